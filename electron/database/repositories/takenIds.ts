import type { ParcelTables } from '../../../shared/domain/parcel/canonical.ts';
import {
  PARCEL_TABLE_NAMES,
  type ParcelTableName,
  parcelTable,
} from '../../../shared/domain/parcel/parcelColumns.ts';
import type { ReadableDb } from '../connection.ts';

// The SQL is put together from the list of what leaves, which is ours; what a parcel says is only values.

/**
 * Whether some of what a parcel names came from another portfolio: it may not take its place. A version of the
 * grid is taken when the one of that name says something else; the same one may come from everywhere.
 */
export function isTaken(db: ReadableDb, tables: ParcelTables, origin: string): boolean {
  return PARCEL_TABLE_NAMES.some((table) => {
    const rows = tables[table] ?? [];
    if (rows.length === 0 || parcelTable(table).columns['id'] === undefined) return false;
    if (table === 'grid_version') return isGridTaken(db, tables);
    return (
      db.get(
        `SELECT 1 FROM json_each(?) AS said CROSS JOIN "${table}" AS t0 ON t0.id = said.value
         ${toInitiative(table, 0)}
         CROSS JOIN received_parcel AS p ON p.id = r.parcel_id WHERE p.origin <> ?`,
        JSON.stringify(rows.map(({ id }) => id)),
        origin,
      ) !== undefined
    );
  });
}

/** From a row `t…` of a table to what tells by which parcel its initiative came, as `r`. */
function toInitiative(table: ParcelTableName, at: number): string {
  const [from, next] = [`t${at}`, `t${at + 1}`];
  const received = 'CROSS JOIN received_initiative AS r ON r.initiative_id =';
  if (table === 'initiative') return `${received} ${from}.id`;
  if (table === 'funding') {
    return `CROSS JOIN funding_share AS ${next} ON ${next}.funding_id = ${from}.id
      ${received} ${next}.initiative_id`;
  }
  if (table === 'funder') {
    return `CROSS JOIN funding AS ${next} ON ${next}.funder_id = ${from}.id
      ${toInitiative('funding', at + 1)}`;
  }
  const { of } = parcelTable(table);
  if (of === null) throw new Error(`nothing tells of which initiative ${table} is`);
  const [column, owner] = of;
  if (owner === 'initiative') return `${received} ${from}."${column}"`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the list names tables of its own
  const ownerTable = owner as ParcelTableName;
  return `CROSS JOIN "${owner}" AS ${next} ON ${next}.id = ${from}."${column}"
    ${toInitiative(ownerTable, at + 1)}`;
}

function isGridTaken(db: ReadableDb, tables: ParcelTables): boolean {
  const said = (tables.grid_version ?? []).map(({ id, origin, sha256 }) => ({
    id,
    origin,
    sha256,
  }));
  return (
    db.get(
      `SELECT 1 FROM json_each(?) AS said JOIN grid_version AS v ON v.id = json_extract(said.value, '$.id')
       WHERE v.sha256 <> json_extract(said.value, '$.sha256')
          OR v.origin <> json_extract(said.value, '$.origin')`,
      JSON.stringify(said),
    ) !== undefined
  );
}
