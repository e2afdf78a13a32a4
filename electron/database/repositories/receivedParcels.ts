import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ParcelTables } from '../../../shared/domain/parcel/canonical.ts';
import type { ReceivedParcel } from '../../../shared/domain/schemas/parcel.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, insert, parsed, type Table } from '../record.ts';

const RECEIVED_PARCEL = {
  name: 'received_parcel',
  columns: {
    id: 'id',
    origin: 'origin',
    sender: 'sender',
    madeAt: 'made_at',
    receivedAt: 'received_at',
    initiatives: 'number',
    isNameless: 'is_nameless',
    isWhole: 'is_whole',
    hasMoney: 'has_money',
    bytes: 'bytes',
    sha256: 'sha256',
  },
} as const satisfies Table<keyof ReceivedParcel>;

type Stored = Omit<ReceivedParcel, 'isNameless' | 'isWhole' | 'hasMoney'> & {
  isNameless: number;
  isWhole: number;
  hasMoney: number;
};

const SELECT = `SELECT ${columnList(RECEIVED_PARCEL)} FROM received_parcel`;

/** The parcels that came, by who sent them, the last of each first. */
export function listReceivedParcels(db: ReadableDb): ReceivedParcel[] {
  return db
    .all<Stored>(`${SELECT} ORDER BY sender = '', sender, origin, made_at DESC`)
    .map(parcelOf);
}

/** The parcel of an initiative of a collection; null for an initiative that came by none. */
export function parcelOfInitiative(db: ReadableDb, initiativeId: string): ReceivedParcel | null {
  const row = db.get<Stored>(
    `${SELECT} WHERE id = (SELECT parcel_id FROM received_initiative WHERE initiative_id = ?)`,
    initiativeId,
  );
  return row === undefined ? null : parcelOf(row);
}

/** The last parcel that came from a portfolio, by when it was made; null when none did. */
export function lastParcelOf(db: ReadableDb, origin: string): ReceivedParcel | null {
  const row = db.get<Stored>(`${SELECT} WHERE origin = ? ORDER BY made_at DESC LIMIT 1`, origin);
  return row === undefined ? null : parcelOf(row);
}

/** Whether the parcel of this content came already. */
export function hasParcel(db: ReadableDb, sha256: string): boolean {
  return db.get('SELECT 1 FROM received_parcel WHERE sha256 = ?', sha256) !== undefined;
}

function parcelOf(row: Stored): ReceivedParcel {
  return {
    ...row,
    isNameless: row.isNameless === 1,
    isWhole: row.isWhole === 1,
    hasMoney: row.hasMoney === 1,
  };
}

/** Larger ones were not received by us. */
const MOST_CONTENT_BYTES = 400_000_000;

/** What a parcel that came said. */
export function contentOfParcel(db: ReadableDb, id: string): ParcelTables {
  const row = db.get<{ content: Uint8Array }>(
    'SELECT content FROM received_parcel WHERE id = ?',
    id,
  );
  if (row === undefined) return {};
  const text = inflateRawSync(row.content, { maxOutputLength: MOST_CONTENT_BYTES });
  return parsed<ParcelTables>(text.toString('utf8'));
}

/** Keeps a parcel with what it says, and which initiatives came by it. */
export function insertReceivedParcel(
  db: WritableDb,
  parcel: ReceivedParcel,
  tables: ParcelTables,
): void {
  const content = deflateRawSync(Buffer.from(JSON.stringify(tables)), { level: 3 });
  insert(
    db,
    { ...RECEIVED_PARCEL, columns: { ...RECEIVED_PARCEL.columns, content: 'content' } },
    { ...parcel, content },
  );
  db.run(
    `INSERT INTO received_initiative (initiative_id, parcel_id) SELECT value, ? FROM json_each(?)`,
    parcel.id,
    JSON.stringify((tables.initiative ?? []).map(({ id }) => id)),
  );
}

/** Whether some of what a parcel names came from another portfolio: it may not take its place. */
export function isTaken(db: ReadableDb, tables: ParcelTables, origin: string): boolean {
  const ids = (table: 'initiative' | 'funding') =>
    JSON.stringify((tables[table] ?? []).map(({ id }) => id));
  const grids = JSON.stringify(
    (tables.grid_version ?? []).map(({ id, sha256 }) => ({ id, sha256 })),
  );
  return (
    db.get(
      `SELECT 1 FROM received_initiative AS r JOIN received_parcel AS p ON p.id = r.parcel_id
       WHERE r.initiative_id IN (SELECT value FROM json_each(?)) AND p.origin <> ?`,
      ids('initiative'),
      origin,
    ) !== undefined ||
    db.get(
      `SELECT 1 FROM funding_share AS s JOIN received_initiative AS r USING (initiative_id)
       JOIN received_parcel AS p ON p.id = r.parcel_id
       WHERE s.funding_id IN (SELECT value FROM json_each(?)) AND p.origin <> ?`,
      ids('funding'),
      origin,
    ) !== undefined ||
    db.get(
      `SELECT 1 FROM json_each(?) AS said JOIN grid_version AS v ON v.id = json_extract(said.value, '$.id')
       WHERE v.sha256 <> json_extract(said.value, '$.sha256')`,
      grids,
    ) !== undefined
  );
}

/** The initiatives of a portfolio that a parcel of it takes the place of. */
export function replacedInitiatives(
  db: ReadableDb,
  tables: ParcelTables,
  { origin, isWhole }: { origin: string; isWhole: boolean },
): string[] {
  return db
    .all<{ id: string }>(
      `SELECT r.initiative_id AS id FROM received_initiative AS r
       JOIN received_parcel AS p ON p.id = r.parcel_id
       WHERE p.origin = ? ${isWhole ? '' : 'AND r.initiative_id IN (SELECT value FROM json_each(?))'}`,
      origin,
      ...(isWhole ? [] : [JSON.stringify((tables.initiative ?? []).map(({ id }) => id))]),
    )
    .map(({ id }) => id);
}

/** Takes away one initiative that another version replaces, with all its parts. */
export function dropReceived(db: WritableDb, initiativeId: string): void {
  db.run('DELETE FROM initiative WHERE id = ?', initiativeId);
}

/** Takes away the money that nothing shares any more, and what the parcel says anew of that which stays. */
export function dropMoneyBefore(db: WritableDb, tables: ParcelTables): void {
  const fundings = JSON.stringify((tables.funding ?? []).map(({ id }) => id));
  db.run(
    'DELETE FROM funding_state WHERE funding_id IN (SELECT value FROM json_each(?))',
    fundings,
  );
  db.run(
    'DELETE FROM funding_instalment WHERE funding_id IN (SELECT value FROM json_each(?))',
    fundings,
  );
  db.run(
    'DELETE FROM funder WHERE id NOT IN (SELECT funder_id FROM funding WHERE funder_id IS NOT NULL)',
  );
}

/** While parcels come, nothing is written down to undo: what came is in the parcels. */
export function keepLog(db: WritableDb, isKept: boolean): void {
  db.run('UPDATE change_log SET is_kept = ?', isKept ? 1 : 0);
}
