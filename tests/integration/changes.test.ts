import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import type { WritableDb } from '../../electron/database/connection.ts';
import { tablesOf } from '../../electron/database/migrations/0001/tableForms.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { thinLog } from '../../electron/database/repositories/changes.ts';
import { next, redo, undo } from '../../electron/services/changes.ts';
import { CHANGE_TERMS } from '../../shared/domain/changeTerms.ts';
import { effectFields } from '../support/effectFields.ts';
import { test as filled } from '../support/filled.ts';
import { expect, type Office, test } from '../support/office.ts';
import { rows } from '../support/rows.ts';
import { type Content, contentOf as wholeContentOf } from '../support/undoing.ts';
import type { TestContext } from '../support/world.ts';

const sourcesFolder = resolve(import.meta.dirname, '../../electron');

/** Tables that triggers or `writeWords` make from the others, contents under their hash, and the log itself. */
const UNLOGGED =
  /^(initiative_facts|known_reading|effect_look|indicator_look|initiative_words|file_content|file_part|received_parcel|received_initiative|change_\w+|replay)$/;

filled('every table of the file is written down, column by column, and told', ({ db }) => {
  const forms = new Map(tablesOf(MIGRATIONS[0]?.sql ?? '').map((form) => [form.name, form]));
  const tables = db
    .all<{ name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
    )
    .filter(({ name }) => !UNLOGGED.test(name));
  expect(Object.keys(CHANGE_TERMS).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  for (const { name, wr } of tables) {
    const columns = db.all<{ name: string; pk: number }>(
      'SELECT name, pk FROM pragma_table_info(?) ORDER BY cid',
      name,
    );
    const form = forms.get(name);
    expect(
      form?.columns.map((column) => column.name),
      name,
    ).toEqual(columns.map((one) => one.name));
    expect(form?.hasRowid, name).toBe(wr === 0);
    const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
    expect(form?.key, name).toEqual(key.map((one) => one.name));
    const triggers = db
      .all<{ sql: string }>(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name LIKE 'change\\_%' ESCAPE '\\'",
        name,
      )
      .map(({ sql }) => sql);
    expect(triggers.length, name).toBe(3);
    for (const column of columns.filter(
      (one) => !/^(source|texts|pdf)$/.test(one.name) || name !== 'frozen_dossier',
    )) {
      const told = triggers.filter((sql) => sql.includes(`"${column.name}"`));
      expect(told.length, `${name}.${column.name}`).toBe(3);
    }
  }
});

for (const table of Object.keys(CHANGE_TERMS)) {
  // What left is never changed.
  if (table === 'frozen_dossier' || table === 'sent_parcel') continue;
  const row = rows.find(([name]) => name === table)?.[1] ?? {};
  filled(
    `a row of ${table} that changes, goes and comes is undone and redone to the byte`,
    ({ db }) => {
      const back = (): void => {
        const after = contentOf(db);
        undo(db, next(db).undo ?? { id: 0 });
        const before = contentOf(db);
        expect(before).not.toEqual(after);
        redo(db, next(db).redo ?? { id: 0 });
        expect(contentOf(db)).toEqual(after);
        undo(db, next(db).undo ?? { id: 0 });
        expect(contentOf(db)).toEqual(before);
        redo(db, next(db).redo ?? { id: 0 });
      };
      const begun = contentOf(db);
      const key = Object.keys(row)[0] ?? '';
      // What a rule of the file holds against a removal is no matter of undo: some rows cannot go.
      const gone = attempt(db, () =>
        db.run(`DELETE FROM "${table}" WHERE "${key}" IS ?`, row[key] ?? null),
      );
      if (gone) back();
      else expect(contentOf(db)).toEqual(begun);
      if (gone) undo(db, next(db).undo ?? { id: 0 });
      expect(contentOf(db)).toEqual(begun);
      for (const column of Object.keys(row)) {
        const changed = attempt(db, () =>
          db.run(`UPDATE "${table}" SET "${column}" = "${column}" || 'x'`),
        );
        if (!changed) continue;
        back();
        undo(db, next(db).undo ?? { id: 0 });
      }
      expect(contentOf(db)).toEqual(begun);
    },
  );
}

/** Whether the file took it, and something changed. */
function attempt(db: WritableDb, change: () => number): boolean {
  const before = next(db).undo?.id;
  try {
    change();
  } catch {
    return false;
  }
  return next(db).undo?.id !== before;
}

/** Without the words by which an initiative is found, which are the service's, and by which parcel it came to a file where nobody writes. */
function contentOf(db: WritableDb): Content {
  const { initiative_words: _words, received_initiative: _by, ...content } = wholeContentOf(db);
  return content;
}

test('what was done is undone and redone after closing and opening again, all of it, byte for byte', async ({
  office,
}) => {
  const { call } = office;
  const states: string[] = [];
  const look = () => void states.push(JSON.stringify(wholeContentOf(office.session.readable())));
  await call['portfolio.create'](undefined);
  look();
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  look();
  await call['initiative.update']({ id, patch: { sectors: ['Logement', 'Répit'] } });
  look();
  const effect = await call['effect.add']({ initiativeId: id, fields: effectFields() });
  look();
  const grid = await call['grid.start']({ initiativeId: id });
  look();
  const reading = { id: grid.id, componentId: 'rupture' };
  await call['grid.setReading']({ ...reading, patch: { level: 'present' } });
  look();
  await call['grid.conclude']({ id: grid.id });
  look();
  await call['effect.remove']({ id: effect.id });
  look();
  await call['initiative.remove']({ id });
  look();
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  for (const state of states.toReversed().slice(1)) {
    await call['change.undo']({ id: (await call['change.next'](undefined)).undo?.id ?? 0 });
    expect(JSON.stringify(wholeContentOf(office.session.readable()))).toBe(state);
  }
  expect((await call['change.next'](undefined)).undo).toBeNull();
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  for (const state of states.slice(1)) {
    await call['change.redo']({ id: (await call['change.next'](undefined)).redo?.id ?? 0 });
    expect(JSON.stringify(wholeContentOf(office.session.readable()))).toBe(state);
  }
  expect((await call['change.next'](undefined)).redo).toBeNull();
});

test('a change of all initiatives is undone as one, whatever else was closed meanwhile', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  for (let n = 0; n < 40; n += 1) await call['initiative.create']({ title: `Initiative ${n}` });
  const before = wholeContentOf(office.session.readable());
  await call['selection.change']({
    selection: { kind: 'filter', filter: {}, except: [] },
    change: { kind: 'addSectors', sectors: ['Un', 'Deux'] },
  });
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  const last = (await call['change.next'](undefined)).undo;
  expect(last?.words).toMatchObject({ table: 'initiative_sector', did: 'update' });
  await call['change.undo']({ id: last?.id ?? 0 });
  expect(wholeContentOf(office.session.readable())).toEqual(before);
});

test('what is written on in a field is one change, another choice is another one', async ({
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const first = (await call['change.next'](undefined)).undo?.id ?? 0;
  later(world, 1);
  for (const summary of ['On', 'On se', 'On se relaie.', 'On se relaye.']) {
    await call['initiative.update']({ id, patch: { summary } });
    later(world, 5);
  }
  expect((await call['change.next'](undefined)).undo?.id).toBe(first + 1);
  later(world, 120);
  await call['initiative.update']({ id, patch: { summary: 'On se relaye. Et puis…' } });
  expect((await call['change.next'](undefined)).undo?.id).toBe(first + 2);
  await call['initiative.update']({ id, patch: { ruptureForm: 'new' } });
  await call['initiative.update']({ id, patch: { ruptureForm: 'otherwise' } });
  const last = (await call['change.next'](undefined)).undo;
  expect(last?.id).toBe(first + 4);
  expect(last?.words?.columns).toEqual([
    { column: 'rupture_form', former: 'new', later: 'otherwise' },
  ]);
  await call['change.undo']({ id: first + 4 });
  await call['change.undo']({ id: first + 3 });
  await call['change.undo']({ id: first + 2 });
  await call['change.undo']({ id: first + 1 });
  expect((await call['initiative.get']({ id })).summary).toBe('');
  // Something else is done: what was undone stays undone.
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  expect((await call['change.next'](undefined)).redo).toBeNull();
});

test('what is not as a change left it is not undone over it, and the one before comes next', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  const last = (await call['change.next'](undefined)).undo?.id ?? 0;
  // By another tool, which was told to keep no log.
  const db = office.session.writable();
  db.run('UPDATE change_log SET is_kept = 0');
  db.run("UPDATE initiative SET carrier = 'Autre' WHERE id = ?", id);
  const before = wholeContentOf(db);
  await expect(async () => call['change.undo']({ id: last })).rejects.toThrow('cannot_undo');
  expect(wholeContentOf(db)).toEqual(before);
  expect((await call['change.next'](undefined)).undo?.id).toBe(last - 1);
  await expect(async () => call['change.undo']({ id: last })).rejects.toThrow('cannot_undo');
});

test('what was deleted for good is nowhere in the file, the log included', async ({
  call,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'Secretdufond' });
  await call['initiative.update']({ id, patch: { summary: 'Paroledunjour' } });
  const effect = await call['effect.add']({
    initiativeId: id,
    fields: effectFields({ statement: 'Effetprivé' }),
  });
  await call['effect.remove']({ id: effect.id });
  await call['initiative.create']({ title: 'Une autre' });
  await call['initiative.remove']({ id });
  await call['bin.delete']({ id });
  const left = (await call['change.next'](undefined)).undo;
  expect(left?.words?.title).toBe('Une autre');
  await call['portfolio.close'](undefined);
  const bytes = readFileSync(join(folder, 'A.essaim')).toString('utf8');
  for (const word of ['Secretdufond', 'Paroledunjour', 'Effetprivé']) {
    expect(bytes.includes(word), word).toBe(false);
  }
});

test('the oldest changes are forgotten, and what is left is whole', async ({
  office,
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  later(world, 86_400 * 800);
  // Ten days of work bear out the clock after such an absence.
  for (let day = 0; day < 11; day += 1) {
    await call['initiative.update']({ id, patch: { carrier: `La Coop ${day}` } });
    later(world, 86_400);
  }
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  const undone: number[] = [];
  for (let last = (await call['change.next'](undefined)).undo; last !== null; ) {
    undone.push((await call['change.undo']({ id: last.id })).id);
    last = (await call['change.next'](undefined)).undo;
  }
  expect(undone).toHaveLength(11);
  expect((await call['initiative.get']({ id })).title).toBe('La Halte');
  const db = office.session.writable();
  thinLog(db, '2000-01-01T00:00:00.000Z', 1);
  expect(db.get<{ n: number }>('SELECT count(*) AS n FROM change_action')?.n).toBe(1);
});

/** How many actions the log holds. */
const actions = (office: Office) =>
  office.session.readable().get<{ n: number }>('SELECT count(*) AS n FROM change_action')?.n;

test('a clock years ahead for some days of work has nothing forgotten', async ({
  office,
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  for (let day = 0; day < 12; day += 1) {
    later(world, 86_400);
    await call['initiative.update']({ id, patch: { carrier: `La Coop ${day}` } });
  }
  later(world, 86_400 * 800);
  for (let day = 0; day < 5; day += 1) {
    await call['portfolio.close'](undefined);
    await call['portfolio.open'](undefined);
    await call['initiative.update']({ id, patch: { cdcRole: `Rôle ${day}` } });
    later(world, 86_400);
  }
  expect(actions(office)).toBe(18);
});

test('what is dated years behind by a wrong clock takes nothing of today with it', async ({
  office,
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const today = world.at;
  world.at = new Date(2019, 0, 1);
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  world.at = today;
  await call['initiative.update']({ id, patch: { cdcRole: 'Fiduciaire' } });
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  expect(actions(office)).toBe(3);
});

test('a file that says that something is being undone is not let in', async ({
  office,
  folder,
}) => {
  await office.call['portfolio.create'](undefined);
  await office.call['portfolio.close'](undefined);
  const path = join(folder, 'A.essaim');
  const raw = connect(path, 'writable');
  expect(() => raw.exec('INSERT INTO replay (id) VALUES (1)')).toThrow('FOREIGN KEY');
  raw.pragma('foreign_keys = OFF');
  raw.exec('INSERT INTO replay (id) VALUES (1)');
  raw.close();
  expect(() => openPortfolio(path)).toThrow('file_foreign');
});

filled('the log takes nothing else than what its triggers write', ({ db }) => {
  db.run("UPDATE initiative SET carrier = 'La Coop'");
  for (const sql of [
    "UPDATE change_action SET state = 'autre'",
    "UPDATE change_action SET at = 'hier'",
    'UPDATE change_action SET began_at = 1',
    "UPDATE change_action SET kind = printf('%.200c', 'x')",
    'UPDATE change_action SET id = 0',
    'UPDATE change_action SET first_row = last_row + 1',
    'UPDATE change_action SET of_action = 1',
    "UPDATE change_row SET op = 'autre'",
    "UPDATE change_row SET key = '['",
    "UPDATE change_row SET data = '{'",
    'UPDATE change_log SET id = 2',
    'UPDATE change_log SET is_kept = 2',
    "INSERT INTO change_file (sha256, row_id) VALUES ('court', 1)",
    'INSERT INTO replay (id) VALUES (2)',
    'INSERT INTO replay (id, never) VALUES (1, 1)',
  ]) {
    expect(() => db.run(sql), sql).toThrow('invalid_input');
  }
  const sha256 = 'a'.repeat(64);
  expect(() => db.run(`INSERT INTO change_file VALUES ('${sha256}', 999999)`)).toThrow('not_found');
});

test('nothing is replaced by SQL, which would hide what it takes away', () => {
  const found = readdirSync(sourcesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /\b(?:OR REPLACE|REPLACE INTO)\b/.test(
        readFileSync(join(sourcesFolder, name), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, ''),
      ),
    );
  expect(found).toEqual([]);
});

function later(world: TestContext, seconds: number): void {
  world.at = new Date(world.at.getTime() + seconds * 1_000);
}
