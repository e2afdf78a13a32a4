import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ParcelTables } from '../../../shared/domain/parcel/canonical.ts';
import type { ReceivedParcel } from '../../../shared/domain/schemas/parcel.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, insert, parsed, type Table } from '../record.ts';
import { flagsOf, type WithFlags } from './parcelFlags.ts';

/** What the file keeps of a parcel that came, beside what it says. */
type Kept = Omit<ReceivedParcel, 'here'>;

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
} as const satisfies Table<keyof Kept>;

type Stored = WithFlags<ReceivedParcel>;

const SELECT = `SELECT ${columnList(RECEIVED_PARCEL)},
    (SELECT count(*) FROM received_initiative AS r WHERE r.parcel_id = received_parcel.id) AS "here"
  FROM received_parcel`;

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
  return { ...row, ...flagsOf(row) };
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
export function insertReceivedParcel(db: WritableDb, parcel: Kept, tables: ParcelTables): void {
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

/**
 * Whether a collection has already what is as late as a parcel, or later: one of its initiatives by another
 * parcel of the same portfolio, or the whole of that portfolio.
 */
export function hasLater(
  db: ReadableDb,
  tables: ParcelTables,
  head: { origin: string; isWhole: boolean; madeAt: string },
): boolean {
  const { origin, madeAt } = head;
  return (
    db.get(
      'SELECT 1 FROM received_parcel WHERE origin = ? AND made_at >= ? AND is_whole = 1',
      origin,
      madeAt,
    ) !== undefined || receivedInitiatives(db, tables, head).some((one) => one.madeAt >= madeAt)
  );
}

/** An initiative of a collection, with the parcel by which it came, and when that was made. */
export type ReceivedInitiative = { id: string; parcelId: string; madeAt: string };

/** The initiatives that a parcel takes the place of: of its portfolio, those that it names, or all when it is whole. */
export function receivedInitiatives(
  db: ReadableDb,
  tables: ParcelTables,
  { origin, isWhole }: { origin: string; isWhole: boolean },
): ReceivedInitiative[] {
  return db.all<ReceivedInitiative>(
    `SELECT r.initiative_id AS id, p.id AS "parcelId", p.made_at AS "madeAt"
     FROM received_initiative AS r JOIN received_parcel AS p ON p.id = r.parcel_id
     WHERE p.origin = ? ${isWhole ? '' : 'AND r.initiative_id IN (SELECT value FROM json_each(?))'}`,
    origin,
    ...(isWhole ? [] : [JSON.stringify((tables.initiative ?? []).map(({ id }) => id))]),
  );
}

/** The initiatives that are in a collection by one parcel. */
export function initiativesOfParcel(db: ReadableDb, parcelId: string): string[] {
  return db
    .all<{ id: string }>(
      'SELECT initiative_id AS id FROM received_initiative WHERE parcel_id = ?',
      parcelId,
    )
    .map(({ id }) => id);
}

/** Takes away a parcel that came, with what it said; refuses (`not_found`) when it is not there. */
export function dropReceivedParcel(db: WritableDb, id: string): void {
  if (db.run('DELETE FROM received_parcel WHERE id = ?', id) === 0) throw new Refusal('not_found');
}

/** Takes away the versions of the grid that nothing uses any more, and from which none that is used was made. */
export function dropUnusedGrids(db: WritableDb): void {
  db.run(
    `WITH RECURSIVE used (id) AS (
       SELECT grid_version_id FROM grid_application
       UNION
       SELECT v.based_on FROM grid_version AS v JOIN used ON v.id = used.id WHERE v.based_on IS NOT NULL
     )
     DELETE FROM grid_version WHERE serves = 0 AND id NOT IN (SELECT id FROM used)`,
  );
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
