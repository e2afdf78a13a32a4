import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { WritableDb } from '../../electron/database/connection.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { FileKey } from '../../electron/database/fileKey.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { type Recovery, recover } from '../../electron/database/recovery/recover.ts';
import { recoverFile } from '../../electron/database/recovery/recoverFile.ts';
import type { Salvage } from '../../electron/database/recovery/report.ts';
import { create, listTitles } from '../../electron/services/initiatives.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { recoverFileInThread } from '../../electron/services/recoveryThread.ts';
import { expect, type Office, test } from '../support/office.ts';
import { ask, newExampleFile } from '../support/portfolioFile.ts';
import { contentOf } from '../support/undoing.ts';
import { contextAt } from '../support/world.ts';

/** An example that was opened, copied once and closed: what opens it again from the recent ones. */
async function copiedThenClosed(call: Office['call'], path: string) {
  await newExampleFile(path);
  await call['portfolio.open'](undefined);
  await call['backup.make'](undefined);
  await call['portfolio.close'](undefined);
  const [recent] = await call['portfolio.recent'](undefined);
  return () => call['portfolio.openRecent']({ id: recent?.id ?? '' });
}

function atOnce(recovery: Pick<Recovery, 'source' | 'target'> & Partial<Recovery>): Salvage {
  const steps = recover({ key: null, addOwner, ...recovery });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function addOwner(db: WritableDb): void {
  fillEmpty(db, contextAt());
}

/** Where the tree of a table or an index begins, counted from 0. */
function rootOf(path: string, name: string): number {
  const root = ask(path, (raw) =>
    raw.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name),
  );
  return Number(root) - 1;
}

function wipe(path: string, page: number): void {
  writeFileSync(path, readFileSync(path).fill(0, page * 4096, (page + 1) * 4096));
}

test('of a file that is whole, everything is recovered as it is, but the log', async ({
  folder,
}) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  const { tables, doubtful, aside } = atOnce({ source, target });
  expect(doubtful).toEqual([]);
  expect(aside).toEqual([]);
  expect(tables.filter(({ saved, total }) => saved !== total)).toEqual([]);
  const [one, other] = [openPortfolio(source), openPortfolio(target)];
  expect(contentOf(other.readable)).toEqual(contentOf(one.readable));
  one.close();
  other.close();
});

test('what a lost page held is counted by the indexes of its table', async ({ folder }) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  wipe(source, rootOf(source, 'milestone'));
  const { tables } = atOnce({ source, target });
  const milestones = tables.find(({ table }) => table === 'milestone');
  expect(milestones?.saved).toBe(0);
  expect(milestones?.total).toBeGreaterThan(0);
  openPortfolio(target).close();
});

test('when its indexes are lost too, how many there were is unknown', async ({ folder }) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  const names = ask(source, (raw) =>
    raw
      .prepare("SELECT name FROM sqlite_schema WHERE tbl_name = 'milestone' AND rootpage > 0")
      .pluck()
      .all(),
  );
  const pages = names.map((name) => rootOf(source, String(name)));
  for (const page of pages) wipe(source, page);
  const { tables } = atOnce({ source, target });
  expect(tables.find(({ table }) => table === 'milestone')).toMatchObject({
    saved: 0,
    total: null,
  });
});

test('a row that a rule refuses is kept aside and named', async ({ folder }) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  ask(source, (raw) => {
    raw.pragma('ignore_check_constraints = ON');
    raw.pragma('recursive_triggers = OFF');
    raw.exec(
      "UPDATE stakeholder SET kind = 'impossible' WHERE id = (SELECT min(id) FROM stakeholder)",
    );
  });
  const name = ask(source, (raw) =>
    raw.prepare('SELECT name FROM stakeholder ORDER BY id LIMIT 1').pluck().get(),
  );
  const { aside, tables } = atOnce({ source, target });
  expect(aside).toContainEqual(
    expect.objectContaining({ table: 'stakeholder', title: name, why: 'rule' }),
  );
  // What it was part of goes aside with it, and nothing refers to nothing.
  expect(aside.filter(({ why }) => why === 'reference').length).toBeGreaterThan(0);
  expect(tables.find(({ table }) => table === 'stakeholder')?.aside).toBe(1);
  expect(ask(target, (raw) => raw.prepare('PRAGMA foreign_key_check').all())).toEqual([]);
});

test('under a password, a page with a broken seal is lost and the rest is recovered under it', async ({
  folder,
  world,
}) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  const key = await FileKey.fromPassword('un mot de passe assez long', randomBytes(16));
  createPortfolio(
    source,
    (db) => {
      fillEmpty(db, world);
      for (let made = 0; made < 60; made += 1) {
        create(db, world, { title: `Initiative ${made}, d’un titre qui prend de la place` });
      }
    },
    key,
  );
  const whole = openPortfolio(source, { key });
  const titles = listTitles(whole.readable).map(({ title }) => title);
  const page = Number(
    whole.readable.get<{ pageno: number }>(
      "SELECT pageno FROM dbstat WHERE name = 'initiative' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1",
    )?.pageno,
  );
  whole.close();
  const bytes = readFileSync(source);
  bytes[(page - 1) * 4096 + 100] = (bytes[(page - 1) * 4096 + 100] ?? 0) ^ 1;
  writeFileSync(source, bytes);
  const { tables } = atOnce({ source, target, key });
  expect(() => openPortfolio(target)).toThrow('password_needed');
  const file = openPortfolio(target, { key });
  const saved = listTitles(file.readable).map(({ title }) => title);
  file.close();
  expect(saved.length).toBeGreaterThan(0);
  expect(saved.length).toBeLessThan(60);
  expect(titles).toEqual(expect.arrayContaining(saved));
  expect(tables.find(({ table }) => table === 'initiative')).toMatchObject({
    saved: saved.length,
    total: 60,
  });
});

test('a recovery that is given up leaves nothing behind', async ({ folder }) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  const stopping = new AbortController();
  await expect(
    recoverFile(
      { source, target, key: null, addOwner },
      { signal: stopping.signal, onProgress: (done) => void (done > 0.5 && stopping.abort()) },
    ),
  ).rejects.toThrow('cancelled');
  expect(readdirSync(folder)).toEqual(['A.essaim']);
});

test('the damaged file is never written over, and the report is kept as a text', async ({
  office,
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  wipe(path, rootOf(path, 'follow_up'));
  const before = readFileSync(path);
  await expect(office.session.open()).rejects.toThrow('file_damaged');
  office.answers.recovered = path;
  await expect(office.call['recovery.run'](undefined)).rejects.toThrow('cannot_write');
  office.answers.recovered = join(folder, 'B.essaim');
  const report = await office.call['recovery.run'](undefined);
  expect(report?.nouns.find(({ noun }) => noun === 'initiative')).toMatchObject({
    saved: 20,
    total: 20,
  });
  expect(readFileSync(path).equals(before)).toBe(true);
  office.answers.copy = join(folder, 'Liste.txt');
  expect(await office.call['recovery.saveReport'](undefined)).toBe(true);
  expect(readFileSync(office.answers.copy, 'utf8')).toContain('20 initiatives; rien ne manque');
  expect((await office.call['recovery.open'](undefined)).fileName).toBe('B.essaim');
  expect(office.recovering.at(-1)).toBeNull();
  expect(existsSync(path)).toBe(true);
});

test('beside what can be recovered stands the last proved copy, which is opened in a file of its own', async ({
  office,
  folder,
}) => {
  const { call, answers } = office;
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  await call['portfolio.open'](undefined);
  const { copies } = await call['backup.make'](undefined);
  const held = contentOf(office.session.readable());
  await call['initiative.create']({ title: 'Écrite après la copie' });
  // As when it is killed: of what is left in peace, a copy is made first.
  office.session.close();
  wipe(path, rootOf(path, 'follow_up'));
  const damaged = readFileSync(path);
  await expect(office.session.open()).rejects.toThrow('file_damaged');
  expect(await call['recovery.offer'](undefined)).toEqual({
    damaged: 'A.essaim',
    folder,
    code: 'file_damaged',
    copy: { at: copies[0]?.at, initiatives: 20 },
    wentOn: null,
  });
  answers.recovered = path;
  await expect(call['recovery.openCopy'](undefined)).rejects.toThrow('cannot_write');
  answers.recovered = null;
  expect(await call['recovery.openCopy'](undefined)).toBeNull();
  answers.recovered = join(folder, 'Reprise.essaim');
  expect(await call['recovery.openCopy'](undefined)).toMatchObject({
    portfolio: { fileName: 'Reprise.essaim', readOnly: null },
    copy: { at: copies[0]?.at, initiatives: 20 },
    passedOver: 0,
  });
  expect(contentOf(office.session.readable())).toEqual(held);
  // The copy stays where it was: what was opened is another file.
  await call['initiative.create']({ title: 'Écrite dans la reprise' });
  expect(readFileSync(path).equals(damaged)).toBe(true);
  await call['portfolio.close'](undefined);
  expect(await call['recovery.offer'](undefined)).toBeNull();
});

test('a portfolio that went on under another name is found in its copies under the former one too, as long as nothing else is there', async ({
  office,
  folder,
}) => {
  const { call, answers } = office;
  const path = join(folder, 'A.essaim');
  const again = await copiedThenClosed(call, path);
  rmSync(path);
  const missing = async () => {
    await expect(again()).rejects.toThrow('file_missing');
    return (await call['recovery.offer'](undefined))?.copy?.initiatives;
  };
  expect(await missing()).toBe(20);
  answers.recovered = join(folder, 'Reprise.essaim');
  await call['recovery.openCopy'](undefined);
  await call['initiative.create']({ title: 'Écrite dans la reprise' });
  await call['portfolio.close'](undefined);
  // A copy beside it would be a second portfolio of one identity.
  expect(await missing()).toBeUndefined();
  rmSync(answers.recovered);
  expect(await missing()).toBe(21);
  // What another portfolio was damaged of is not looked for there.
  await newExampleFile(path);
  wipe(path, rootOf(path, 'follow_up'));
  await expect(office.session.open()).rejects.toThrow('file_damaged');
  expect((await call['recovery.offer'](undefined))?.copy).toBeNull();
});

test('a portfolio that a person renamed is opened where it is, and no copy of it is offered under its former name', async ({
  office,
  folder,
}) => {
  const { call, answers } = office;
  const path = join(folder, 'A.essaim');
  const renamed = join(folder, 'B.essaim');
  const again = await copiedThenClosed(call, path);
  renameSync(path, renamed);
  answers.portfolio = renamed;
  await call['portfolio.open'](undefined);
  await call['portfolio.close'](undefined);
  await expect(again()).rejects.toThrow('file_missing');
  expect(await call['recovery.offer'](undefined)).toEqual({
    damaged: 'A.essaim',
    folder,
    code: 'file_missing',
    copy: null,
    wentOn: { name: 'B.essaim', folder },
  });
  await expect(call['recovery.openCopy'](undefined)).rejects.toThrow('file_missing');
  expect((await call['recovery.openWentOn'](undefined)).fileName).toBe('B.essaim');
  await call['portfolio.close'](undefined);
  // Where nobody knows any more, its copy is.
  rmSync(renamed);
  await expect(again()).rejects.toThrow('file_missing');
  expect(await call['recovery.offer'](undefined)).toMatchObject({
    copy: { initiatives: 20 },
    wentOn: null,
  });
  await expect(call['recovery.openWentOn'](undefined)).rejects.toThrow('file_missing');
});

test('a copy whose bytes changed since it was proved is refused, and nothing is left of it', async ({
  office,
  folder,
}) => {
  const { call, answers } = office;
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  await call['portfolio.open'](undefined);
  const { copies, folder: kept } = await call['backup.make'](undefined);
  await call['portfolio.close'](undefined);
  const copy = join(kept, copies[0]?.name ?? '');
  chmodSync(copy, 0o600);
  writeFileSync(copy, readFileSync(copy).fill(7, 4096 * 50, 4096 * 50 + 1));
  wipe(path, rootOf(path, 'follow_up'));
  await expect(office.session.open()).rejects.toThrow('file_damaged');
  answers.recovered = join(folder, 'Reprise.essaim');
  await expect(call['recovery.openCopy'](undefined)).rejects.toThrow('copy_altered');
  expect(readdirSync(folder).filter((name) => name.includes('Reprise'))).toEqual([]);
  // One that is not even as long as it was is not offered.
  writeFileSync(copy, readFileSync(copy).subarray(0, 4096 * 20));
  expect(await call['recovery.offer'](undefined)).toEqual({
    damaged: 'A.essaim',
    folder,
    code: 'file_damaged',
    copy: null,
    wentOn: null,
  });
});

test('a thread recovers the same, says how much is done, and keeps nobody waiting; given up, it leaves nothing', async ({
  folder,
}) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  wipe(source, rootOf(source, 'milestone'));
  const workerFile = resolve(import.meta.dirname, '../../electron/recoveryWorker.ts');
  const recoverInThread = recoverFileInThread(workerFile);
  const here = atOnce({ source, target });
  const steps: number[] = [];
  const turns = monitorEventLoopDelay({ resolution: 5 });
  turns.enable();
  const there = await recoverInThread(
    { source, target, key: null },
    { signal: new AbortController().signal, onProgress: (done) => steps.push(done) },
  );
  turns.disable();
  test.info().annotations.push({
    type: 'longest turn meanwhile, ms',
    description: (turns.max / 1e6).toFixed(0),
  });
  expect(there).toEqual(here);
  expect(steps.length).toBeGreaterThan(1);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  openPortfolio(target).close();
  rmSync(target);
  const stopping = new AbortController();
  await expect(
    recoverInThread(
      { source, target, key: null },
      { signal: stopping.signal, onProgress: () => stopping.abort() },
    ),
  ).rejects.toThrow('cancelled');
  expect(readdirSync(folder)).toEqual(['A.essaim']);
});

test('a thread that dies leaves no lock and nothing half made', async ({ folder }) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  const recoverInThread = recoverFileInThread(
    resolve(import.meta.dirname, '../support/dyingWorker.ts'),
  );
  const following = { signal: new AbortController().signal, onProgress: () => undefined };
  await expect(recoverInThread({ source, target, key: null }, following)).rejects.toThrow(
    'unexpected',
  );
  expect(readdirSync(folder)).toEqual(['A.essaim']);
});

test('a portfolio that is locked while a person says where is recovered under its own key', async ({
  office,
  call,
  folder,
}) => {
  const password = 'quatre mots au hasard';
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La Halte' });
  await call['protection.change']({ former: null, password });
  const target = join(folder, 'B.essaim');
  office.session.dialogs.chooseRecovered = () => {
    office.session.lock();
    return Promise.resolve(target);
  };
  const report = await call['recovery.run'](undefined);
  expect(report?.nouns.find(({ noun }) => noun === 'initiative')).toMatchObject({ saved: 1 });
  const bytes = readFileSync(target);
  const key = await FileKey.fromPassword(password, bytes.subarray(0, 16));
  const file = openPortfolio(target, { key });
  expect(listTitles(file.readable).map(({ title }) => title)).toEqual(['La Halte']);
  file.close();
});

test('nothing is recovered with a key that opens nothing of the file', async ({ folder }) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  const key = await FileKey.fromPassword('un mot de passe assez long', randomBytes(16));
  createPortfolio(source, (db) => fillEmpty(db, contextAt()), key);
  const forgotten = key.copy();
  forgotten.forget();
  expect(() => atOnce({ source, target, key: forgotten })).toThrow('password_wrong');
  expect(existsSync(target)).toBe(false);
});

test('an altered copy does not hide the good one before it', async ({ office, call, folder }) => {
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  await call['portfolio.open'](undefined);
  await call['backup.make'](undefined);
  const held = contentOf(office.session.readable());
  await call['initiative.create']({ title: 'Écrite avant la seconde copie' });
  const { copies, folder: kept } = await call['backup.make'](undefined);
  expect(copies).toHaveLength(2);
  await call['portfolio.close'](undefined);
  const registered: { copies: { name: string }[] } = JSON.parse(
    readFileSync(join(kept, 'copies.json'), 'utf8'),
  );
  const last = join(kept, registered.copies.at(-1)?.name ?? '');
  chmodSync(last, 0o600);
  writeFileSync(last, readFileSync(last).fill(7, 4096 * 50, 4096 * 50 + 1));
  wipe(path, rootOf(path, 'follow_up'));
  await expect(office.session.open()).rejects.toThrow('file_damaged');
  office.answers.recovered = join(folder, 'Reprise.essaim');
  expect(await call['recovery.openCopy'](undefined)).toMatchObject({
    portfolio: { fileName: 'Reprise.essaim' },
    copy: { at: copies[1]?.at },
    passedOver: 1,
  });
  expect(contentOf(office.session.readable())).toEqual(held);
});

test('a thread that dies leaves no half-made file', async ({ folder }) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  const dying = join(folder, 'dying.mjs');
  writeFileSync(
    dying,
    `import { writeFileSync } from 'node:fs';
     import { workerData } from 'node:worker_threads';
     writeFileSync(workerData.temporary, 'half');
     writeFileSync(workerData.temporary + '-journal', 'half');
     process.exit(1);`,
  );
  await expect(
    recoverFileInThread(dying)(
      { source, target, key: null },
      { signal: new AbortController().signal, onProgress: () => undefined },
    ),
  ).rejects.toThrow('unexpected');
  expect(readdirSync(folder).toSorted()).toEqual(['A.essaim', 'dying.mjs']);
});

/** The pages of a table, by kind, counted from 0. */
function pagesOf(path: string, name: string, kind: 'leaf' | 'internal'): number[] {
  return ask(path, (raw) =>
    raw
      .prepare('SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY pageno')
      .pluck()
      .all(name, kind),
  ).map((page) => Number(page) - 1);
}

/** What is held by triggers. */
const HELD_BY_TRIGGERS = [
  'initiative_facts',
  'initiative_words',
  'known_reading',
  'effect_look',
  'indicator_look',
];

/** What triggers hold of a portfolio, table by table. */
function derivedIn(path: string): Record<string, string[]> {
  return ask(path, (raw) =>
    Object.fromEntries(
      HELD_BY_TRIGGERS.map((table) => [
        table,
        raw
          .prepare(`SELECT * FROM "${table}"`)
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    ),
  );
}

test('rows of pages to which nothing leads come before what refers to them: what is derived agrees with them', async ({
  folder,
}) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  const before = derivedIn(source);
  // Of these, each page of rows is there, and nothing leads to it any more.
  const lost = ['initiative', 'grid_application', 'effect'].filter(
    (table) => pagesOf(source, table, 'internal').length > 0,
  );
  expect(lost).toContain('initiative');
  expect(lost.length).toBeGreaterThan(1);
  for (const table of lost) {
    for (const page of pagesOf(source, table, 'internal')) wipe(source, page);
  }
  const { doubtful, tables } = atOnce({ source, target });
  expect(doubtful.filter(({ why }) => why === 'stray').length).toBeGreaterThan(20);
  expect(tables.find(({ table }) => table === 'initiative')).toMatchObject({ saved: 20 });
  expect(derivedIn(target)).toEqual(before);
  expect(ask(target, (raw) => raw.prepare('PRAGMA foreign_key_check').all())).toEqual([]);
});

test('an older page to which nothing leads does not take the place of what is there, and is named', async ({
  folder,
}) => {
  const [source, target] = [join(folder, 'A.essaim'), join(folder, 'B.essaim')];
  await newExampleFile(source);
  const [leaf = 0] = pagesOf(source, 'initiative', 'leaf');
  const older = readFileSync(source).subarray(leaf * 4096, (leaf + 1) * 4096);
  const file = openPortfolio(source);
  const [first] = listTitles(file.readable);
  const onLeaf = listTitles(file.readable).filter(({ title }) => older.includes(title));
  for (const { id } of onLeaf) {
    file.writable?.run('UPDATE initiative SET title = ? WHERE id = ?', `Titre de ${id}`, id);
  }
  file.close();
  expect(first).toBeDefined();
  expect(onLeaf.length).toBeGreaterThan(0);
  // As a disk that gives back a page of before; and another page of the table is lost, which it may be.
  const last = pagesOf(source, 'initiative', 'leaf').at(-1) ?? 0;
  expect(last).not.toBe(leaf);
  wipe(source, last);
  writeFileSync(source, Buffer.concat([readFileSync(source), older]));
  const { aside } = atOnce({ source, target });
  const now = openPortfolio(target);
  const titles = new Map(listTitles(now.readable).map(({ id, title }) => [id, title]));
  now.close();
  for (const { id } of onLeaf) if (titles.has(id)) expect(titles.get(id)).toBe(`Titre de ${id}`);
  const named = aside.filter(({ table, why }) => table === 'initiative' && why === 'double');
  expect(named.map(({ key }) => key).toSorted()).toEqual(
    onLeaf
      .map(({ id }) => id)
      .filter((id) => titles.has(id))
      .toSorted(),
  );
  expect(named.length).toBeGreaterThan(0);
});
