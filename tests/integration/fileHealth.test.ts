import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createFileHealth, type FileHealth } from '../../electron/backups/fileHealth.ts';
import { provedCopies } from '../../electron/backups/lastProved.ts';
import { connect } from '../../electron/database/connect.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { createBackups } from '../../electron/services/backups.ts';
import { create } from '../../electron/services/initiatives.ts';
import { keeperHere } from '../support/keeperHere.ts';
import { expect, type Office, openOffice, test } from '../support/office.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';
import { contextAt } from '../support/world.ts';

// A byte that changes by itself inside a text passes every check of SQLite: what the file was when it was left is
// kept beside its copies. What only looks like it, because somebody wrote in the file elsewhere, is never told.

/** What the window is told of the bytes of the open portfolio, once it was looked at. */
async function harmOf({ call }: Pick<Office, 'call'>) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return (await call['backup.list'](undefined)).harm;
}

/** A portfolio in which something was written, with a copy, closed. */
async function left({ call, session }: Office, folder: string): Promise<string> {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'La halte');
  session.openPath(path);
  const { id } = await call['initiative.create']({ title: 'La halte du quai' });
  const summary = 'Des voisines ouvrent, chaque jeudi, une halte devant le quai.';
  await call['initiative.update']({ id, patch: { summary } });
  await call['backup.make'](undefined);
  session.close();
  return path;
}

/** One bit of a text that the portfolio keeps becomes another, in a place that no index repeats. */
function harm(path: string): void {
  const bytes = readFileSync(path);
  const raw = connect(path, 'readonly');
  const summary = raw
    .prepare<[], string>('SELECT summary FROM initiative ORDER BY length(summary) DESC LIMIT 1')
    .pluck()
    .get();
  raw.close();
  const at = bytes.indexOf(Buffer.from((summary ?? '').slice(0, 24)));
  expect(at).toBeGreaterThan(0);
  bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

test('a byte that changed by itself is told, with a copy of before, until a person has settled it', async ({
  office,
  folder,
  world,
}) => {
  const { call, session } = office;
  const path = await left(office, folder);
  session.openPath(path);
  expect(await harmOf(office)).toBeNull();
  session.close();
  harm(path);
  world.at = new Date(2026, 10, 23, 10);
  const spoilt = readFileSync(path);
  session.openPath(path);
  const found = await harmOf(office);
  const { copies } = await call['backup.list'](undefined);
  expect(found).toMatchObject({ copy: { name: copies.at(-1)?.name } });
  // Nothing was touched.
  expect(readFileSync(path).equals(spoilt)).toBe(true);
  // The comparison names what differs.
  const { nouns } = await call['backup.compare']({ name: found?.copy?.name ?? '' });
  expect(nouns).toEqual([{ table: 'initiative', gone: 0, changed: 1, new: 0 }]);
  // Written in since, and opened again: it is told still, and its copy is not thinned meanwhile.
  for (let turn = 0; turn < 12; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await call['initiative.create']({ title: `Une autre ${turn}` });
    // oxlint-disable-next-line no-await-in-loop -- the same
    await call['backup.make'](undefined);
  }
  session.close();
  session.openPath(path);
  expect(await harmOf(office)).toEqual(found);
  expect((await call['backup.settleHarm'](undefined)).harm).toBeNull();
  session.close();
  session.openPath(path);
  expect(await harmOf(office)).toBeNull();
});

/** What may become of a portfolio that nothing harmed, from one opening to the next. */
const UNHARMED: Readonly<
  Record<string, (office: Office, path: string, folder: string) => Promise<void> | void>
> = {
  'another tool wrote in it': (_office, path) => {
    const raw = connect(path, 'writable');
    raw.exec("UPDATE portfolio SET name = 'Une autre CDC'");
    raw.close();
  },
  'another tool put its pages in order': (_office, path) => {
    const raw = connect(path, 'writable');
    raw.exec('VACUUM');
    raw.close();
  },
  'another computer wrote in it as often as this one': async (office, path, folder) => {
    const before = `${path}.avant`;
    copyFileSync(path, before);
    await opened(office, path, 'Ici');
    const elsewhere = join(folder, 'ailleurs');
    mkdirSync(elsewhere);
    const { call, session } = openOffice(elsewhere, contextAt(new Date(2026, 10, 26, 9)));
    session.openPath(before);
    await call['initiative.create']({ title: 'Là!' });
    session.close();
    copyFileSync(before, path);
  },
  'the file of before was put back': async (office, path) => {
    const before = readFileSync(path);
    await opened(office, path, 'Après');
    writeFileSync(path, before);
  },
  'a copy took its place': async ({ call, session }, path) => {
    session.openPath(path);
    await harmOf({ call });
    const name = (await call['backup.list'](undefined)).copies[0]?.name ?? '';
    await call['initiative.create']({ title: 'À défaire' });
    await call['backup.restore']({ name });
    session.close();
  },
  'it got a password, and lost it': async ({ session }, path) => {
    session.openPath(path);
    await session.changePassword({ former: null, password: 'quatre mots au hasard' });
    await session.changePassword({ former: 'quatre mots au hasard', password: null });
    session.close();
  },
  'it goes on elsewhere, and came back': async ({ session, answers }, path, folder) => {
    session.openPath(path);
    answers.elsewhere = join(folder, 'B.essaim');
    await session.saveElsewhere();
    session.close();
    copyFileSync(join(folder, 'B.essaim'), path);
  },
  'a long change was given up': ({ session }, path) => {
    session.openPath(path);
    const file = openWritable(session);
    expect(() =>
      file.transaction(() => {
        spill(file);
        throw new Error('given up');
      }),
    ).toThrow('given up');
    session.close();
  },
  'whoever wrote in it was killed': ({ session }, path) => {
    session.openPath(path);
    const file = openWritable(session);
    try {
      file.transaction(() => {
        spill(file);
        // As the disk is at this moment: the pages written, and the journal that undoes them.
        copyFileSync(path, `${path}.coupé`);
        copyFileSync(`${path}-journal`, `${path}.coupé-journal`);
        throw new Error('killed');
      });
    } catch {
      // It is gone.
    }
    session.close();
    copyFileSync(`${path}.coupé`, path);
    copyFileSync(`${path}.coupé-journal`, `${path}-journal`);
  },
  'whoever wrote in it elsewhere was killed, and another tool undid that': async (office, path) => {
    // Pages that hold nothing, which a change may write over without keeping what they were.
    const tool = connect(path, 'writable');
    tool.exec('CREATE TABLE much (words TEXT)');
    const insert = tool.prepare('INSERT INTO much VALUES (?)');
    for (let row = 0; row < 40; row += 1) insert.run('x'.repeat(3500));
    tool.exec('DROP TABLE much');
    tool.close();
    await opened(office, path, 'Ici');
    const before = readFileSync(path);
    const elsewhere = connect(path, 'writable');
    elsewhere.exec('PRAGMA cache_size = 5; BEGIN; CREATE TABLE other (words TEXT)');
    const add = elsewhere.prepare('INSERT INTO other VALUES (?)');
    for (let row = 0; row < 30; row += 1) add.run('y'.repeat(3500));
    copyFileSync(path, `${path}.coupé`);
    copyFileSync(`${path}-journal`, `${path}.coupé-journal`);
    elsewhere.exec('ROLLBACK');
    elsewhere.close();
    copyFileSync(`${path}.coupé`, path);
    copyFileSync(`${path}.coupé-journal`, `${path}-journal`);
    const undoing = connect(path, 'writable');
    undoing.pragma('schema_version');
    undoing.prepare('SELECT count(*) FROM portfolio').get();
    undoing.close();
    expect(existsSync(`${path}-journal`)).toBe(false);
    expect(readFileSync(path).equals(before)).toBe(false);
  },
};

for (const [what, happens] of Object.entries(UNHARMED)) {
  test(`nothing is told when ${what}`, async ({ office, folder }) => {
    const path = await left(office, folder);
    await happens(office, path, folder);
    for (let turn = 0; turn < 2; turn += 1) {
      office.session.openPath(path);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await harmOf(office)).toBeNull();
      office.session.close();
    }
    // And it is looked after again from then on.
    await opened(office, path, 'Encore une');
    harm(path);
    office.session.openPath(path);
    expect(await harmOf(office)).not.toBeNull();
  });
}

async function opened({ call, session }: Office, path: string, title: string): Promise<void> {
  session.openPath(path);
  await call['initiative.create']({ title });
  session.close();
}

function openWritable(session: Office['session']) {
  return session.writable();
}

/** Writes more than SQLite keeps in memory, into pages that were free too. */
function spill(db: ReturnType<typeof openWritable>): void {
  db.run('PRAGMA cache_size = 10');
  for (let row = 0; row < 300; row += 1) {
    create(db, contextAt(), { title: `Une initiative ${row}` });
  }
}

test('once it is written in, no sum of before speaks of it, whatever ends the process', async ({
  office,
  folder,
}) => {
  const path = await left(office, folder);
  const root = join(folder, 'profile', 'backups');
  const sums = () =>
    readdirSync(root).filter((name) => existsSync(join(root, name, 'sum.json'))).length;
  expect(sums()).toBe(1);
  office.session.openPath(path);
  await harmOf(office);
  expect(sums()).toBe(1);
  await office.call['initiative.create']({ title: 'Une autre' });
  expect(sums()).toBe(0);
  office.session.close();
  expect(sums()).toBe(1);
});

test('a sum that cannot be kept stops neither the opening nor the closing', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'La halte');
  const file = openPortfolio(path);
  writeFileSync(join(folder, 'fichier'), '');
  const health = createFileHealth({
    root: join(folder, 'fichier'),
    now: () => '2026-11-26T00:00:00Z',
  });
  health.open(file);
  health.written();
  health.leave(file);
  expect(health.sum).toBeNull();
  file.close();
});

/** The copies of a portfolio, whose rounds are made when a test says, and what is known of its bytes. */
function minded(
  folder: string,
  path: string,
  spoil: (health: FileHealth) => void = () => undefined,
) {
  const root = join(folder, 'profile', 'backups');
  const world = contextAt();
  const health = createFileHealth({ root, now: () => world.now().toISOString() });
  spoil(health);
  let round: (() => void) | null = null;
  /** A round has ended once the next one is waited for. */
  let ended: (() => void) | null = null;
  const { follower } = createBackups({
    thread: keeperHere(root),
    context: world,
    health,
    root,
    chooseFolder: () => Promise.resolve(null),
    showInFolder: () => undefined,
    onProgress: () => undefined,
    wait: (run) => {
      round = run;
      ended?.();
      return () => undefined;
    },
  });
  const file = openPortfolio(path);
  follower.opened(file);
  const write = () => {
    if (file.writable === null) throw new Error('read-only');
    create(file.writable, world, { title: 'Une autre' });
  };
  const aRound = () =>
    new Promise<void>((resolve) => {
      ended = resolve;
      round?.();
    });
  return { file, follower, health, write, aRound };
}

test('once nobody has written for a round, what the file is then is kept, in case nobody closes it', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'La halte');
  const { file, health, write, aRound } = minded(folder, path);
  await aRound();
  expect(health.sum).not.toBeNull();
  write();
  expect(health.sum).toBeNull();
  await aRound();
  expect(health.sum).toBeNull();
  await aRound();
  expect(health.sum?.bytes).toBe(readFileSync(path).length);
  file.close();
});

test('a large portfolio that is closed just after it was written in keeps its sum, and is not copied then', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'La halte');
  makeLarge(path);
  const { file, follower, health, write } = minded(folder, path);
  write();
  await follower.beforeLeaving('other');
  expect(health.sum).toBeNull();
  await follower.beforeLeaving('window');
  expect(health.sum?.bytes).toBeGreaterThan(68_000_000);
  expect(provedCopies(join(folder, 'profile', 'backups'), path)).toEqual([]);
  file.close();
});

test('what fails of the last care of a portfolio, or of a round, keeps nobody and is left to nobody', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'La halte');
  makeLarge(path);
  const unhandled: unknown[] = [];
  const hear = (failure: unknown) => void unhandled.push(failure);
  process.on('unhandledRejection', hear);
  let asked = 0;
  const { file, follower, write, aRound } = minded(folder, path, (health) => {
    Object.defineProperty(health, 'sum', {
      get() {
        asked += 1;
        throw new Error('spoilt');
      },
    });
  });
  try {
    await aRound();
    write();
    await follower.beforeLeaving('window');
    await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    process.off('unhandledRejection', hear);
  }
  expect(asked).toBeGreaterThan(1);
  expect(unhandled).toEqual([]);
  file.close();
});

/** More than is copied as a portfolio is left. */
function makeLarge(path: string): void {
  const raw = connect(path, 'writable');
  raw.exec('CREATE TABLE much (bytes BLOB); INSERT INTO much VALUES (zeroblob(68000000))');
  raw.exec('DROP TABLE much');
  raw.close();
}
