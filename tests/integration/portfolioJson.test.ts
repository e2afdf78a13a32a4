import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { shapesOf } from '../../electron/database/recovery/shapes.ts';
import { takeLock } from '../../electron/files/fileLock.ts';
import { keptFile } from '../support/keptFile.ts';
import { expect, type Office, test } from '../support/office.ts';
import { ask, newExampleFile } from '../support/portfolioFile.ts';

/** The log of changes, which an export leaves out. */
const LEFT_OUT = /^(?:change_|replay$)/u;

/** Every row of every table, in the order of what it says; bytes as text. */
function everyRow(path: string): Record<string, string[]> {
  return ask(path, (db) =>
    Object.fromEntries(
      shapesOf(MIGRATIONS)
        .filter(({ name }) => !LEFT_OUT.test(name))
        .map(({ name }) => [
          name,
          db
            .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
            .all()
            .map((row) => JSON.stringify(row))
            .toSorted(),
        ]),
    ),
  );
}

/** Exports the portfolio at a path; the folder of the export. */
async function exported({ call, answers, session }: Office, path: string, folder: string) {
  session.openPath(path);
  answers.place = folder;
  const made = await call['takeOut.portfolio'](undefined);
  return join(folder, made?.folder ?? '');
}

async function opened({ call, answers }: Office, folder: string, target: string) {
  answers.export = join(folder, 'portefeuille.json');
  answers.newPortfolio = target;
  return call['portfolio.openExport'](undefined);
}

/** How often each insertion was prepared meanwhile. */
async function preparedWhile(work: () => Promise<unknown>): Promise<Map<string, number>> {
  const { prototype } = Database;
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const { prepare } = prototype;
  const counts = new Map<string, number>();
  prototype.prepare = function counting(this: Database.Database, sql: string) {
    if (sql.startsWith('INSERT INTO "')) counts.set(sql, (counts.get(sql) ?? 0) + 1);
    return prepare.call(this, sql);
  } as typeof prepare;
  try {
    await work();
  } finally {
    prototype.prepare = prepare;
  }
  return counts;
}

test('a portfolio with something in every table comes back from its export, row by row', async ({
  office,
  folder,
}) => {
  const path = join(folder, 'Gardé.essaim');
  writeFileSync(path, keptFile(MIGRATIONS.length));
  const out = await exported(office, path, folder);
  const target = join(folder, 'Revenu.essaim');
  expect((await opened(office, out, target))?.fileName).toBe('Revenu.essaim');
  office.session.close();
  const [was, is] = [everyRow(path), everyRow(target)];
  expect(Object.values(was).filter((rows) => rows.length > 0).length).toBeGreaterThan(80);
  for (const [table, rows] of Object.entries(was)) expect(is[table], table).toEqual(rows);
});

test('the invented portfolio comes back, and its export says itself what it is', async ({
  office,
  folder,
}) => {
  const path = join(folder, 'Exemple.essaim');
  await newExampleFile(path);
  const out = await exported(office, path, folder);
  const target = join(folder, 'Revenu.essaim');
  const insertions = preparedWhile(() => opened(office, out, target));
  const [most] = [...(await insertions).values()].toSorted((a, b) => b - a);
  // A statement is prepared once for a table, and not for a row: with its triggers, that is most of the work.
  expect(most).toBeLessThanOrEqual(2);
  office.session.close();
  expect(everyRow(target)).toEqual(everyRow(path));
  const text: unknown = JSON.parse(readFileSync(join(out, 'portefeuille.json'), 'utf8'));
  expect(text).toMatchObject({ format: 'essaim-portefeuille', version: 1 });
  expect(readdirSync(out).toSorted()).toEqual([
    'pieces',
    'portefeuille.json',
    'portefeuille.schema.json',
  ]);
  expect(readdirSync(folder).filter((name) => /incomplet|\.tmp$/u.test(name))).toEqual([]);
});

test('an export that another program put in order otherwise comes back as well', async ({
  office,
  folder,
}) => {
  const path = join(folder, 'Exemple.essaim');
  await newExampleFile(path);
  const out = await exported(office, path, folder);
  const file = join(out, 'portefeuille.json');
  const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
  const backwards = ordered(JSON.parse(text), (names) => names.toReversed());
  const sorted = ordered(JSON.parse(text), (names) => names.toSorted());
  expect(Object.keys(sorted as object)).toEqual([
    '$schema',
    'exportedAt',
    'format',
    'tables',
    'version',
  ]);
  for (const [name, said] of Object.entries({
    'on one line': text,
    spaced: `\ufeff${JSON.stringify(JSON.parse(text), null, '\t')}\n`,
    sorted: JSON.stringify(sorted, null, 2),
    backwards: JSON.stringify(backwards),
  })) {
    writeFileSync(file, said);
    const target = join(folder, `${name}.essaim`);
    await opened(office, out, target);
    office.session.close();
    expect(everyRow(target), name).toEqual(everyRow(path));
  }
});

/** The same JSON with the names of each thing in another order. */
function ordered(value: unknown, order: (names: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => ordered(one, order));
  if (typeof value !== 'object' || value === null) return value;
  const fields = new Map(Object.entries(value));
  return Object.fromEntries(
    order([...fields.keys()]).map((name) => [name, ordered(fields.get(name), order)]),
  );
}

const STATUS_CHECKS = /"status_check": \[[^\]]*\],/u;

/** What somebody may have done to an export. */
const HARMED: Record<string, (text: string, folder: string) => string | Buffer> = {
  'cut short': (text) => text.slice(0, -20),
  'not JSON': () => 'bonjour',
  'another JSON': () => '{"a":[1,2,{"tables":{}}]}',
  'a list of tables': (text) => text.replace('"tables": {', '"tables": [{'),
  'more after its end': (text) => `${text}{}`,
  'another version': (text) => text.replace('"version": 1', '"version": 2'),
  'without its format': (text) => text.replace('"format": "essaim-portefeuille",', ''),
  'another version, said last': (text) =>
    text.replace('"version": 1,', '').replace(/\}\s*$/u, ', "version": 2}'),
  'without its version': (text) => text.replace('"version": 1,', ''),
  'without a table that nothing refers to': (text) => text.replace(STATUS_CHECKS, ''),
  'a table twice': (text) => text.replace(STATUS_CHECKS, '$&"status_check": [],'),
  'saved again in Windows-1252': (text) =>
    Buffer.from(text.replaceAll(/[^\p{ASCII}\u0080-\u00ff]/gu, '\u0092'), 'latin1'),
  'a table that is none': (text) => text.replace('"initiative": [', '"sqlite_schema": ['),
  'a column that is none': (text) => text.replace('"title":', '"title\\";--":'),
  'a text for a number': (text) => text.replace(/"position":0/u, '"position":"0"'),
  'a number beyond': (text) => text.replace(/"position":0/u, '"position":1e300'),
  'a value that its rule refuses': (text) => text.replace(/"stage":"[a-z]+"/u, '"stage":"fleurie"'),
  'a reference to nothing': (text) =>
    text.replace(/"initiative_id":"[0-9a-f]{8}/u, '"initiative_id":"ffffffff'),
  'no portfolio in it': (text) => text.replace(/"portfolio": \[[^\]]*\]/u, '"portfolio": []'),
  'a row twice': (text) => text.replace(/("stage_change": \[\s*)(\{[^\n]*\}),/u, '$1$2,$2,'),
  'a piece elsewhere': (text) => text.replace(/"piece":"[^"]*"/u, '"piece":"../../secret"'),
  'a piece that is gone': (text, folder) => {
    const [first = ''] = readdirSync(join(folder, 'pieces'));
    rmSync(join(folder, 'pieces', first));
    return text;
  },
  'another content in a piece': (text, folder) => {
    const [first = ''] = readdirSync(join(folder, 'pieces'));
    writeFileSync(join(folder, 'pieces', first), 'autre chose');
    return text;
  },
  'a piece longer than its row says': (text, folder) => {
    const [first = ''] = readdirSync(join(folder, 'pieces'));
    writeFileSync(join(folder, 'pieces', first), Buffer.alloc(64 * 1024 * 1024));
    return text;
  },
  'a folder in the place of a piece': (text, folder) => {
    const [first = ''] = readdirSync(join(folder, 'pieces'));
    rmSync(join(folder, 'pieces', first));
    mkdirSync(join(folder, 'pieces', first));
    return text;
  },
  'a link in the place of a piece': (text, folder) => {
    const [first = ''] = readdirSync(join(folder, 'pieces'));
    const piece = join(folder, 'pieces', first);
    writeFileSync(join(folder, 'ailleurs'), readFileSync(piece));
    rmSync(piece);
    symlinkSync(join(folder, 'ailleurs'), piece);
    return text;
  },
};

test('an export that was harmed is refused, whatever was done to it, and no portfolio is made', async ({
  office,
  folder,
}) => {
  test.setTimeout(300_000);
  const path = join(folder, 'Gardé.essaim');
  writeFileSync(path, keptFile(MIGRATIONS.length));
  const whole = await exported(office, path, folder);
  for (const [name, harm] of Object.entries(HARMED)) {
    const place = join(folder, name);
    const out = join(place, 'export');
    cpSync(whole, out, { recursive: true });
    const file = join(out, 'portefeuille.json');
    const text = readFileSync(file, 'utf8');
    const harmed = harm(text, out);
    expect(harmed !== text || name.includes('piece'), name).toBe(true);
    writeFileSync(file, harmed);
    const target = join(place, 'Revenu.essaim');
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(opened(office, out, target), name).rejects.toThrow('export_unreadable');
    expect(readdirSync(place), name).toEqual(['export']);
  }
});

test('an export that is stopped leaves nothing', async ({ office, folder }) => {
  const path = join(folder, 'Exemple.essaim');
  await newExampleFile(path);
  office.session.openPath(path);
  office.answers.place = folder;
  const before = readdirSync(folder);
  const made = office.call['takeOut.portfolio'](undefined);
  setTimeout(() => void office.call['takeOut.stop'](undefined), 5);
  await expect(made).rejects.toThrow('cancelled');
  expect(readdirSync(folder)).toEqual(before);
});

test('a logo of a gigabyte is refused before it is read', async ({ office, folder }) => {
  const path = join(folder, 'Gardé.essaim');
  writeFileSync(path, keptFile(MIGRATIONS.length));
  const out = await exported(office, path, folder);
  const file = join(out, 'portefeuille.json');
  const name = createHash('sha256').update('sans fin').digest('hex');
  const text = readFileSync(file, 'utf8');
  const harmed = text.replace(
    /("portfolio_logo": \[)[^\]]*/u,
    `$1{"id":1,"media_type":"image/png","piece":"${name}"}`,
  );
  expect(harmed).not.toBe(text);
  writeFileSync(file, harmed);
  const piece = openSync(join(out, 'pieces', name), 'w');
  ftruncateSync(piece, 1024 ** 3);
  closeSync(piece);
  const begun = process.memoryUsage().rss;
  await expect(opened(office, out, join(folder, 'Revenu.essaim'))).rejects.toThrow(
    'export_unreadable',
  );
  expect(process.memoryUsage().rss - begun).toBeLessThan(500 * 1024 * 1024);
});

test('an export takes no place that something has, and takes nothing away that it did not make', async ({
  office,
  folder,
}) => {
  const path = join(folder, 'Exemple.essaim');
  await newExampleFile(path);
  const first = await exported(office, path, folder);
  rmSync(first, { recursive: true });
  const others = `${first} (incomplet).tmp`;
  mkdirSync(others);
  writeFileSync(join(others, 'à garder'), 'à garder');
  const second = await exported(office, path, folder);
  expect(second).toBe(`${first} (2)`);
  office.answers.place = folder;
  const stopped = office.call['takeOut.portfolio'](undefined);
  setTimeout(() => void office.call['takeOut.stop'](undefined), 5);
  await expect(stopped).rejects.toThrow('cancelled');
  expect(readdirSync(others)).toEqual(['à garder']);
});

test('an export under which another program writes begins again, and is of one moment', async ({
  office,
  folder,
}) => {
  const path = join(folder, 'Exemple.essaim');
  await newExampleFile(path);
  const lock = takeLock(path);
  if (!lock.ok) throw new Error('nobody else has it');
  office.session.openPath(path);
  expect(office.session.state()?.readOnly).toBe('open_elsewhere');
  office.answers.place = folder;
  const made = office.call['takeOut.portfolio'](undefined);
  await new Promise((next) => setTimeout(next, 15));
  // The first table is written by then, and the last is not.
  ask(path, (db) =>
    db.exec("UPDATE portfolio SET name = 'Après'; UPDATE initiative SET title = 'Après'"),
  );
  const out = join(folder, (await made)?.folder ?? '');
  const { tables } = JSON.parse(readFileSync(join(out, 'portefeuille.json'), 'utf8')) as {
    tables: Record<string, { name?: string; title?: string }[]>;
  };
  expect(tables['portfolio']?.[0]?.name).toBe('Après');
  expect(new Set(tables['initiative']?.map(({ title }) => title))).toEqual(new Set(['Après']));
  lock.lock.release();
});
