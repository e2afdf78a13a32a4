import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect, type Raw } from '../../electron/database/connect.ts';
import { dropJournal } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { lockPath } from '../../electron/files/fileLock.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';

// A portfolio that somebody sends, and what lies beside it, made to harm whoever opens it.

/** Forges a file: SQLite's protections of its own schema are off. */
function forge(path: string, work: (raw: Raw) => void): void {
  const raw = connect(path, 'writable');
  try {
    raw.unsafeMode(true);
    raw.pragma('writable_schema = ON');
    work(raw);
  } finally {
    raw.close();
  }
}

/** Takes away what lies at a place, whatever it is. */
function forget(place: string): void {
  rmSync(place, { recursive: true, force: true });
}

/** One word of the schema in the place of another; how many statements had it. */
function reworded(raw: Raw, from: string, to: string): number {
  return raw
    .prepare('UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE instr(sql, ?) > 0')
    .run(from, to, from).changes;
}

for (const [what, work] of [
  ['one letter of a rule', (raw) => reworded(raw, "'sealed'", "'sealeb'")],
  ['the length of a title', (raw) => reworded(raw, 'length(title) <= 300', 'length(title) <= 301')],
  ['one space', (raw) => reworded(raw, 'CREATE TABLE milestone (', 'CREATE TABLE milestone  (')],
  [
    'a column worked out when it is read',
    (raw) => raw.exec('ALTER TABLE initiative ADD COLUMN harm TEXT AS (hex(zeroblob(9)))'),
  ],
  [
    'a value worked out when a row is added',
    (raw) => reworded(raw, "DEFAULT '[1,3,5,10]'", 'DEFAULT (hex(zeroblob(9)))'),
  ],
  [
    'an index on an expression',
    (raw) => raw.exec('CREATE INDEX harm ON initiative (hex(zeroblob(9)))'),
  ],
  ['a virtual table', (raw) => raw.exec('CREATE VIRTUAL TABLE harm USING fts5 (words)')],
  [
    'a virtual table under the name of the statistics',
    (raw) => {
      raw.exec('CREATE VIRTUAL TABLE harm USING rtree (tbl, idx, stat)');
      raw.exec(
        `UPDATE sqlite_schema SET name = 'sqlite_stat1', tbl_name = 'sqlite_stat1',
         sql = 'CREATE VIRTUAL TABLE sqlite_stat1 USING rtree (tbl, idx, stat)' WHERE name = 'harm'`,
      );
    },
  ],
  [
    'statistics worked out when they are read',
    (raw) => {
      raw.exec('CREATE TABLE harm (tbl, idx, x, stat)');
      raw.exec(
        `UPDATE sqlite_schema SET name = 'sqlite_stat1', tbl_name = 'sqlite_stat1',
         sql = 'CREATE TABLE sqlite_stat1(tbl,idx,x,stat TEXT AS (hex(zeroblob(400000000))))'
         WHERE name = 'harm'`,
      );
    },
  ],
] as const satisfies readonly (readonly [string, (raw: Raw) => unknown])[]) {
  test(`a schema that differs by ${what} is refused, and the file left as it was`, async ({
    folder,
  }) => {
    const path = join(folder, 'Piège.essaim');
    await newPortfolioFile(path, 'Une initiative');
    forge(path, work);
    const forged = readFileSync(path);
    expect(() => openPortfolio(path)).toThrow('file_foreign');
    expect(readFileSync(path).equals(forged)).toBe(true);
  });
}

test('no connection loads code, attaches a file, or has its schema written', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const other = join(folder, 'autre.db');
  const raw = connect(path, 'writable');
  try {
    expect(() => raw.exec(`SELECT load_extension('${other}')`)).toThrow('not authorized');
    raw.pragma('writable_schema = ON');
    expect(() => raw.exec('DELETE FROM sqlite_schema')).toThrow('may not be modified');
    expect(raw.pragma('trusted_schema', { simple: true })).toBe(0);
    expect(raw.pragma('cell_size_check', { simple: true })).toBe(1);
  } finally {
    raw.close();
  }
  // Nothing of ours attaches a file, and no text that a person or a file gave is ever a statement.
  expect(existsSync(other)).toBe(false);
});

test('an identity that leads out of the folder of copies is damage, also where the rules are not gone through', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  forge(path, (raw) => {
    raw.pragma('ignore_check_constraints = ON');
    raw.prepare('UPDATE portfolio SET identity = ?').run('../../../Documents');
    // Beyond 50 MB: free pages weigh as much as others.
    raw.exec('CREATE TABLE weight (bytes); INSERT INTO weight VALUES (zeroblob(52000000))');
    raw.exec('DROP TABLE weight');
  });
  expect(statSync(path).size).toBeGreaterThan(50_000_000);
  expect(() => openPortfolio(path)).toThrow('file_damaged');
});

/** A journal as SQLite leaves one when it is killed; `named`: of several files, as one in which it is written. */
function journal(pages: number, named = ''): Buffer {
  const magic = Buffer.from('d9d505f920a163d7', 'hex');
  const header = Buffer.alloc(512);
  magic.copy(header);
  header.writeUInt32BE(1, 12);
  header.writeUInt32BE(pages, 16);
  header.writeUInt32BE(512, 20);
  header.writeUInt32BE(4_096, 24);
  if (named === '') return header;
  const name = Buffer.from(named);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(name.length);
  numbers.writeUInt32BE(
    name.reduce((sum, byte) => sum + byte, 0),
    4,
  );
  return Buffer.concat([header, Buffer.from([0, 4, 0, 1]), name, numbers, magic]);
}

test('a journal planted beside a portfolio leads SQLite to no other file', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const before = readFileSync(path);
  const pages = before.length / 4_096;
  const other = join(folder, 'Thèse-mj0123456789');
  writeFileSync(other, 'une thèse');
  writeFileSync(`${path}-journal`, journal(pages, other));
  expect(() => openPortfolio(path)).toThrow('file_foreign');
  expect(readFileSync(other, 'utf8')).toBe('une thèse');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a journal planted beside a portfolio does not swell it', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const { size } = statSync(path);
  writeFileSync(`${path}-journal`, journal(200_000_000));
  expect(() => openPortfolio(path)).toThrow('file_foreign');
  expect(statSync(path).size).toBe(size);
});

test('a journal that leaves the size of its pages to the file does not swell it either', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const { size } = statSync(path);
  const sizeless = journal(20_000);
  sizeless.writeUInt32BE(0, 24);
  writeFileSync(`${path}-journal`, sizeless);
  expect(() => openPortfolio(path)).toThrow('file_foreign');
  expect(statSync(path).size).toBe(size);
});

test('a folder in the place of a journal is refused, by a code', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const before = readFileSync(path);
  mkdirSync(`${path}-journal`);
  expect(() => openPortfolio(path)).toThrow('file_foreign');
  await expect(newPortfolioFile(path, 'Une autre')).rejects.toThrow('cannot_write');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a pipe in the place of a journal keeps nobody waiting', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'a folder has no pipes there');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  execFileSync('mkfifo', [`${path}-journal`]);
  // In a process of its own: one that waits for a pipe cannot be called back.
  const source = join(import.meta.dirname, '../../electron/database/foundJournal.ts');
  const asked = `import(${JSON.stringify(pathToFileURL(source).href)}).then(({ requireOwnJournal }) => {
    try { requireOwnJournal(${JSON.stringify(path)}); } catch (error) { console.log(error.code); }
  })`;
  const said = execFileSync(process.execPath, ['-e', asked], { timeout: 20_000, encoding: 'utf8' });
  expect(said.trim()).toBe('file_foreign');
});

test('a planted journal beside a file that is replaced is not followed', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const { size } = statSync(path);
  const kept = join(folder, 'Lien.essaim');
  linkSync(path, kept);
  writeFileSync(`${path}-journal`, journal(20_000));
  dropJournal(path);
  // What was there would have been made of as many pages as the journal says.
  expect(statSync(kept).size).toBe(size);
  expect(existsSync(`${path}-journal`)).toBe(false);
});

test('a trigger that lies in a log beside the file is seen as if it were in the file', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const raw = connect(path, 'writable');
  raw.pragma('journal_mode = WAL');
  raw.exec('CREATE TRIGGER harm AFTER INSERT ON initiative BEGIN DELETE FROM milestone; END');
  // As a copy of an open file is: the trigger is beside it only.
  const copy = join(folder, 'Copie.essaim');
  writeFileSync(copy, readFileSync(path));
  writeFileSync(`${copy}-wal`, readFileSync(`${path}-wal`));
  raw.close();
  expect(readFileSync(copy).includes('CREATE TRIGGER harm')).toBe(false);
  expect(() => openPortfolio(copy)).toThrow('file_foreign');
});

test('a link in the place of a journal, of a lock or of its turn harms nothing of what it leads to', async ({
  folder,
}) => {
  test.skip(process.platform === 'win32', 'links need rights there');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  // Begins with a zero, as a film does: SQLite takes an empty beginning for a journal at rest.
  const film = join(folder, 'film.mp4');
  const bytes = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'.repeat(2_000))]);
  for (const place of [`${path}-journal`, lockPath(path), `${lockPath(path)}.tour`]) {
    writeFileSync(film, bytes);
    utimesSync(film, 1_000, 1_000);
    symlinkSync(film, place);
    try {
      const file = openPortfolio(path);
      file.writable?.run('UPDATE portfolio SET id = id');
      file.close();
    } catch (error) {
      expect(String(error), basename(place)).toContain('file_denied');
    }
    expect(readFileSync(film).equals(bytes), basename(place)).toBe(true);
    if (existsSync(place)) forget(place);
  }
});

test('a folder or a huge file in the place of a lock keeps a portfolio from writing, never from opening', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const place = lockPath(path);
  for (const name of [place, `${place}.tour`]) {
    mkdirSync(name);
    utimesSync(name, 1_000, 1_000);
    if (name !== place) {
      writeFileSync(place, '{}');
      utimesSync(place, 1_000, 1_000);
    }
    const file = openPortfolio(path);
    expect(file.readOnly).toBe('open_elsewhere');
    file.close();
    forget(name);
  }
  writeFileSync(place, `{"host":"${'x'.repeat(100_000)}","pid":1,"token":"x"}`);
  const file = openPortfolio(path);
  expect(file.readOnly).toBe('open_elsewhere');
  file.close();
});
