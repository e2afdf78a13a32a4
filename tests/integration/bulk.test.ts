import { join } from 'node:path';
import type { WritableDb } from '../../electron/database/connection.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { type BulkChanges, createBulkChanges, listSectors } from '../../electron/services/bulk.ts';
import * as initiatives from '../../electron/services/initiatives.ts';
import type { BulkChange, BulkDone } from '../../shared/domain/schemas/bulkChange.ts';
import type { InitiativeSelection } from '../../shared/domain/schemas/initiativeQuery.ts';
import type { Territory } from '../../shared/domain/schemas/territory.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { fillStress } from '../support/stress/stress.ts';
import { test as base, expect, resources, type TestContext } from '../support/world.ts';

/** A portfolio of sixty initiatives, and the changes of a session. */
const test = base.extend<{ db: WritableDb; bulk: BulkChanges }>({
  db: async ({ folder }, use) => {
    const path = join(folder, 'Soixante.essaim');
    createPortfolio(path, (made) =>
      fillStress(made, resources.grid(), { initiatives: 60, applications: 60 }, 3),
    );
    const file = openPortfolio(path);
    if (file.writable === null) throw new Error('read-only');
    await use(file.writable);
    file.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  bulk: async ({}, use) => use(createBulkChanges(resources.grid, () => undefined)),
});

const ALL: InitiativeSelection = { kind: 'filter', filter: {}, except: [] };

/** One of each kind; most of them find initiatives that are already so. */
function changes(db: WritableDb): BulkChange[] {
  const [first, second] = listSectors(db);
  const territory = db.get<Territory>(
    'SELECT kind, name, mrc_code AS "mrcCode" FROM initiative_territory LIMIT 1',
  );
  return [
    { kind: 'stage', stage: 'sustaining', date: '2026-11', reason: 'Entente de trois ans' },
    { kind: 'addSectors', sectors: [first?.name ?? '', 'Un nouveau secteur'] },
    { kind: 'removeSectors', sectors: [first?.name ?? '', second?.name ?? ''] },
    { kind: 'addTerritories', territories: [territory ?? { kind: 'mrc', name: 'x', mrcCode: '' }] },
    {
      kind: 'removeTerritories',
      territories: [territory ?? { kind: 'mrc', name: 'x', mrcCode: '' }],
    },
    { kind: 'carrier', carrier: 'Coop fictive des Rangs' },
    { kind: 'cdcRole', cdcRole: 'Fiduciaire' },
    { kind: 'archive' },
    { kind: 'unarchive' },
    { kind: 'remove' },
  ];
}

/** Every row that a change could touch, as the file holds it. */
function rows(db: WritableDb): string {
  return JSON.stringify(
    [
      'initiative',
      'initiative_sector',
      'initiative_territory',
      'stage_change',
      'initiative_facts',
      'initiative_words',
    ].map((table) => db.all(`SELECT * FROM ${table} ORDER BY 1, 2`)),
  );
}

function later(world: TestContext): void {
  world.at = new Date(world.at.getTime() + 60_000);
}

test('each change does what its preview counts, and is undone byte for byte', async ({
  db,
  bulk,
  world,
}) => {
  for (const change of changes(db)) {
    later(world);
    if (change.kind === 'unarchive') {
      await bulk.change(db, world, { selection: ALL, change: { kind: 'archive' } });
      later(world);
    }
    const before = rows(db);
    const preview = await bulk.preview(db, world, { selection: ALL, change });
    expect(preview.total, change.kind).toBe(60);
    expect(preview.changed + preview.same + preview.full, change.kind).toBe(60);
    expect(rows(db), change.kind).toBe(before);
    const done = await bulk.change(db, world, { selection: ALL, change });
    expect(done.changed, change.kind).toBe(preview.changed);
    expect(done.changed, change.kind).toBeGreaterThan(0);
    expect(rows(db), change.kind).not.toBe(before);
    later(world);
    await bulk.undo(db, world, { id: done.undoId });
    expect(rows(db), change.kind).toBe(before);
  }
});

test('a failure half way changes nothing, and leaves nothing to undo', async ({
  db,
  bulk,
  world,
}) => {
  for (const change of changes(db)) {
    if (change.kind === 'unarchive') continue;
    const before = rows(db);
    const { changed } = await bulk.preview(db, world, { selection: ALL, change });
    const halfWay = Math.ceil(changed / 2) + 1;
    expect(halfWay, change.kind).toBeGreaterThan(2);
    // Those before were written, and go back.
    db.run('CREATE TEMP TABLE written (id TEXT)');
    db.run(`CREATE TEMP TRIGGER half_way BEFORE UPDATE ON main.initiative
      BEGIN
        INSERT INTO written VALUES (NEW.id);
        SELECT RAISE(ABORT, 'half way') WHERE (SELECT count(*) FROM written) = ${halfWay};
      END`);
    await expect(bulk.change(db, world, { selection: ALL, change }), change.kind).rejects.toThrow(
      'invalid_input',
    );
    db.run('DROP TRIGGER half_way');
    db.run('DROP TABLE written');
    expect(rows(db), change.kind).toBe(before);
  }
});

test('an undo is refused, and touches nothing, once one of the initiatives changed', async ({
  db,
  bulk,
  world,
}) => {
  for (const change of changes(db)) {
    const selection = { kind: 'ids' as const, ids: idsOf(db).slice(0, 20) };
    if (change.kind === 'unarchive') continue;
    later(world);
    const done = await bulk.change(db, world, { selection, change });
    later(world);
    const one = concerned(db, world.at, change) ?? '';
    if (change.kind === 'archive') {
      await bulk.change(db, world, {
        selection: { kind: 'ids', ids: [one] },
        change: { kind: 'unarchive' },
      });
    } else if (change.kind === 'remove') {
      db.run('UPDATE initiative SET removed_at = NULL WHERE id = ?', one);
    } else {
      initiatives.update(db, world, { id: one, patch: { summary: `Après ${change.kind}` } });
    }
    const before = rows(db);
    await expect(bulk.undo(db, world, { id: done.undoId }), change.kind).rejects.toThrow(
      'cannot_undo',
    );
    expect(rows(db), change.kind).toBe(before);
  }
});

/** An initiative that the last change touched. */
function concerned(db: WritableDb, at: Date, { kind }: BulkChange): string | undefined {
  const column =
    { archive: 'archived_at', remove: 'removed_at' }[kind as 'archive'] ?? 'updated_at';
  const since = new Date(at.getTime() - 60_000).toISOString();
  return db.get<{ id: string }>(`SELECT id FROM initiative WHERE ${column} = ?`, since)?.id;
}

test('what changed elsewhere meanwhile does not stand in the way', async ({ db, bulk, world }) => {
  const [first = '', second = ''] = idsOf(db);
  const selection = { kind: 'ids' as const, ids: [first] };
  const done = await bulk.change(db, world, {
    selection,
    change: { kind: 'carrier', carrier: 'A' },
  });
  later(world);
  initiatives.update(db, world, { id: second, patch: { carrier: 'B' } });
  await bulk.undo(db, world, { id: done.undoId });
  expect(initiatives.get(db, { id: second }).carrier).toBe('B');
});

test('the last three changes can be undone, the last one first or not', async ({
  db,
  bulk,
  world,
}) => {
  const [first = '', second = '', third = '', fourth = ''] = idsOf(db).filter(
    (id) => initiatives.get(db, { id }).archivedAt === null,
  );
  const done: BulkDone[] = [];
  for (const id of [first, second, third, fourth]) {
    const selection = { kind: 'ids' as const, ids: [id] };
    done.push(await bulk.change(db, world, { selection, change: { kind: 'archive' } }));
  }
  await expect(bulk.undo(db, world, { id: done[0]?.undoId ?? '' })).rejects.toThrow('cannot_undo');
  await bulk.undo(db, world, { id: done[1]?.undoId ?? '' });
  await bulk.undo(db, world, { id: done[3]?.undoId ?? '' });
  await expect(bulk.undo(db, world, { id: done[3]?.undoId ?? '' })).rejects.toThrow('cannot_undo');
  const archived = [first, second, third, fourth].map(
    (id) => initiatives.get(db, { id }).archivedAt !== null,
  );
  expect(archived).toEqual([true, false, true, false]);
});

test('a change of one portfolio is not undone in another', async ({ db, bulk, world, folder }) => {
  const selection = { kind: 'ids' as const, ids: idsOf(db).slice(0, 2) };
  const done = await bulk.change(db, world, { selection, change: { kind: 'archive' } });
  const path = join(folder, 'Autre.essaim');
  createPortfolio(path, (made) =>
    fillStress(made, resources.grid(), { initiatives: 60, applications: 60 }, 3),
  );
  const other = openPortfolio(path);
  if (other.writable === null) throw new Error('read-only');
  const { writable } = other;
  await expect(bulk.undo(writable, world, { id: done.undoId })).rejects.toThrow('cannot_undo');
  other.close();
});

test('a stage dated before the present one is added behind it, and the preview says so', async ({
  db,
  bulk,
  world,
}) => {
  const [id = ''] = idsOf(db);
  const { stages } = initiatives.get(db, { id });
  const change = { kind: 'stage', stage: 'dormant', date: '1990', reason: 'Avant' } as const;
  const selection = { kind: 'ids' as const, ids: [id] };
  expect(await bulk.preview(db, world, { selection, change })).toMatchObject({
    changed: 1,
    behind: 1,
  });
  await bulk.change(db, world, { selection, change });
  expect(initiatives.get(db, { id }).stages).toEqual([
    expect.objectContaining({ stage: 'dormant', date: '1990', reason: 'Avant' }),
    ...stages,
  ]);
});

test('a sector takes the name of another, everywhere, and both are one; undone, they are two', async ({
  db,
  bulk,
  world,
}) => {
  const before = rows(db);
  const [first, second] = listSectors(db);
  const name = first?.name ?? '';
  const to = second?.name ?? '';
  const done = await bulk.renameSector(db, world, { name, to });
  expect(done.changed).toBe(first?.count);
  expect(listSectors(db).map((sector) => sector.name)).not.toContain(name);
  await bulk.undo(db, world, { id: done.undoId });
  expect(rows(db)).toBe(before);
  const removed = await bulk.removeSector(db, world, { name });
  expect(removed.changed).toBe(first?.count);
  expect(listSectors(db).map((sector) => sector.name)).not.toContain(name);
  await bulk.undo(db, world, { id: removed.undoId });
  expect(rows(db)).toBe(before);
});

test('what lies in the bin is neither selected nor renamed', async ({ db, bulk, world }) => {
  const [id = ''] = idsOf(db);
  const name = initiatives.get(db, { id }).sectors[0] ?? '';
  const selection = { kind: 'ids' as const, ids: [id] };
  await bulk.change(db, world, { selection, change: { kind: 'remove' } });
  expect((await bulk.preview(db, world, { selection, change: { kind: 'archive' } })).total).toBe(0);
  await bulk.removeSector(db, world, { name });
  expect(
    db.all('SELECT name FROM initiative_sector WHERE initiative_id = ? AND name = ?', id, name),
  ).toHaveLength(1);
});

function idsOf(db: WritableDb): string[] {
  return db.all<{ id: string }>('SELECT id FROM initiative ORDER BY id').map(({ id }) => id);
}

test('a text with half of a character is undone like any other, once it came by the contract', async ({
  db,
  bulk,
  world,
}) => {
  const before = rows(db);
  const selection = ALL;
  for (const change of [
    { kind: 'carrier', carrier: 'Coop \ud800' },
    { kind: 'addSectors', sectors: ['Eau \udc00'] },
    { kind: 'stage', stage: 'dormant', date: '2026', reason: 'Pause \ud83d' },
  ]) {
    later(world);
    const input = contract['selection.change'].input.parse({ selection, change });
    const { undoId } = await bulk.change(db, world, input);
    await bulk.undo(db, world, { id: undoId });
    expect(rows(db), change.kind).toBe(before);
  }
});
