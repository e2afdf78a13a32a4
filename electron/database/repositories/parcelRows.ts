import type { ParcelRow, ParcelTables } from '../../../shared/domain/parcel/canonical.ts';
import {
  PARCEL_TABLE_NAMES,
  type ParcelTableName,
  parcelTable,
} from '../../../shared/domain/parcel/parcelColumns.ts';
import { STAYING, type Staying } from '../../../shared/domain/parcel/staying.ts';
import { orderKey, sortKey } from '../../../shared/domain/sortKey.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { writeWords } from './initiativeWords.ts';

// The SQL is put together from the list of what leaves, which is ours; what a parcel says is only values.

/** The rows that leave of some initiatives. Nothing that lies in the bin is in them. */
export function parcelRows(
  db: ReadableDb,
  ids: readonly string[],
  { withMoney }: { withMoney: boolean },
): ParcelTables {
  const found: Partial<Record<ParcelTableName, readonly ParcelRow[]>> = {};
  for (const table of PARCEL_TABLE_NAMES) {
    if (parcelTable(table).isMoney !== true || withMoney) {
      found[table] = db.all<ParcelRow>(question(table), JSON.stringify(ids));
    }
  }
  return stayingOut(found);
}

function question(table: ParcelTableName): string {
  const columns = Object.keys(parcelTable(table).columns).map((column) => `"${column}"`);
  return `WITH RECURSIVE chosen (id) AS (
      SELECT i.id FROM json_each(?) AS asked JOIN initiative AS i ON i.id = asked.value
      WHERE i.removed_at IS NULL
    )
    SELECT ${columns.join(', ')} FROM "${table}" WHERE ${condition(table)}`;
}

/** The rows of a table that are of the chosen initiatives. */
function condition(table: ParcelTableName): string {
  const { of } = parcelTable(table);
  // What a person told stays, with the evidence that it is.
  const told = table === 'evidence' ? " AND kind <> 'testimony'" : '';
  if (of !== null) {
    const [column, owner] = of;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the list names tables of its own
    return `"${column}" IN (${keysOf(owner as ParcelTableName)})${told}`;
  }
  return `id IN (${keysOf(table)})`;
}

/** The identifiers of a table that are of the chosen initiatives. */
function keysOf(table: ParcelTableName): string {
  return KEYS[table] ?? `SELECT id FROM "${table}" WHERE ${condition(table)}`;
}

const FUNDINGS =
  'SELECT funding_id FROM funding_share WHERE initiative_id IN (SELECT id FROM chosen)';

/** The identifiers of what initiatives share, or are. */
const KEYS: Readonly<Partial<Record<ParcelTableName, string>>> = {
  initiative: 'SELECT id FROM chosen',
  funding: FUNDINGS,
  funder: `SELECT funder_id FROM funding WHERE id IN (${FUNDINGS})`,
  grid_version: `WITH RECURSIVE used (id) AS (
      SELECT grid_version_id FROM grid_application WHERE initiative_id IN (SELECT id FROM chosen)
      UNION
      SELECT v.based_on FROM grid_version AS v JOIN used ON v.id = used.id WHERE v.based_on IS NOT NULL
    ) SELECT id FROM used`,
};

/** Leaves out the rows that refer to what stays. */
function stayingOut(tables: ParcelTables): ParcelTables {
  const keys = new Map<string, Set<unknown>>();
  const result: Partial<Record<ParcelTableName, readonly ParcelRow[]>> = {};
  for (const table of PARCEL_TABLE_NAMES) {
    const { refers } = parcelTable(table);
    const rows = (tables[table] ?? []).filter((row) =>
      Object.entries(refers).every(
        ([column, to]) => row[column] === null || keys.get(to)?.has(row[column]) === true,
      ),
    );
    keys.set(table, new Set(rows.map((row) => row['id'])));
    result[table] = rows;
  }
  return result;
}

/** How many rows one statement writes. */
const WRITTEN_AT_ONCE = 500;

/**
 * Writes the rows of a parcel, which are not there yet; yields how many are written. What is worked out from
 * them is worked out here. The rules of the file refuse what it cannot hold.
 */
export function* writeParcelRows(db: WritableDb, tables: ParcelTables): Generator<number> {
  let written = 0;
  for (const table of PARCEL_TABLE_NAMES) {
    const rows = (tables[table] ?? []).map((row) => completed(table, row));
    for (let from = 0; from < rows.length; from += WRITTEN_AT_ONCE) {
      const some = rows.slice(from, from + WRITTEN_AT_ONCE);
      db.run(insertion(table, Object.keys(some[0] ?? {})), JSON.stringify(some));
      written += some.length;
      yield written;
    }
  }
  // Sealed once all that is under the seal is there.
  const applications = tables.grid_application ?? [];
  for (let from = 0; from < applications.length; from += WRITTEN_AT_ONCE) {
    db.run(
      `UPDATE grid_application AS a SET concluded_at = json_extract(said.value, '$.concluded_at')
       FROM json_each(?) AS said
       WHERE a.id = json_extract(said.value, '$.id')
         AND json_extract(said.value, '$.concluded_at') IS NOT NULL`,
      JSON.stringify(applications.slice(from, from + WRITTEN_AT_ONCE)),
    );
    yield written;
  }
  for (const { id } of tables.initiative ?? []) {
    writeWords(db, String(id));
    yield written;
  }
  numberOn(db, tables);
}

/** A row with the columns that are worked out from it, or that a file needs and a parcel does not say. */
function completed(table: ParcelTableName, row: ParcelRow): ParcelRow {
  const text = (column: string) => String(row[column] ?? '');
  if (table === 'initiative') {
    return {
      ...row,
      title_key: sortKey(text('title')),
      sort_key: orderKey(text('title')),
      carrier_key: orderKey(text('carrier')),
      cdc_role_key: orderKey(text('cdc_role')),
    };
  }
  if (table === 'grid_application') return { ...row, concluded_at: null };
  if (table === 'grid_version') return { ...row, serves: 0, set_aside: 0 };
  return NAMED.has(table) ? { ...row, sort_key: orderKey(text('name')) } : row;
}

/** Tables whose rows are put in order by their name. */
const NAMED: ReadonlySet<ParcelTableName> = new Set([
  'initiative_sector',
  'initiative_territory',
  'funder',
]);

/** What several parcels have in common: it is there already. */
const SHARED: ReadonlySet<ParcelTableName> = new Set(['grid_version', 'funder', 'funding']);

function insertion(table: ParcelTableName, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `json_extract(said.value, '$."${column}"')`).join(', ');
  const whenThere = SHARED.has(table) ? 'ON CONFLICT (id) DO NOTHING' : '';
  return `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?) AS said WHERE true ${whenThere}`;
}

/** Evidence is numbered on from the last number that came. */
function numberOn(db: WritableDb, tables: ParcelTables): void {
  db.run(
    `UPDATE initiative AS i SET last_evidence_number =
       (SELECT max(e.number) FROM evidence AS e WHERE e.initiative_id = i.id)
     WHERE i.id IN (SELECT value FROM json_each(?))
       AND EXISTS (SELECT 1 FROM evidence AS e WHERE e.initiative_id = i.id)`,
    JSON.stringify((tables.initiative ?? []).map(({ id }) => id)),
  );
}

/** A share of a funding, whichever initiative it is of, with what the funding comes to by its last state. */
export type WholeShare = {
  fundingId: string;
  initiativeId: string;
  amount: number | null;
  whole: number;
};

/** All the shares of some fundings, also of initiatives that do not leave, in one order. */
export function wholeShares(db: ReadableDb, fundingIds: readonly string[]): WholeShare[] {
  return db.all<WholeShare>(
    `SELECT s.funding_id AS "fundingId", s.initiative_id AS "initiativeId", s.amount,
       coalesce((SELECT f.amount FROM funding_state AS f WHERE f.funding_id = s.funding_id
                 ORDER BY f.date DESC, f.rowid DESC LIMIT 1), 0) AS whole
     FROM funding_share AS s WHERE s.funding_id IN (SELECT value FROM json_each(?))
     ORDER BY s.funding_id, s.initiative_id`,
    JSON.stringify(fundingIds),
  );
}

/** How many there are of what stays, of some initiatives. */
const STAYING_COUNTS: Readonly<Record<Staying, string>> = {
  participation:
    'SELECT count(*) FROM participation WHERE initiative_id IN (SELECT id FROM chosen)',
  testimony: `SELECT count(*) FROM evidence
    WHERE kind = 'testimony' AND initiative_id IN (SELECT id FROM chosen)`,
  voice: `SELECT count(*) FROM voice AS v JOIN grid_application AS a ON a.id = v.application_id
    WHERE a.initiative_id IN (SELECT id FROM chosen)`,
  follow_up: 'SELECT count(*) FROM follow_up WHERE initiative_id IN (SELECT id FROM chosen)',
  file: `SELECT count(*) FROM evidence
    WHERE file_sha256 IS NOT NULL AND initiative_id IN (SELECT id FROM chosen)`,
  private_note: `SELECT count(*) FROM reading AS r JOIN grid_application AS a ON a.id = r.application_id
    WHERE r.private_note <> '' AND a.initiative_id IN (SELECT id FROM chosen)`,
  milestone: 'SELECT count(*) FROM milestone WHERE initiative_id IN (SELECT id FROM chosen)',
  budget: 'SELECT count(*) FROM budget WHERE initiative_id IN (SELECT id FROM chosen)',
  dossier: 'SELECT count(*) FROM dossier WHERE initiative_id IN (SELECT id FROM chosen)',
};

/** How many there are of what never leaves, of some initiatives; what there is none of is not told. */
export function countStaying(
  db: ReadableDb,
  ids: readonly string[],
): { table: Staying; rows: number }[] {
  const each = STAYING.map((table) => `(${STAYING_COUNTS[table]}) AS "${table}"`);
  const counts = db.get<Record<Staying, number>>(
    `WITH chosen (id) AS (SELECT value FROM json_each(?)) SELECT ${each.join(', ')}`,
    JSON.stringify(ids),
  );
  return STAYING.map((table) => ({ table, rows: counts?.[table] ?? 0 })).filter(
    ({ rows }) => rows > 0,
  );
}
