import type { Initiative, InitiativePatch } from '../../../shared/domain/schemas/initiative.ts';
import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { orderKey, sortKey } from '../../../shared/domain/sortKey.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { find, insert, type Table, update } from '../record.ts';
import { distinct } from './distinct.ts';
import { writeWords } from './initiativeWords.ts';
import { requirePresent } from './presence.ts';
import { TERRITORY_FIELDS, writeTerritories } from './territories.ts';

const INITIATIVE = {
  name: 'initiative',
  columns: {
    id: 'id',
    title: 'title',
    summary: 'summary',
    socialNeed: 'social_need',
    aspiration: 'aspiration',
    practiceBefore: 'practice_before',
    practiceNow: 'practice_now',
    ruptureForm: 'rupture_form',
    ruptureScope: 'rupture_scope',
    carrier: 'carrier',
    cdcRole: 'cdc_role',
    source: 'source',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    archivedAt: 'archived_at',
  },
} as const satisfies Table<string>;

const WITH_KEY = {
  name: 'initiative',
  columns: {
    ...INITIATIVE.columns,
    titleKey: 'title_key',
    sortKey: 'sort_key',
    carrierKey: 'carrier_key',
    cdcRoleKey: 'cdc_role_key',
  },
} as const satisfies Table<string>;

const SECTOR = {
  name: 'initiative_sector',
  columns: {
    initiativeId: 'initiative_id',
    position: 'position',
    name: 'name',
    sortKey: 'sort_key',
  },
} as const satisfies Table<string>;

/** Adds an initiative. */
export function insertInitiative(db: WritableDb, initiative: Initiative): void {
  insert(db, WITH_KEY, {
    ...initiative,
    titleKey: sortKey(initiative.title),
    sortKey: orderKey(initiative.title),
    carrierKey: orderKey(initiative.carrier),
    cdcRoleKey: orderKey(initiative.cdcRole),
  });
  writeSectors(db, initiative.id, initiative.sectors);
  writeTerritories(db, 'initiative_territory', initiative.id, initiative.territories);
  writeWords(db, initiative.id);
}

/** The initiative; refuses when it is not there, or lies in the bin. */
export function getInitiative(db: ReadableDb, id: string): Initiative {
  requirePresent(db, id);
  const row = find<Omit<Initiative, 'sectors' | 'territories'>>(db, INITIATIVE, id);
  return { ...row, sectors: sectorNames(db, id), territories: territoriesOf(db, id) };
}

/** Changes what the patch has, and says when. */
export function updateInitiative(
  db: WritableDb,
  id: string,
  patch: InitiativePatch,
  now: string,
): void {
  requirePresent(db, id);
  update(db, WITH_KEY, id, { ...patch, ...keysOf(patch), updatedAt: now });
  if (patch.sectors !== undefined) writeSectors(db, id, patch.sectors);
  if (patch.territories !== undefined) {
    writeTerritories(db, 'initiative_territory', id, patch.territories);
  }
  writeWords(db, id);
}

/** Keys of the names that a patch changes. */
function keysOf({ title, carrier, cdcRole }: InitiativePatch) {
  return {
    ...(title === undefined ? {} : { titleKey: sortKey(title), sortKey: orderKey(title) }),
    ...(carrier === undefined ? {} : { carrierKey: orderKey(carrier) }),
    ...(cdcRole === undefined ? {} : { cdcRoleKey: orderKey(cdcRole) }),
  };
}

/** Says that something of the initiative changed; refuses when it is not there, or lies in the bin. */
export function touchInitiative(db: WritableDb, id: string, now: string): void {
  requirePresent(db, id);
  update(db, INITIATIVE, id, { updatedAt: now });
}

/** The same names stay where they are: each row written or removed costs the derived facts once more. */
function writeSectors(db: WritableDb, initiativeId: string, sectors: readonly string[]): void {
  const wanted = distinct(sectors);
  const kept = sameStart(sectorNames(db, initiativeId), wanted);
  db.run(
    'DELETE FROM initiative_sector WHERE initiative_id = ? AND position >= ?',
    initiativeId,
    kept,
  );
  for (const [index, name] of wanted.slice(kept).entries()) {
    insert(db, SECTOR, { initiativeId, position: kept + index, name, sortKey: orderKey(name) });
  }
}

function sectorNames(db: ReadableDb, initiativeId: string): string[] {
  return db
    .all<{ name: string }>(
      'SELECT name FROM initiative_sector WHERE initiative_id = ? ORDER BY position',
      initiativeId,
    )
    .map(({ name }) => name);
}

function territoriesOf(db: ReadableDb, initiativeId: string): Territory[] {
  return db.all<Territory>(
    `SELECT ${TERRITORY_FIELDS} FROM initiative_territory WHERE initiative_id = ? ORDER BY position`,
    initiativeId,
  );
}

/** How many items two lists have in common from their start on. */
function sameStart(before: readonly string[], after: readonly string[]): number {
  const differs = after.findIndex((item, index) => item !== before[index]);
  return differs === -1 ? after.length : differs;
}
