import { remembering } from '../../../shared/domain/remembering.ts';
import type { StageChange } from '../../../shared/domain/schemas/initiative.ts';
import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { orderKey } from '../../../shared/domain/sortKey.ts';
import { territoryKey } from '../../../shared/domain/territories.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { distinct, distinctBy } from './distinct.ts';
import { writeWords } from './initiativeWords.ts';

/**
 * The writes of a change of several initiatives: one statement for all of them rather than one each.
 * None asks whether an initiative is there, or in the bin: the caller has just read them.
 */

type Of<T> = T & { id: string };

/** Says when each last changed. */
export function touchAll(db: WritableDb, rows: readonly Of<{ updatedAt: string }>[]): void {
  db.run(TOUCH, JSON.stringify(rows.map(({ id, updatedAt }) => ({ id, updatedAt }))));
}

/** Writes the carrier, or the role of the CDC, of each, and when it last changed. */
export function setLines(
  db: WritableDb,
  field: 'carrier' | 'cdcRole',
  rows: readonly Of<{ line: string; updatedAt: string }>[],
): void {
  const given = rows.map(({ id, line, updatedAt }) => ({
    id,
    line,
    updatedAt,
    key: nameKey(line),
  }));
  db.run(LINES[field], JSON.stringify(given));
  // The role of the CDC is not among the words by which an initiative is found.
  if (field === 'carrier') for (const { id } of rows) writeWords(db, id);
}

/** Writes the sectors of each, in this order; the same names stay where they are. */
export function setSectors(
  db: WritableDb,
  rows: readonly Of<{ before: readonly string[]; sectors: readonly string[] }>[],
): void {
  const lists = rows.map(({ id, before, sectors }) => listed(id, before, distinct(sectors)));
  db.run(CUT.initiative_sector, JSON.stringify(lists.map(({ id, kept }) => ({ id, kept }))));
  db.run(
    ADD_SECTORS,
    JSON.stringify(
      lists.flatMap(({ id, kept, added }) =>
        added.map((name, index) => ({ id, position: kept + index, name, key: nameKey(name) })),
      ),
    ),
  );
  for (const { id } of rows) writeWords(db, id);
}

/** Writes the territories of each, in this order; the same ones stay where they are. */
export function setTerritories(
  db: WritableDb,
  rows: readonly Of<{ before: readonly Territory[]; territories: readonly Territory[] }>[],
): void {
  const lists = rows.map(({ id, before, territories }) =>
    listed(id, before, distinctBy(territories, territoryKey)),
  );
  db.run(CUT.initiative_territory, JSON.stringify(lists.map(({ id, kept }) => ({ id, kept }))));
  db.run(
    ADD_TERRITORIES,
    JSON.stringify(
      lists.flatMap(({ id, kept, added }) =>
        added.map((one, index) => ({ ...one, id, position: kept + index, key: nameKey(one.name) })),
      ),
    ),
  );
  for (const { id } of rows) writeWords(db, id);
}

/** Adds stages. */
export function insertStages(db: WritableDb, stages: readonly StageChange[]): void {
  db.run(ADD_STAGES, JSON.stringify(stages));
}

/** Those of the stages that are there, field by field as they are given. */
export function countStages(db: ReadableDb, stages: readonly StageChange[]): number {
  return db.get<{ count: number }>(COUNT_STAGES, JSON.stringify(stages))?.count ?? 0;
}

/** Removes stages. */
export function removeStages(db: WritableDb, stages: readonly Of<object>[]): void {
  db.run(REMOVE_STAGES, JSON.stringify(idsOf(stages)));
}

/** Puts each in the archives since an instant, or takes it out of them (null). */
export function setAllArchived(
  db: WritableDb,
  rows: readonly Of<{ archivedAt: string | null }>[],
): void {
  db.run(ARCHIVE, JSON.stringify(rows.map(({ id, archivedAt }) => ({ id, at: archivedAt }))));
}

/** Puts them in the bin since an instant, or takes them out of it (null). */
export function setAllBinned(db: WritableDb, ids: readonly string[], since: string | null): void {
  db.run(BIN, since, JSON.stringify(ids));
}

const nameKey = remembering(orderKey);

function idsOf(rows: readonly Of<object>[]): string[] {
  return rows.map(({ id }) => id);
}

/** How many of a list stay, and what is added after them. */
function listed<T>(id: string, before: readonly T[], after: readonly T[]) {
  const differs = after.findIndex(
    (one, index) => JSON.stringify(one) !== JSON.stringify(before[index]),
  );
  const kept = differs === -1 ? after.length : differs;
  return { id, kept, added: after.slice(kept) };
}

const given = (field: string): string => `value ->> '$.${field}'`;

const TOUCH = `
  UPDATE initiative SET updated_at = wanted.at
  FROM (SELECT ${given('id')} AS id, ${given('updatedAt')} AS at FROM json_each(?)) AS wanted
  WHERE initiative.id = wanted.id`;

const lineOf = (column: string): string => `
  UPDATE initiative
  SET ${column} = wanted.line, ${column}_key = wanted.key, updated_at = wanted.at
  FROM (SELECT ${given('id')} AS id, ${given('line')} AS line, ${given('key')} AS key,
          ${given('updatedAt')} AS at
        FROM json_each(?)) AS wanted
  WHERE initiative.id = wanted.id`;
const LINES = { carrier: lineOf('carrier'), cdcRole: lineOf('cdc_role') };

const cut = (table: string): string => `
  DELETE FROM ${table} WHERE (initiative_id, position) IN (
    SELECT l.initiative_id, l.position FROM json_each(?) AS wanted
    JOIN ${table} AS l ON l.initiative_id = wanted.${given('id')} AND l.position >= wanted.${given('kept')})`;
const CUT = {
  initiative_sector: cut('initiative_sector'),
  initiative_territory: cut('initiative_territory'),
};

const ADD_SECTORS = `
  INSERT INTO initiative_sector (initiative_id, position, name, sort_key)
  SELECT ${['id', 'position', 'name', 'key'].map(given).join(', ')} FROM json_each(?)`;

const ADD_TERRITORIES = `
  INSERT INTO initiative_territory (initiative_id, position, kind, name, sort_key, mrc_code)
  SELECT ${['id', 'position', 'kind', 'name', 'key', 'mrcCode'].map(given).join(', ')} FROM json_each(?)`;

const STAGE_FIELDS = ['id', 'initiativeId', 'stage', 'date', 'reason'];

const ADD_STAGES = `
  INSERT INTO stage_change (id, initiative_id, stage, date, reason)
  SELECT ${STAGE_FIELDS.map(given).join(', ')} FROM json_each(?)`;

const COUNT_STAGES = `
  SELECT count(*) AS count FROM json_each(?) AS wanted JOIN stage_change AS s
  ON (s.id, s.initiative_id, s.stage, s.date, s.reason)
   = (${STAGE_FIELDS.map((field) => `wanted.${given(field)}`).join(', ')})`;

const REMOVE_STAGES = 'DELETE FROM stage_change WHERE id IN (SELECT value FROM json_each(?))';

const ARCHIVE = `
  UPDATE initiative SET archived_at = wanted.at
  FROM (SELECT ${given('id')} AS id, ${given('at')} AS at FROM json_each(?)) AS wanted
  WHERE initiative.id = wanted.id`;

const BIN = `
  UPDATE initiative SET removed_at = ? WHERE id IN (SELECT value FROM json_each(?))`;
