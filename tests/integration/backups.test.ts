import { randomBytes } from 'node:crypto';
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CopyKeeper } from '../../electron/backups/copyKeeper.ts';
import { createFileHealth } from '../../electron/backups/fileHealth.ts';
import { provedCopies } from '../../electron/backups/lastProved.ts';
import { keepAmongCopies } from '../../electron/backups/migrationCopy.ts';
import { createWorkerKeeper } from '../../electron/backups/workerKeeper.ts';
import { connect } from '../../electron/database/connect.ts';
import { FileKey } from '../../electron/database/fileKey.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { hashed, proveCopy } from '../../electron/database/proveCopy.ts';
import { copyUnderKey } from '../../electron/database/rekey.ts';
import { readIdentity } from '../../electron/database/repositories/portfolios.ts';
import { CopyGate, GATE_BYTES } from '../../electron/files/copyGate.ts';
import { createBackups } from '../../electron/services/backups.ts';
import { create } from '../../electron/services/initiatives.ts';
import { triedOnce } from '../support/faults.ts';
import { expect, type Office as OpenOffice, openOffice, test } from '../support/office.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';
import { contextAt } from '../support/world.ts';

const workerFile = resolve(import.meta.dirname, '../../electron/backups/backupWorker.ts');
const silent = () => undefined;
const noGate = () => new CopyGate(new SharedArrayBuffer(GATE_BYTES));
const AT = new Date(2026, 10, 26, 14, 3);

async function openNew(folder: string) {
  const path = join(folder, 'Portefeuille.essaim');
  await newPortfolioFile(path, 'La Halte');
  const file = openPortfolio(path);
  const identity = readIdentity(file.readable);
  const keeperOf = (gate = noGate()) =>
    new CopyKeeper(
      join(folder, 'profile', 'backups'),
      { path: file.path, identity, key: null },
      gate,
    );
  return { path, file, identity, keeperOf };
}

const asked = (now = AT, isForced = false) =>
  ({ why: 'asked', now, isForced, say: silent }) as const;

/** So many quarters of an hour later. */
const atQuarter = (count: number) => asked(new Date(AT.getTime() + count * 900_000), true);

function addInitiative(file: ReturnType<typeof openPortfolio>, title: string): void {
  if (file.writable === null) throw new Error('read-only');
  create(file.writable, contextAt(), { title });
}

test('a copy has a name that a person reads, opens by itself, and is told with its count', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const keeper = keeperOf();
  const made = keeper.make(asked());
  const { folder: place, copies } = keeper.state();
  expect(made?.name).toBe('Portefeuille — 2026-11-26 14 h 03.essaim');
  expect(copies).toEqual([made]);
  expect(made?.initiatives).toBe(1);
  const path = join(place, made?.name ?? '');
  // Byte for byte the portfolio, and its hash beside it.
  expect(readFileSync(path)).toEqual(readFileSync(file.path));
  expect(readFileSync(join(place, 'copies.json'), 'utf8')).toContain(hashed(path).sha256);
  keeper.close();
  file.close();
  const opened = openPortfolio(path);
  expect(opened.readable.get('SELECT title FROM initiative')).toEqual({ title: 'La Halte' });
  opened.close();
});

test('nothing is copied again as long as nothing changed, and the next change is', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const keeper = keeperOf();
  expect(keeper.make(asked())).not.toBeNull();
  expect(keeper.make(asked())).toBeNull();
  addInitiative(file, 'La Coop');
  expect(keeper.make(asked())?.initiatives).toBe(2);
  // Two in one minute have two names.
  expect(keeper.state().copies.map(({ name }) => name)).toEqual([
    'Portefeuille — 2026-11-26 14 h 03.essaim',
    'Portefeuille — 2026-11-26 14 h 03 (2).essaim',
  ]);
  keeper.close();
  file.close();
});

test('copies are thinned, and the last of them stays', async ({ folder }) => {
  const { file, keeperOf } = await openNew(folder);
  const keeper = keeperOf();
  for (let quarter = 0; quarter < 12; quarter += 1) {
    keeper.make(asked(new Date(AT.getTime() + quarter * 900_000), true));
  }
  const { folder: place, copies } = keeper.state();
  expect(copies.length).toBeLessThan(9);
  expect(copies.at(-1)?.name).toBe('Portefeuille — 2026-11-26 16 h 48.essaim');
  expect(readdirSync(place).filter((name) => name.endsWith('.essaim')).length).toBe(copies.length);
  keeper.close();
  file.close();
});

test('a copy that was altered counts for nothing: another is made though nothing changed', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const first = keeperOf();
  const made = first.make(asked());
  const path = join(first.state().folder, made?.name ?? '');
  first.close();
  const bytes = readFileSync(path);
  // One bit, in the middle of a page: SQLite itself may see nothing.
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  chmodSync(path, 0o600);
  writeFileSync(path, bytes);
  const keeper = keeperOf();
  keeper.checkLast();
  expect(keeper.state().copies.map(({ isAltered }) => isAltered)).toEqual([true]);
  expect(() => keeper.check(made?.name ?? '', null)).toThrow('copy_altered');
  expect(keeper.make(asked())).not.toBeNull();
  keeper.close();
  file.close();
});

test('a copy with fewer rows than the portfolio had fails its proof', async ({ folder }) => {
  const { file, keeperOf } = await openNew(folder);
  const keeper = keeperOf();
  const made = keeper.make(asked());
  const path = join(keeper.state().folder, made?.name ?? '');
  const { counted } = proveCopy(path, { expected: null, key: null });
  // A sound portfolio, in which something is missing.
  chmodSync(path, 0o600);
  const raw = connect(path, 'writable');
  raw.exec('DELETE FROM initiative_words');
  raw.close();
  expect(proveCopy(path, { expected: null, key: null }).counted.initiatives).toBe(1);
  expect(() => proveCopy(path, { expected: counted, key: null })).toThrow('file_damaged');
  keeper.close();
  file.close();
});

test('copies taken away by hand are told, and harm nothing', async ({ folder }) => {
  const { file, keeperOf } = await openNew(folder);
  const keeper = keeperOf();
  const made = keeper.make(asked());
  rmSync(join(keeper.state().folder, made?.name ?? ''));
  expect(keeper.make(asked(new Date(AT.getTime() + 60_000)))).not.toBeNull();
  expect(keeper.state().gone).toBe(1);
  expect(keeper.state().copies.length).toBe(1);
  keeper.close();
  file.close();
});

test('without its register, a folder of copies is read again, and each is proved', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const first = keeperOf();
  first.make(asked());
  const { folder: place } = first.state();
  first.close();
  rmSync(join(place, 'copies.json'));
  writeFileSync(join(place, 'Autre chose.essaim'), 'bonjour');
  const keeper = keeperOf();
  expect(keeper.state().copies.map(({ why, initiatives }) => [why, initiatives])).toEqual([
    ['found', 1],
  ]);
  // What is not ours stays for whoever put it there.
  expect(existsSync(join(place, 'Autre chose.essaim'))).toBe(true);
  keeper.close();
  file.close();
});

test('the portfolio of somebody else in a folder of copies is not taken for one of them', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const first = keeperOf();
  first.make(asked());
  const { folder: place } = first.state();
  const other = join(place, 'Autre.essaim');
  await newPortfolioFile(other, 'Le Verger');
  first.make(asked(new Date(AT.getTime() + 60_000), true));
  expect(first.state().copies.map(({ why }) => why)).toEqual(['asked', 'asked']);
  expect(existsSync(other)).toBe(true);
  first.close();
  file.close();
});

test('a portfolio that was moved keeps its copies, and one copied by hand has its own', async ({
  folder,
}) => {
  const { path, file, identity, keeperOf } = await openNew(folder);
  const first = keeperOf();
  first.make(asked());
  const { folder: place } = first.state();
  first.close();
  file.close();
  const moved = join(folder, 'Ailleurs.essaim');
  renameSync(path, moved);
  const root = join(folder, 'profile', 'backups');
  const keeper = new CopyKeeper(root, { path: moved, identity, key: null }, noGate());
  expect(keeper.state().folder).toBe(place);
  expect(keeper.state().copies.length).toBe(1);
  keeper.close();
  writeFileSync(path, readFileSync(moved));
  const twin = new CopyKeeper(root, { path, identity, key: null }, noGate());
  expect(twin.state().folder).not.toBe(place);
  expect(twin.state().copies).toEqual([]);
  twin.close();
});

test('a second place gets each copy, read there again; away, it is reminded of; back, it catches up', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const key = join(folder, 'cle');
  mkdirSync(key);
  const keeper = keeperOf();
  keeper.make(asked());
  keeper.setSecond({ folder: key, now: AT });
  keeper.mirror(AT);
  const place = join(key, 'Copies de Portefeuille');
  expect(readdirSync(place).toSorted()).toEqual([
    'Portefeuille — 2026-11-26 14 h 03.essaim',
    'copies.json',
  ]);
  // The key is unplugged; an empty folder of the same name is not it.
  renameSync(key, join(folder, 'ailleurs'));
  mkdirSync(key);
  addInitiative(file, 'La Coop');
  const later = new Date(AT.getTime() + 20 * 86_400_000);
  keeper.make(asked(later));
  keeper.mirror(later);
  expect(keeper.state().second).toMatchObject({
    isThere: false,
    code: null,
    seenAt: AT.toISOString(),
  });
  expect(readdirSync(key)).toEqual([]);
  rmSync(key, { recursive: true });
  renameSync(join(folder, 'ailleurs'), key);
  keeper.mirror(later);
  expect(keeper.state().second).toMatchObject({
    isThere: true,
    code: null,
    seenAt: later.toISOString(),
  });
  expect(readdirSync(place).length).toBe(3);
  keeper.close();
  file.close();
});

test('saves go through while the thread copies, and the copy is of one moment', async ({
  folder,
}) => {
  const { file, identity } = await openNew(folder);
  const { writable } = file;
  if (writable === null) throw new Error('read-only');
  const root = join(folder, 'profile', 'backups');
  const thread = createWorkerKeeper({ workerFile, root });
  writable.sayWriting(() => thread.gate.writing());
  await thread.ask({ type: 'follow', path: file.path, identity, key: null });
  const watched = { isMade: false };
  const making = thread
    .ask({ type: 'make', why: 'work', now: AT.toISOString(), isForced: false, spared: [] })
    .finally(() => {
      watched.isMade = true;
    });
  // Somebody writes without a pause, then with some.
  for (let count = 0; !watched.isMade && count < 200; count += 1) {
    addInitiative(file, `Pendant la copie ${count}`);
    await new Promise((next) => setTimeout(next, count < 20 ? 5 : 500));
  }
  const { answer, state } = await making;
  expect(answer.ok).toBe(true);
  const copy = openPortfolio(join(root, identity, state?.copies[0]?.name ?? ''));
  const inCopy = copy.readable.get<{ n: number }>('SELECT count(*) AS n FROM initiative')?.n;
  expect(inCopy).toBe(state?.copies[0]?.initiatives);
  copy.close();
  await thread.ask({ type: 'leave' });
  await thread.close();
  file.close();
});

test('what follows a portfolio waits for the page that starts, but not once a copy is asked for', async ({
  folder,
}) => {
  const { file, identity } = await openNew(folder);
  const root = join(folder, 'profile', 'backups');
  const drawn: (() => void)[] = [];
  const begin = (follow: () => void) => void drawn.push(follow);
  let started = 0;
  const start = (code: string, workerData: unknown) => {
    started += 1;
    return new Worker(code, { workerData, execArgv: [] });
  };
  const thread = createWorkerKeeper({ workerFile, root, begin, start });
  const heard: string[] = [];
  const note = (what: string) => () => void heard.push(what);
  const following = thread
    .ask({ type: 'follow', path: file.path, identity, key: null })
    .then(note('follow'));
  expect(started).toBe(0);
  const { answer } = await thread.ask({
    type: 'make',
    why: 'asked',
    now: AT.toISOString(),
    isForced: true,
    spared: [],
  });
  expect(answer.ok).toBe(true);
  expect(heard).toEqual(['follow']);
  expect(started).toBe(1);
  await following;

  const later = createWorkerKeeper({ workerFile, root, begin });
  const begun = later.ask({ type: 'follow', path: file.path, identity, key: null });
  for (const follow of drawn) follow();
  expect((await begun).answer.ok).toBe(true);
  await thread.close();
  await later.close();
  file.close();
});

test('what the thread was asked is refused once it is let go of, or when none can be started', async ({
  folder,
}) => {
  const { file, identity } = await openNew(folder);
  const root = join(folder, 'profile', 'backups');
  const follow = () => ({ type: 'follow', path: file.path, identity, key: null }) as const;
  const waiting = createWorkerKeeper({ workerFile, root, begin: silent });
  const waited = expect(waiting.ask(follow())).rejects.toThrow('cancelled');
  await waiting.close();
  await waited;
  const begun = createWorkerKeeper({ workerFile, root });
  const answered = expect(begun.ask(follow())).rejects.toThrow('cancelled');
  await begun.close();
  await answered;
  const drawn: (() => void)[] = [];
  const none = createWorkerKeeper({
    workerFile,
    root,
    begin: (later) => void drawn.push(later),
    start: () => {
      throw new Error('no thread');
    },
  });
  const following = expect(none.ask(follow())).rejects.toThrow('unexpected');
  for (const later of drawn) later();
  await following;
  await expect(none.ask({ type: 'leave' })).rejects.toThrow('unexpected');
  file.close();
});

test('a change of several initiatives is made once there is a copy of what was', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  expect((await call['backup.list'](undefined)).copies).toEqual([]);
  await call['selection.change']({
    selection: { kind: 'ids', ids: [id] },
    change: { kind: 'addSectors', sectors: ['Logement'] },
  });
  const { copies, folder } = await call['backup.list'](undefined);
  expect(copies.map(({ why }) => why)).toEqual(['bulk']);
  const copy = openPortfolio(join(folder, copies[0]?.name ?? ''));
  expect(copy.readable.all('SELECT * FROM initiative_sector')).toEqual([]);
  copy.close();
  expect(basename(folder)).toMatch(/^[0-9a-f]{32}$/);
  expect(office.session.state()?.readOnly).toBeNull();
});

type Office = OpenOffice & { folder: string };

/** How a portfolio in which something was written a moment ago is left. */
const LEFT: Readonly<Record<string, (office: Office) => unknown>> = {
  closed: ({ call }) => call['portfolio.close'](undefined),
  'left for another that opens': async ({ call, answers, folder }) => {
    answers.portfolio = join(folder, 'Autre.essaim');
    await newPortfolioFile(answers.portfolio, 'Autre');
    await call['portfolio.open'](undefined);
  },
  'left for a new one': ({ call, answers, folder }) => {
    answers.newPortfolio = join(folder, 'Nouveau.essaim');
    return call['portfolio.create'](undefined);
  },
  'left for an example': ({ call }) =>
    call['portfolio.openExample']({ example: 'fictional_example' }),
  locked: ({ call }) => call['protection.lock'](undefined),
};

for (const [how, leave] of Object.entries(LEFT)) {
  test(`what was changed since the last copy is in one once the portfolio is ${how}, and is not copied twice`, async ({
    call,
    office,
    folder,
  }) => {
    const password = 'quatre mots au hasard';
    await call['portfolio.create'](undefined);
    const path = office.session.path();
    if (how === 'locked') await office.session.changePassword({ former: null, password });
    await call['backup.make'](undefined);
    expect((await call['backup.list'](undefined)).next).toBeNull();
    await call['initiative.create']({ title: 'La Halte' });
    expect((await call['backup.list'](undefined)).next).toBe('closing');
    await leave({ ...office, folder });
    const copies = () => provedCopies(join(folder, 'profile', 'backups'), path);
    expect(copies().map(({ why, initiatives }) => [why, initiatives])).toEqual([
      ['closing', 1],
      ['asked', 0],
    ]);
    if (how === 'locked') await call['protection.unlock']({ password });
    else office.session.openPath(path);
    await leave({ ...office, folder });
    expect(copies().length).toBe(2);
  });
}

for (const [how, leave] of Object.entries(LEFT)) {
  test(`what is typed while the copy is made is stored before the portfolio is ${how}`, async ({
    folder,
    world,
  }) => {
    const path = join(folder, 'A.essaim');
    const password = 'quatre mots au hasard';
    // Typed once the last copy is made of what was written before.
    let typed: string | null = null;
    const office = openOffice(folder, world, {
      storeTyped: async () => {
        const isCopied = office.session.copiesOf(path).length === 2;
        if (!isCopied || typed !== null) return true;
        typed = 'Écrite pendant la copie';
        await office.call['initiative.create']({ title: typed });
        return true;
      },
    });
    const { call, session } = office;
    await call['portfolio.create'](undefined);
    if (how === 'locked') await session.changePassword({ former: null, password });
    await call['backup.make'](undefined);
    await call['initiative.create']({ title: 'La Halte' });
    await leave({ ...office, folder });
    expect(typed).not.toBeNull();
    if (how === 'locked') await call['protection.unlock']({ password });
    else session.openPath(path);
    const found = await call['initiative.find']({ text: '', chosenId: null });
    expect(new Set(found.map(({ title }) => title))).toEqual(new Set(['La Halte', typed]));
    expect(found).toHaveLength(2);
    session.close();
  });

  test(`the one that was opened while the copy was made stays, as the former one is ${how}`, async ({
    folder,
    world,
  }) => {
    const [path, meanwhile] = [join(folder, 'A.essaim'), join(folder, 'Entretemps.essaim')];
    await newPortfolioFile(meanwhile, 'Entretemps');
    let isOpened = false;
    const office = openOffice(folder, world, {
      storeTyped: () => {
        if (!isOpened) office.session.openPath(meanwhile);
        isOpened = true;
        return Promise.resolve(true);
      },
    });
    await office.call['portfolio.create'](undefined);
    if (how === 'locked') {
      await office.session.changePassword({ former: null, password: 'quatre mots au hasard' });
    }
    expect(office.session.path()).toBe(path);
    const left = Promise.resolve(leave({ ...office, folder }));
    if (how === 'locked') await left;
    else await expect(left).rejects.toThrow('cancelled');
    expect(office.session.path()).toBe(meanwhile);
    office.session.close();
  });
}

test('what is typed while the copy is made and cannot be stored keeps the portfolio open, unless it could not be before either', async ({
  folder,
  world,
}) => {
  const stored = [true, false, false];
  const { call, session } = openOffice(folder, world, {
    storeTyped: () => Promise.resolve(stored.shift() ?? true),
  });
  await call['portfolio.create'](undefined);
  const close = async () => call['portfolio.close'](undefined);
  await expect(close()).rejects.toThrow('cancelled');
  expect(session.path()).toBe(join(folder, 'A.essaim'));
  // Whoever could not store it before either has insisted.
  await close();
  expect(session.state()).toBeNull();
});

test('what is typed while the copy is made and cannot be stored keeps no lock waiting, which says so', async ({
  folder,
  world,
}) => {
  const { call, session } = openOffice(folder, world, {
    storeTyped: () => Promise.resolve(false),
  });
  await call['portfolio.create'](undefined);
  await session.changePassword({ former: null, password: 'quatre mots au hasard' });
  await call['protection.lock'](undefined);
  expect(session.asking()?.why).toBe('locked_unsaved');
});

test('the list of copies asks the disk nothing of the portfolio, whose share may answer no more', async ({
  call,
  office,
}) => {
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La Halte' });
  const path = office.session.path();
  renameSync(path, `${path}.ailleurs`);
  // Whoever looked would not know how large it is.
  expect((await call['backup.list'](undefined)).next).toBe('closing');
  renameSync(`${path}.ailleurs`, path);
});

test('leaving waits for no thread that does not answer, and copies nothing of a long change', async ({
  folder,
  world,
}) => {
  const root = join(folder, 'profile', 'backups');
  const commands: string[] = [];
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'La Halte');
  const file = openPortfolio(path);
  const waits: number[] = [];
  const { follower } = createBackups({
    thread: {
      gate: noGate(),
      onStep: silent,
      ask: ({ type }) => {
        commands.push(type);
        return new Promise(silent);
      },
      close: () => Promise.resolve(),
    },
    context: world,
    health: createFileHealth({ root, now: () => world.now().toISOString() }),
    root,
    chooseFolder: () => Promise.resolve(null),
    showInFolder: silent,
    onProgress: silent,
    wait: (run, milliseconds) => {
      waits.push(milliseconds);
      // The first is that of the copy of the opening.
      if (waits.length > 1) setImmediate(run);
      return silent;
    },
  });
  follower.opened(file);
  await follower.beforeLeaving('window');
  expect(commands).toEqual(['follow']);
  addInitiative(file, 'La Coop');
  await follower.beforeLeaving('window');
  expect(commands).toEqual(['follow', 'make']);
  expect(waits.at(-1)).toBeLessThanOrEqual(5_000);
  addInitiative(file, 'La Friperie');
  await file.writable?.whileNobodyWrites(() => follower.beforeLeaving('window'));
  expect(commands).toEqual(['follow', 'make']);
  file.close();
});

test('once the portfolio has a password, no copy stays without one', async ({ call, office }) => {
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'Refuge secret' });
  const { copies, folder } = await call['backup.make'](undefined);
  const clear = join(folder, copies[0]?.name ?? '');
  expect(readFileSync(clear).includes('Refuge secret')).toBe(true);
  await office.session.changePassword({ former: null, password: 'quatre mots au hasard' });
  // Nothing changed but the password.
  const after = await call['backup.make'](undefined);
  expect(after.copies.map(({ password }) => password)).toEqual(['own']);
  expect(existsSync(clear)).toBe(false);
  for (const name of readdirSync(folder)) {
    expect(readFileSync(join(folder, name)).includes('Refuge secret')).toBe(false);
  }
});

test('a copy that takes the place of the portfolio brings back what was deleted, and what there was stays as a copy', async ({
  call,
  office,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const [before] = (await call['backup.make'](undefined)).copies;
  await call['initiative.remove']({ id });
  await call['bin.delete']({ id });
  await call['initiative.create']({ title: 'Après la copie' });
  const changes = office.changes();
  await call['backup.restore']({ name: before?.name ?? '' });
  expect(office.changes()).toBe(changes + 1);
  await call['app.state'](undefined);
  expect((await call['initiative.get']({ id })).title).toBe('La Halte');
  const { copies, folder } = await call['backup.list'](undefined);
  expect(copies.map(({ why }) => why)).toEqual(['restoring', 'asked']);
  const kept = openPortfolio(join(folder, copies[0]?.name ?? ''));
  expect(kept.readable.get('SELECT title FROM initiative')).toEqual({ title: 'Après la copie' });
  kept.close();
  // One that is no longer what was proved does not serve.
  chmodSync(join(folder, before?.name ?? ''), 0o600);
  writeFileSync(join(folder, before?.name ?? ''), 'autre chose');
  await expect(call['backup.restore']({ name: before?.name ?? '' })).rejects.toThrow(
    'copy_altered',
  );
  expect((await call['initiative.get']({ id })).title).toBe('La Halte');
});

test('a copy is reached by its name among those of the open portfolio, and by no other way', async ({
  call,
  office,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La Halte' });
  const first = await call['backup.make'](undefined);
  const name = first.copies[0]?.name ?? '';
  // Another of that name, copied in the same minute: its copy has the same name.
  mkdirSync(join(folder, 'ailleurs'));
  office.answers.newPortfolio = join(folder, 'ailleurs', 'A.essaim');
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La Coop' });
  await expect(call['backup.restore']({ name })).rejects.toThrow('not_found');
  const second = await call['backup.make'](undefined);
  expect(second.copies.map((one) => one.name)).toEqual([name]);
  expect(second.folder).not.toBe(first.folder);
  await call['initiative.create']({ title: 'La Friperie' });
  const byPath = [
    join(first.folder, name),
    `../${basename(first.folder)}/${name}`,
    `beside/../${name}`,
    hashed(join(second.folder, name)).sha256,
  ];
  for (const other of byPath) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(call['backup.restore']({ name: other }), other).rejects.toThrow('not_found');
  }
  await call['backup.restore']({ name });
  const found = await call['initiative.find']({ text: '', chosenId: null });
  expect(found.map(({ title }) => title)).toEqual(['La Coop']);
});

test('what is typed while what there is is copied goes into that copy, and not into the one that takes its place', async ({
  folder,
  world,
}) => {
  for (const often of [1, 9]) {
    const typed: string[] = [];
    let isRestoring = false;
    const place = join(folder, String(often));
    mkdirSync(place);
    const { call, session } = openOffice(place, world, {
      // The page answers all the while; once the copy is made, it stores what was typed meanwhile.
      storeTyped: async () => {
        if (!isRestoring || typed.length === often) return true;
        typed.push(`Écrite pendant la copie, ${typed.length}`);
        await call['initiative.create']({ title: typed.at(-1) ?? '' });
        return true;
      },
    });
    await call['portfolio.create'](undefined);
    await call['initiative.create']({ title: 'La Halte' });
    const [before] = (await call['backup.make'](undefined)).copies;
    await call['initiative.create']({ title: 'Après la copie' });
    isRestoring = true;
    await call['backup.restore']({ name: before?.name ?? '' });
    isRestoring = false;
    expect(typed.length).toBeGreaterThan(0);
    const found = await call['initiative.find']({ text: '', chosenId: null });
    expect(found.map(({ title }) => title)).toEqual(['La Halte']);
    const { copies, folder: kept } = await call['backup.list'](undefined);
    expect(copies[0]?.why).toBe('restoring');
    const copy = openPortfolio(join(kept, copies[0]?.name ?? ''));
    expect(
      copy.readable
        .all<{ title: string }>('SELECT title FROM initiative')
        .map(({ title }) => title),
    ).toEqual(expect.arrayContaining(['La Halte', 'Après la copie', ...typed]));
    copy.close();
    session.close();
  }
});

for (const when of ['written', 'stored'] as const) {
  test(`a portfolio opened while what is taken back is ${when} stays open, and the taking back says why it stops`, async ({
    folder,
    world,
  }) => {
    const meanwhile = join(folder, 'Entretemps.essaim');
    await newPortfolioFile(meanwhile, 'Entretemps');
    let isRestoring = false;
    let asks = 0;
    const { call, session } = openOffice(folder, world, {
      copyUnderKey: async (rekeying) => {
        await Promise.resolve();
        copyUnderKey(rekeying);
        if (isRestoring && when === 'written') session.openPath(meanwhile);
      },
      storeTyped: () => {
        asks += 1;
        if (isRestoring && when === 'stored') session.openPath(meanwhile);
        return Promise.resolve(true);
      },
    });
    await call['portfolio.create'](undefined);
    const [before] = (await call['backup.make'](undefined)).copies;
    if (when === 'written') {
      // The copy in clear is then written under the key.
      await session.changePassword({ former: null, password: 'quatre mots au hasard' });
    }
    asks = 0;
    isRestoring = true;
    const restoring = call['backup.restore']({ name: before?.name ?? '' });
    await expect(restoring).rejects.toThrow('no_portfolio');
    expect(session.path()).toBe(meanwhile);
    // The page shows the other one by then: it is not asked.
    expect(asks).toBe(when === 'written' ? 0 : 1);
    expect(readdirSync(folder).filter((one) => one.endsWith('.tmp'))).toEqual([]);
    session.close();
  });
}

test('what is typed while what there is is copied and cannot be stored stops the taking back, unless it could not be before either', async ({
  folder,
  world,
}) => {
  const stored = [true, false, false, false];
  const { call, session } = openOffice(folder, world, {
    storeTyped: () => Promise.resolve(stored.shift() ?? true),
  });
  await call['portfolio.create'](undefined);
  const [before] = (await call['backup.make'](undefined)).copies;
  await call['initiative.create']({ title: 'La Halte' });
  const { opening } = session;
  const restore = () => call['backup.restore']({ name: before?.name ?? '' });
  await expect(restore()).rejects.toThrow('cancelled');
  expect(session.opening).toBe(opening);
  expect(readdirSync(folder).filter((one) => one.endsWith('.tmp'))).toEqual([]);
  // Its copies go on.
  await call['initiative.create']({ title: 'La Coop' });
  expect((await call['backup.make'](undefined)).copies[0]?.initiatives).toBe(2);
  await restore();
  expect(await call['initiative.find']({ text: '', chosenId: null })).toEqual([]);
  session.close();
});

test('what takes the place of the portfolio is, in that very moment, bit for bit the copy that was proved', async ({
  call,
  office,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La Halte' });
  const { copies, folder: kept } = await call['backup.make'](undefined);
  const name = copies[0]?.name ?? '';
  const { sha256 } = hashed(join(kept, name));
  await call['initiative.create']({ title: 'Après la copie' });
  const path = office.session.path();
  const placed: string[] = [];
  const { renameSync: renaming } = fs;
  fs.renameSync = (from, to) => {
    renaming(from, to);
    if (String(to) === path) placed.push(hashed(path).sha256);
  };
  const { copyFile } = fs.promises;
  syncBuiltinESMExports();
  try {
    await call['backup.restore']({ name });
    expect(placed).toEqual([sha256]);
    // The disk gives back something else than what was written: it takes nothing's place.
    await call['initiative.create']({ title: 'Après la reprise' });
    fs.promises.copyFile = async (from, to) => {
      await copyFile(from, to);
      const bytes = readFileSync(String(to));
      chmodSync(String(to), 0o600);
      writeFileSync(String(to), bytes.fill(7, bytes.length - 1));
    };
    syncBuiltinESMExports();
    await expect(call['backup.restore']({ name })).rejects.toThrow('copy_altered');
    expect(placed).toHaveLength(1);
  } finally {
    fs.renameSync = renaming;
    fs.promises.copyFile = copyFile;
    syncBuiltinESMExports();
  }
  const titles = (await call['initiative.find']({ text: '', chosenId: null })).map(
    ({ title }) => title,
  );
  expect(titles.toSorted()).toEqual(['Après la reprise', 'La Halte']);
  expect(readdirSync(folder).filter((one) => one.endsWith('.tmp'))).toEqual([]);
});

test('a clock set two years ahead for some days thins no copy of before, here and in the second place', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const key = join(folder, 'cle');
  mkdirSync(key);
  const keeper = keeperOf();
  keeper.setSecond({ folder: key, now: AT });
  const day = (count: number) => new Date(AT.getTime() + count * 86_400_000);
  const make = (now: Date) => {
    addInitiative(file, `Du ${now.toISOString()}`);
    keeper.make(asked(now));
    keeper.mirror(now);
  };
  for (let count = 0; count < 16; count += 1) make(day(count));
  const place = join(key, 'Copies de Portefeuille');
  const there = () => readdirSync(place).filter((name) => name.endsWith('.essaim'));
  const here = () => keeper.state().copies.map(({ name }) => name);
  const [before, beforeThere] = [here(), there()];
  expect(before.length).toBeGreaterThan(10);
  for (let count = 0; count < 7; count += 1) make(day(731 + count));
  expect(here()).toEqual(expect.arrayContaining(before));
  expect(there()).toEqual(expect.arrayContaining(beforeThere));
  // Set right again, it goes on as it was.
  make(day(16));
  expect(there()).toContain(here().at(-1));
  // Copied again though nothing changed, it is there already, under the name of before.
  keeper.make(asked(day(17), true));
  keeper.mirror(day(17));
  expect(keeper.state().second?.last).toBe(here().at(-1));
  keeper.close();
  file.close();
});

const NEXT = {
  version: MIGRATIONS.length + 1,
  name: 'suivante',
  sql: 'CREATE TABLE extra (id INTEGER)',
};

test('before its form changes, a portfolio is kept among its copies, proved, and not kept twice', async ({
  folder,
}) => {
  const { path, file, keeperOf } = await openNew(folder);
  file.close();
  const keepBefore = keepAmongCopies(join(folder, 'profile', 'backups'), () => AT);
  const before = readFileSync(path);
  const broken = { ...NEXT, sql: 'CREATE TABLE rien (' };
  expect(() => openPortfolio(path, { keepBefore, migrations: [...MIGRATIONS, broken] })).toThrow();
  expect(readFileSync(path).equals(before)).toBe(true);
  const migrated = openPortfolio(path, { keepBefore, migrations: [...MIGRATIONS, NEXT] });
  migrated.close();
  // Nothing lies beside it.
  expect(readdirSync(folder).toSorted()).toEqual(['Portefeuille.essaim', 'profile']);
  writeFileSync(path, before);
  const again = openPortfolio(path, { keepBefore, migrations: [...MIGRATIONS, NEXT] });
  again.close();
  writeFileSync(path, before);
  const keeper = keeperOf();
  const { folder: place, copies } = keeper.state();
  expect(copies.map(({ name, why }) => [name, why])).toEqual([
    ['Portefeuille — 2026-11-26 14 h 03.essaim', 'migration'],
  ]);
  expect(readFileSync(join(place, copies[0]?.name ?? '')).equals(before)).toBe(true);
  keeper.check(copies[0]?.name ?? '', null);
  keeper.close();
});

test('when a change of form fails and the file is not as it was, the copy of before stays', async ({
  folder,
}) => {
  const { path, file } = await openNew(folder);
  file.close();
  const root = join(folder, 'profile', 'backups');
  const keep = keepAmongCopies(root, () => AT);
  let kept = '';
  const keepBefore: typeof keep = (...asking) => {
    const copy = keep(...asking);
    kept = copy.path;
    // As a disk does that fails in the middle.
    writeFileSync(path, readFileSync(path).fill(7, 4096 * 3, 4096 * 3 + 64));
    return copy;
  };
  const before = readFileSync(path);
  const broken = { ...NEXT, sql: 'CREATE TABLE rien (' };
  expect(() => openPortfolio(path, { keepBefore, migrations: [...MIGRATIONS, broken] })).toThrow();
  expect(readFileSync(kept).equals(before)).toBe(true);
});

test('a register that cannot be read for a moment is not taken for a damaged one', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const keeper = keeperOf();
  keeper.make(asked());
  const key = join(folder, 'cle');
  mkdirSync(key);
  keeper.setSecond({ folder: key, now: AT });
  const { folder: place } = keeper.state();
  keeper.close();
  const { readFileSync: reading } = fs;
  fs.readFileSync = () => {
    throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
  };
  syncBuiltinESMExports();
  try {
    expect(() => keeperOf()).toThrow('EBUSY');
  } finally {
    fs.readFileSync = reading;
    syncBuiltinESMExports();
  }
  expect(readdirSync(place)).not.toContain('copies.json.damaged');
  // One of before, which does not say whether the copy there is in clear, is no damage either.
  const register = join(place, 'copies.json');
  writeFileSync(register, readFileSync(register, 'utf8').replace(/,\s*"hasClear": false/, ''));
  expect(readFileSync(register, 'utf8')).not.toContain('hasClear');
  const again = keeperOf();
  expect(again.state().second?.folder).toContain('Copies de Portefeuille');
  again.close();
  file.close();
});

test('the copy that is being compared is not thinned, nor does one that cannot be removed fail the next', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const keeper = keeperOf();
  keeper.make(atQuarter(0));
  const compared = keeper.make(atQuarter(1))?.name ?? '';
  keeper.compare(compared, null, silent);
  for (let count = 2; count < 12; count += 1) keeper.make(atQuarter(count));
  expect(keeper.state().copies.map(({ name }) => name)).toContain(compared);
  keeper.close();
  const next = keeperOf();
  const { rmSync: removing } = fs;
  fs.rmSync = (path, options) => {
    if (String(path).endsWith('.essaim')) {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    }
    removing(path, options);
  };
  syncBuiltinESMExports();
  try {
    expect(next.make(atQuarter(12))).not.toBeNull();
  } finally {
    fs.rmSync = removing;
    syncBuiltinESMExports();
  }
  const names = next.state().copies.map(({ name }) => name);
  expect(names).toContain(compared);
  next.make(atQuarter(13));
  expect(next.state().copies.map(({ name }) => name)).not.toContain(compared);
  next.close();
  file.close();
});

test('a second place that is full, may not be written, or goes midway is told, keeps what it had, and catches up', async ({
  folder,
}) => {
  triedOnce('second place full, denied or gone');
  const { file, keeperOf } = await openNew(folder);
  const key = join(folder, 'cle');
  mkdirSync(key);
  const keeper = keeperOf();
  keeper.make(asked());
  keeper.setSecond({ folder: key, now: AT });
  keeper.mirror(AT);
  const place = join(key, 'Copies de Portefeuille');
  const had = () => readdirSync(place).filter((name) => name.endsWith('.essaim'));
  const [first] = had();
  const whole = readFileSync(join(place, first ?? ''));
  for (const [index, code] of (['ENOSPC', 'EACCES', 'EIO'] as const).entries()) {
    addInitiative(file, `Après ${code}`);
    const now = new Date(AT.getTime() + (index + 1) * 86_400_000);
    keeper.make(asked(now));
    const fault = failing(code);
    keeper.mirror(now);
    fault.end();
    const told = { ENOSPC: 'disk_full', EACCES: 'place_denied', EIO: 'place_gone' }[code];
    expect(keeper.state().second?.code, code).toBe(told);
    // Nothing half written, and what was there is as it was.
    expect(readFileSync(join(place, first ?? '')).equals(whole)).toBe(true);
    expect(readdirSync(place).filter((name) => name.includes('.tmp'))).toEqual([]);
  }
  const later = new Date(AT.getTime() + 5 * 86_400_000);
  keeper.mirror(later);
  expect(keeper.state().second).toMatchObject({
    code: null,
    last: keeper.state().copies.at(-1)?.name,
  });
  keeper.close();
  file.close();
});

/** Nobody may remove or replace these files: another program holds them. */
function held(isHeld: (path: string) => boolean): { end(): void } {
  const { rmSync: removing, renameSync: renaming } = fs;
  const refuse = (path: string) => {
    if (isHeld(path)) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  };
  fs.rmSync = (path, options) => {
    refuse(String(path));
    removing(path, options);
  };
  fs.renameSync = (from, to) => {
    refuse(String(to));
    renaming(from, to);
  };
  syncBuiltinESMExports();
  return {
    end() {
      Object.assign(fs, { rmSync: removing, renameSync: renaming });
      syncBuiltinESMExports();
    },
  };
}

test('in a second place, one copy that can be neither removed nor replaced stops none of the others, and is told', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const key = join(folder, 'cle');
  mkdirSync(key);
  const keeper = keeperOf();
  keeper.setSecond({ folder: key, now: AT });
  const place = join(key, 'Copies de Portefeuille');
  const names = () => readdirSync(place).filter((name) => name.endsWith('.essaim'));
  keeper.make(atQuarter(0));
  keeper.mirror(AT);
  const [first = ''] = names();
  const hold = held((path) => path.startsWith(place) && basename(path) === first);
  for (let count = 1; count < 8; count += 1) {
    addInitiative(file, `Initiative ${count}`);
    keeper.make(atQuarter(count));
    keeper.mirror(atQuarter(count).now);
    expect(keeper.state().second).toMatchObject({
      code: null,
      last: keeper.state().copies.at(-1)?.name,
    });
  }
  // The first was to go once six were there; the others were thinned.
  expect(keeper.state().second?.stuck).toBe(1);
  expect(names()).toContain(first);
  expect(names()).toHaveLength(keeper.state().copies.length + 1);
  // Spoilt there, and held: the last copy is brought under another name.
  const last = keeper.state().copies.at(-1)?.name ?? '';
  hold.end();
  writeFileSync(join(place, last), 'gâtée');
  const again = held((path) => path.startsWith(place) && basename(path) === last);
  keeper.mirror(atQuarter(9).now);
  again.end();
  expect(keeper.state().second).toMatchObject({ code: null, last, stuck: 0 });
  expect(names()).toContain(last.replace('.essaim', ' (2).essaim'));
  expect(names()).not.toContain(first);
  keeper.close();
  file.close();
});

test('a copy that is no longer what was proved is not brought to the second place: the one before it is', async ({
  folder,
}) => {
  const { file, keeperOf } = await openNew(folder);
  const key = join(folder, 'cle');
  mkdirSync(key);
  const keeper = keeperOf();
  keeper.setSecond({ folder: key, now: AT });
  keeper.make(atQuarter(0));
  addInitiative(file, 'Une autre');
  keeper.make(atQuarter(1));
  const [before, last] = keeper.state().copies;
  const spoilt = join(keeper.state().folder, last?.name ?? '');
  chmodSync(spoilt, 0o600);
  writeFileSync(spoilt, readFileSync(spoilt).fill(7, 4096 * 50, 4096 * 50 + 1));
  keeper.mirror(AT);
  const { copies, second } = keeper.state();
  expect(copies.map(({ isAltered }) => isAltered)).toEqual([false, true]);
  expect(second).toMatchObject({ code: null, last: before?.name });
  const there = join(key, 'Copies de Portefeuille', before?.name ?? '');
  expect(hashed(there).sha256).toBe(hashed(join(keeper.state().folder, before?.name ?? '')).sha256);
  keeper.close();
  file.close();
});

/** From now on the disk answers so to whoever writes. */
function failing(code: string): { end(): void } {
  const { writeSync } = fs;
  fs.writeSync = () => {
    throw Object.assign(new Error(code), { code });
  };
  syncBuiltinESMExports();
  return {
    end() {
      fs.writeSync = writeSync;
      syncBuiltinESMExports();
    },
  };
}

test('a second place that is away with copies in clear is told once there is a password, until it was there again', async ({
  call,
  office,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const key = join(folder, 'cle');
  mkdirSync(key);
  office.answers.folder = key;
  await call['backup.chooseSecondPlace'](undefined);
  expect((await call['backup.list'](undefined)).second?.hasClear).toBe(false);
  renameSync(key, `${key}.ailleurs`);
  await office.session.changePassword({ former: null, password: 'quatre mots au hasard' });
  expect((await call['backup.make'](undefined)).second).toMatchObject({
    isThere: false,
    hasClear: true,
  });
  renameSync(`${key}.ailleurs`, key);
  // Held there by another program, the clear one stays, and is told as long as it does.
  const hold = held((path) => path.includes('Copies de A'));
  await call['backup.make'](undefined);
  hold.end();
  const still = (await call['backup.list'](undefined)).second;
  expect(still).toMatchObject({ isThere: true, hasClear: true });
  const { second, copies } = await call['backup.make'](undefined);
  expect(second).toMatchObject({ isThere: true, hasClear: false });
  const there = readdirSync(join(key, 'Copies de A')).filter((name) => name.endsWith('.essaim'));
  expect(there).toEqual([copies[0]?.name]);
});

test('with a password no copy in clear is brought to a second place, also before there is one with it', async ({
  call,
  office,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  await call['backup.make'](undefined);
  const key = join(folder, 'cle');
  mkdirSync(key);
  office.answers.folder = key;
  await office.session.changePassword({ former: null, password: 'quatre mots au hasard' });
  const place = await call['backup.chooseSecondPlace'](undefined);
  expect(place?.copies.map(({ password }) => password)).toEqual(['own']);
  expect(place?.second).toMatchObject({ hasClear: false, hasLast: true });
  expect(clearPortfolios(join(key, 'Copies de A'))).toEqual([]);
});

test('with a password, a copy in clear that could not be removed here does not take the place of an altered one there', async ({
  folder,
}) => {
  const { file, path, identity, keeperOf } = await openNew(folder);
  const first = keeperOf();
  first.make(asked());
  first.close();
  file.close();
  const own = await FileKey.fromPassword('quatre mots au hasard', randomBytes(16));
  copyUnderKey({ path, copy: `${path}.sous-cle`, from: null, to: own });
  renameSync(`${path}.sous-cle`, path);
  const root = join(folder, 'profile', 'backups');
  const keeper = new CopyKeeper(root, { path, identity, key: own.copy() }, noGate());
  const { folder: here, copies } = keeper.state();
  // A program holds the one in clear while the one with the password is made.
  const hold = held((one) => basename(one) === copies[0]?.name);
  const made = keeper.make(atQuarter(1))?.name ?? '';
  hold.end();
  expect(keeper.state().copies.map(({ password }) => password)).toEqual(['none', 'own']);
  chmodSync(join(here, made), 0o600);
  const bytes = readFileSync(join(here, made));
  writeFileSync(join(here, made), bytes.fill(7, 4096 * 50, 4096 * 50 + 1));
  const key = join(folder, 'cle');
  mkdirSync(key);
  keeper.setSecond({ folder: key, now: AT });
  const place = join(key, 'Copies de Portefeuille');
  const half = join(place, '.01a20739-0000-7000-8000-000000000000.tmp');
  writeFileSync(half, 'La Halte');
  utimesSync(half, AT, AT);
  keeper.mirror(AT);
  expect(keeper.state().second).toMatchObject({ hasClear: false, last: null });
  expect(clearPortfolios(place)).toEqual([]);
  // What a killed process left half brought goes once nobody can be writing it.
  expect(existsSync(half)).toBe(true);
  keeper.make(atQuarter(8));
  keeper.mirror(atQuarter(8).now);
  expect(existsSync(half)).toBe(false);
  expect(keeper.state().second?.last).toBe(keeper.state().copies.at(-1)?.name);
  keeper.close();
  own.forget();
});

test('a second place that already has copies in clear is told as soon as it is chosen', async ({
  folder,
}) => {
  const { file, path, identity, keeperOf } = await openNew(folder);
  const key = join(folder, 'cle');
  mkdirSync(key);
  const first = keeperOf();
  first.setSecond({ folder: key, now: AT });
  first.make(asked());
  first.mirror(AT);
  first.setSecond(null);
  first.close();
  file.close();
  const own = await FileKey.fromPassword('quatre mots au hasard', randomBytes(16));
  copyUnderKey({ path, copy: `${path}.sous-cle`, from: null, to: own });
  renameSync(`${path}.sous-cle`, path);
  const root = join(folder, 'profile', 'backups');
  const keeper = new CopyKeeper(root, { path, identity, key: own.copy() }, noGate());
  keeper.setSecond({ folder: key, now: AT });
  expect(keeper.state().second?.hasClear).toBe(true);
  keeper.make(atQuarter(1));
  keeper.mirror(atQuarter(1).now);
  expect(keeper.state().second).toMatchObject({ hasClear: false });
  expect(clearPortfolios(join(key, 'Copies de Portefeuille'))).toEqual([]);
  keeper.close();
  own.forget();
});

/** The portfolios of a folder that anybody can read. */
function clearPortfolios(folder: string): string[] {
  return readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name)).toString('latin1', 0, 15).startsWith('SQLite format 3'),
  );
}

test('a copy of a portfolio takes no other’s place that is opened while it is checked', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La halte' });
  await call['backup.make'](undefined);
  const name = (await call['backup.list'](undefined)).copies[0]?.name ?? '';
  const restoring = call['backup.restore']({ name });
  await call['portfolio.openExample']({ example: 'fictional_example' });
  await expect(restoring).rejects.toMatchObject({ code: 'no_portfolio' });
  expect((await call['app.state'](undefined)).open?.portfolio.kind).toBe('fictional_example');
  expect(await call['initiative.count'](undefined)).toBeGreaterThan(5);
});
