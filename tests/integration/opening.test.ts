import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { connect, type Raw } from '../../electron/database/connect.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { APPLICATION_ID } from '../../electron/database/inspect.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { create, listTitles } from '../../electron/services/initiatives.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { triedOnce } from '../support/faults.ts';
import { asOrdinaryUser } from '../support/ordinaryUser.ts';
import { ask, newExampleFile, newPortfolioFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';

/** Opening is refused with a code, and neither the file nor its folder changes in any way. */
function expectUntouched(folder: string, path: string, code: string): void {
  const before = {
    bytes: readFileSync(path),
    names: readdirSync(folder),
    at: statSync(path).mtimeMs,
  };
  expect(() => openPortfolio(path)).toThrow(code);
  expect(readFileSync(path).equals(before.bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(before.names);
  expect(statSync(path).mtimeMs).toBe(before.at);
}

test('a new portfolio is one file that says what it is', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  expect(readdirSync(folder)).toEqual(['A.essaim']);
  const bytes = readFileSync(path);
  expect(bytes.toString('latin1', 0, 15)).toBe('SQLite format 3');
  expect(bytes.toString('latin1', 68, 72)).toBe('ESSM');
  expect(APPLICATION_ID).toBe(bytes.readUInt32BE(68));
});

test('a large file, whose rows are not looked at as it opens, holds what is written to its rules', async ({
  folder,
}) => {
  const path = join(folder, 'Large.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const raw = connect(path, 'writable');
  raw.exec('CREATE TABLE large (bytes); INSERT INTO large VALUES (zeroblob(51000000))');
  raw.exec('DROP TABLE large');
  raw.close();
  expect(statSync(path).size).toBeGreaterThan(50_000_000);
  const file = openPortfolio(path);
  expect(() => file.writable?.run("UPDATE initiative SET title = ''")).toThrow('invalid_input');
  file.close();
});

test('open, it holds an empty journal and a lock; closed, it is one file again', async ({
  folder,
  world,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const file = openPortfolio(path);
  if (file.writable === null) throw new Error('read-only');
  create(file.writable, world, { title: 'Une autre' });
  expect(readdirSync(folder).toSorted()).toEqual([
    '.A.essaim.verrou',
    'A.essaim',
    'A.essaim-journal',
  ]);
  expect(statSync(`${path}-journal`).size).toBe(0);
  file.close();
  expect(readdirSync(folder)).toEqual(['A.essaim']);
});

test('every connection has the settings that the measures recommend', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const file = openPortfolio(path);
  const raw: Raw = Reflect.get(file.readable, 'raw');
  const setting = (name: string) => raw.pragma(name, { simple: true });
  expect(setting('journal_mode')).toBe('truncate');
  expect(setting('synchronous')).toBe(3);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('trusted_schema')).toBe(0);
  expect(setting('temp_store')).toBe(2);
  expect(setting('cell_size_check')).toBe(1);
  expect(setting('secure_delete')).toBe(1);
  file.close();
});

test('what was written is there when the file is opened again', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const file = openPortfolio(path);
  const before = listTitles(file.readable);
  file.close();
  const again = openPortfolio(path);
  expect(listTitles(again.readable)).toEqual(before);
  again.close();
});

test('a file that is not there is missing', ({ folder }) => {
  expect(() => openPortfolio(join(folder, 'B.essaim'))).toThrow('file_missing');
  expect(() => openPortfolio(join(folder, 'nowhere', 'B.essaim'))).toThrow('file_missing');
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder is not a portfolio', ({ folder }) => {
  const path = join(folder, 'B.essaim');
  mkdirSync(path);
  expect(() => openPortfolio(path)).toThrow('file_foreign');
});

for (const [what, content] of [
  ['an empty file', ''],
  ['a text', 'Portefeuille de la CDC\n'.repeat(100)],
  ['a spreadsheet', 'PK\u0003\u0004'.repeat(500)],
] as const) {
  test(`${what} is not a portfolio, and is left alone`, ({ folder }) => {
    triedOnce('another kind of file');
    const path = join(folder, 'B.essaim');
    writeFileSync(path, content);
    expectUntouched(folder, path, 'file_foreign');
  });
}

test('the database of another application is not a portfolio, and is left alone', ({ folder }) => {
  triedOnce('another kind of file');
  const path = join(folder, 'B.essaim');
  const raw = connect(path, 'new');
  raw.exec('CREATE TABLE initiative (id TEXT)');
  raw.close();
  expectUntouched(folder, path, 'file_foreign');
});

test('a portfolio of a newer version is left alone', async ({ folder }) => {
  triedOnce('newer version');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  ask(path, (raw) => raw.pragma('user_version = 2'));
  expectUntouched(folder, path, 'file_newer');
});

for (const [what, sql] of [
  ['a trigger', 'CREATE TRIGGER harm AFTER INSERT ON initiative BEGIN DELETE FROM evidence; END'],
  ['a view', 'CREATE VIEW harm AS SELECT * FROM initiative'],
  ['a table', 'CREATE TABLE harm (id TEXT)'],
  ['an index', 'CREATE INDEX harm ON initiative (summary)'],
  ['a rule taken away', 'DROP TRIGGER frozen_dossier_kept_delete'],
] as const) {
  test(`a portfolio to which somebody added or took ${what} is refused`, async ({ folder }) => {
    triedOnce('another kind of file');
    const path = join(folder, 'A.essaim');
    await newPortfolioFile(path, 'Une initiative');
    ask(path, (raw) => raw.exec(sql));
    expectUntouched(folder, path, 'file_foreign');
  });
}

test('statistics that another tool left do no harm', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  ask(path, (raw) => raw.exec('ANALYZE'));
  openPortfolio(path).close();
});

for (const part of [0.5, 0.9]) {
  test(`a portfolio cut to ${part * 100} % is damaged, and is left alone`, async ({ folder }) => {
    const path = join(folder, 'A.essaim');
    await newExampleFile(path);
    truncateSync(path, Math.floor(statSync(path).size * part));
    expectUntouched(folder, path, 'file_damaged');
  });
}

test('a portfolio cut inside its first page is damaged, and is left alone', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  truncateSync(path, 50);
  expectUntouched(folder, path, 'file_damaged');
});

test('a portfolio whose header names a form of schema that there is not is damaged, and is left alone', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x84, 47, 48));
  expectUntouched(folder, path, 'file_damaged');
});

test('a portfolio with a page of noise is damaged, and is left alone', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  const bytes = readFileSync(path);
  const page = Math.floor(bytes.length / 4096 / 2);
  bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
  writeFileSync(path, bytes);
  expectUntouched(folder, path, 'file_damaged');
});

test('a value that the rules refuse, written by something else, is damage', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  ask(path, (raw) => {
    raw.pragma('ignore_check_constraints = ON');
    raw.exec("UPDATE initiative SET title = ''");
  });
  expectUntouched(folder, path, 'file_damaged');
});

test('a file that may not be read is denied', async ({ folder }) => {
  triedOnce('file that may not be read');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  chmodSync(folder, 0o755);
  chmodSync(path, 0o000);
  test.skip(!asOrdinaryUser(() => expect(() => openPortfolio(path)).toThrow('file_denied')));
});

test('a file that may not be written is open to read, and leaves no trace', async ({ folder }) => {
  triedOnce('file that may not be written');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  chmodSync(folder, 0o777);
  chmodSync(path, 0o444);
  const ran = asOrdinaryUser(() => {
    const file = openPortfolio(path);
    expect(file.readOnly).toBe('not_writable');
    expect(file.writable).toBeNull();
    expect(listTitles(file.readable)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['A.essaim']);
    file.close();
  });
  test.skip(!ran);
});

test('a file in a folder that may not be written is open to read', async ({ folder }) => {
  triedOnce('folder that may not be written');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  chmodSync(path, 0o666);
  chmodSync(folder, 0o555);
  const ran = asOrdinaryUser(() => {
    const file = openPortfolio(path);
    expect(file.readOnly).toBe('not_writable');
    file.close();
  });
  test.skip(!ran);
});

test('a change that was cut in the middle is undone when the file is opened', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  const titles = ask(path, (raw) => raw.prepare('SELECT title FROM initiative ORDER BY id').all());
  // A journal as a killed process leaves it: the change is in the file already, not committed.
  const torn = ask(path, (raw) => {
    raw.pragma('cache_size = 1');
    raw.exec("BEGIN; UPDATE initiative SET title = 'à moitié', summary = hex(randomblob(9000))");
    const left = { file: readFileSync(path), journal: readFileSync(`${path}-journal`) };
    raw.exec('ROLLBACK');
    return left;
  });
  writeFileSync(path, torn.file);
  writeFileSync(`${path}-journal`, torn.journal);

  const file = openPortfolio(path);
  expect(file.readOnly).toBeNull();
  expect(listTitles(file.readable).map(({ title }) => title)).not.toContain('à moitié');
  file.close();
  expect(ask(path, (raw) => raw.prepare('SELECT title FROM initiative ORDER BY id').all())).toEqual(
    titles,
  );
  expect(readdirSync(folder)).toEqual(['A.essaim']);
});

test('the same file by another name is the same file', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'links need a right there');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  symlinkSync(path, join(folder, 'B.essaim'));
  const file = openPortfolio(path);
  const other = openPortfolio(join(folder, 'B.essaim'));
  expect(other.readOnly).toBe('open_elsewhere');
  other.close();
  file.close();
});

test('making a portfolio that fails leaves what was there, and nothing beside it', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const before = readFileSync(path);
  expect(() =>
    createPortfolio(path, () => {
      throw new Error('cut');
    }),
  ).toThrow('cut');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['A.essaim']);
});

test('a new portfolio does not take the place of one that is open', async ({ folder, world }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const file = openPortfolio(path);
  expect(() => createPortfolio(path, (db) => fillEmpty(db, world))).toThrow('cannot_write');
  file.close();
  createPortfolio(path, (db) => fillEmpty(db, world));
  expect(ask(path, (raw) => raw.prepare('SELECT count(*) FROM initiative').pluck().get())).toBe(0);
});

test('a portfolio in a folder that is not there cannot be made', ({ folder, world }) => {
  const path = join(folder, 'nowhere', 'A.essaim');
  expect(() => createPortfolio(path, (db) => fillEmpty(db, world))).toThrow('cannot_write');
});
