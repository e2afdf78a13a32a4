import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createPortfolio } from '../../electron/database/create.ts';
import { test as base, expect, type Office } from '../support/office.ts';
import { ask as read } from '../support/portfolioFile.ts';
import { fillStress } from '../support/stress/stress.ts';
import { resources } from '../support/world.ts';

const MANY = 400;

/** An office with a portfolio of four hundred initiatives, and a change of all that takes several slices. */
const test = base.extend<{ path: string }>({
  path: async ({ folder, office }, use) => {
    const path = join(folder, 'Long.essaim');
    createPortfolio(path, (made) =>
      fillStress(made, resources.grid(), { initiatives: MANY, applications: 0 }, 3),
    );
    office.session.openPath(path);
    await use(path);
  },
});

const LONG = {
  selection: { kind: 'filter' as const, filter: {}, except: [] },
  change: {
    kind: 'addSectors' as const,
    sectors: Array.from({ length: 60 }, (_, number) => `Secteur fictif ${number}`),
  },
};

const TABLES = [
  'initiative',
  'initiative_sector',
  'stage_change',
  'initiative_facts',
  'initiative_words',
];

/** Every row that the change could touch, as the file itself holds it. */
function rows(path: string): string {
  return read(path, (raw) =>
    JSON.stringify(
      TABLES.map((table) => raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()),
    ),
  );
}

/** Waits until part of a long change is written, and not yet all of it. */
async function untilHalfWay({ longChange }: Office): Promise<void> {
  const heard = longChange.length;
  while (longChange.length === heard) await new Promise((next) => setImmediate(next));
  expect(longChange.at(-1)).toBeGreaterThan(0);
  expect(longChange.at(-1)).toBeLessThan(1);
}

test('a long change tells how much is done, and lets others be answered meanwhile', async ({
  path,
  office,
  call,
}) => {
  const change = call['selection.change'](LONG);
  await untilHalfWay(office);
  const sectors = await call['sector.list'](undefined);
  expect(sectors.map(({ name }) => name)).not.toContain('Secteur fictif 1');
  expect(await call['initiative.count'](undefined)).toBe(MANY);
  // What writes waits its turn, and is done after.
  const written = call['initiative.create']({ title: 'Pendant ce temps' });
  expect(office.longChange).not.toContain(null);
  expect((await change).changed).toBe(MANY);
  const heard = office.longChange.filter((done) => done !== null);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(office.longChange.at(-1)).toBeNull();
  // Before what is left, the writing of the file, which nothing stops.
  expect(heard.at(-1)).toBe(1);
  expect((await written).title).toBe('Pendant ce temps');
  expect(await call['initiative.count'](undefined)).toBe(MANY + 1);
  const after = await call['sector.list'](undefined);
  expect(after.find(({ name }) => name === 'Secteur fictif 1')?.count).toBe(MANY);
  expect(existsSync(path)).toBe(true);
});

test('a long change that is stopped leaves nothing of it, and may be asked again', async ({
  path,
  office,
  call,
}) => {
  const before = rows(path);
  const change = Promise.resolve(call['selection.change'](LONG));
  await untilHalfWay(office);
  await call['selection.stop'](undefined);
  await expect(change).rejects.toThrow('cancelled');
  expect(rows(path)).toBe(before);
  expect(office.longChange.at(-1)).toBeNull();
  expect((await call['selection.change'](LONG)).changed).toBe(MANY);
});

test('an undo that is stopped leaves the change whole, and then undoes it exactly', async ({
  path,
  office,
  call,
}) => {
  const before = rows(path);
  const { undoId } = await call['selection.change'](LONG);
  const changed = rows(path);
  const undo = Promise.resolve(call['selection.undo']({ id: undoId }));
  await untilHalfWay(office);
  await call['selection.stop'](undefined);
  await expect(undo).rejects.toThrow('cancelled');
  expect(rows(path)).toBe(changed);
  await call['selection.undo']({ id: undoId });
  expect(rows(path)).toBe(before);
});

test('two long changes follow one another', async ({ path, office, call }) => {
  const before = rows(path);
  const first = call['selection.change'](LONG);
  await untilHalfWay(office);
  const second = call['selection.change']({ ...LONG, change: { kind: 'archive' } });
  const [sectors, archived] = await Promise.all([first, second]);
  await call['selection.undo']({ id: archived.undoId });
  await call['selection.undo']({ id: sectors.undoId });
  expect(rows(path)).toBe(before);
});

test('a portfolio that is closed during a long change is as it was before it', async ({
  path,
  folder,
  office,
  call,
}) => {
  const before = rows(path);
  const change = Promise.resolve(call['selection.change'](LONG));
  await untilHalfWay(office);
  // A reader was opened beside it: it goes too.
  await call['sector.list'](undefined);
  await call['portfolio.close'](undefined);
  await expect(change).rejects.toThrow('no_portfolio');
  expect(readdirSync(folder).filter((name) => name.includes('Long'))).toEqual(['Long.essaim']);
  expect(rows(path)).toBe(before);
});

test('a long change is taken back and done again by slices, whole or not at all, while others are answered', async ({
  path,
  office,
  call,
}) => {
  const before = rows(path);
  await call['selection.change'](LONG);
  const changed = rows(path);
  const id = (await call['change.next'](undefined)).undo?.id ?? 0;

  office.longChange.length = 0;
  const stopped = Promise.resolve(call['change.undo']({ id }));
  await untilHalfWay(office);
  // What is read meanwhile is of before, whole.
  const sectors = await call['sector.list'](undefined);
  expect(sectors.find(({ name }) => name === 'Secteur fictif 1')?.count).toBe(MANY);
  await call['selection.stop'](undefined);
  await expect(stopped).rejects.toThrow('cancelled');
  expect(rows(path)).toBe(changed);
  expect((await call['change.next'](undefined)).undo?.id).toBe(id);

  office.longChange.length = 0;
  const undone = Promise.resolve(call['change.undo']({ id }));
  await untilHalfWay(office);
  const written = Promise.resolve(call['initiative.count'](undefined));
  expect((await undone).state).toBe('undone');
  expect(await written).toBe(MANY);
  const heard = office.longChange.filter((done) => done !== null);
  expect(heard.length).toBeGreaterThan(1);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(office.longChange.at(-1)).toBeNull();
  expect(rows(path)).toBe(before);

  const redone = Promise.resolve(call['change.redo']({ id }));
  await untilHalfWay(office);
  expect((await redone).state).toBe('done');
  expect(rows(path)).toBe(changed);
});

test('a long change that is not as it was left stays, whole, and the one before comes next', async ({
  path,
  office,
  call,
}) => {
  await call['selection.change'](LONG);
  const id = (await call['change.next'](undefined)).undo?.id ?? 0;
  // Something else than Essaim took away a row, of those that are taken back last.
  const db = office.session.writable();
  db.run('UPDATE change_log SET is_kept = 0');
  db.run(
    `DELETE FROM initiative_sector WHERE name = 'Secteur fictif 5'
     AND initiative_id = (SELECT min(initiative_id) FROM initiative_sector)`,
  );
  db.run('UPDATE change_log SET is_kept = 1');
  const before = rows(path);
  await expect(Promise.resolve(call['change.undo']({ id }))).rejects.toThrow('cannot_undo');
  expect(rows(path)).toBe(before);
  expect((await call['change.next'](undefined)).undo?.id).not.toBe(id);
});
