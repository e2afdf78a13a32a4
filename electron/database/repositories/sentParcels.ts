import type { SentParcel } from '../../../shared/domain/schemas/parcel.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, insert, parsed, type Table } from '../record.ts';
import { flagsOf, type WithFlags } from './parcelFlags.ts';

const SENT_PARCEL = {
  name: 'sent_parcel',
  columns: {
    id: 'id',
    sentAt: 'made_at',
    recipient: 'recipient',
    initiatives: 'number',
    isNameless: 'is_nameless',
    isWhole: 'is_whole',
    hasMoney: 'has_money',
    bytes: 'bytes',
    sha256: 'sha256',
  },
} as const satisfies Table<Exclude<keyof SentParcel, 'named'>>;

const WITH_NAMED = {
  name: SENT_PARCEL.name,
  columns: { ...SENT_PARCEL.columns, named: 'initiatives' },
} as const satisfies Table<keyof SentParcel>;

type Stored = WithFlags<Omit<SentParcel, 'named'>> & { named: string };

/** The parcels that left, the last first. */
export function listSentParcels(db: ReadableDb): SentParcel[] {
  return db
    .all<Stored>(
      `SELECT ${columnList(SENT_PARCEL)}, ${NAMED} AS named FROM sent_parcel
       ORDER BY made_at DESC, id DESC`,
    )
    .map(parcelOf);
}

/** Those that were in a parcel, without what lies in the bin now; what was deleted for good did leave all the same. */
const NAMED = `(
  SELECT json_group_array(json(said.value)) FROM json_each(sent_parcel.initiatives) AS said
  LEFT JOIN initiative AS i ON i.id = said.value ->> 'id' WHERE i.removed_at IS NULL
)`;

/** The titles of some initiatives, in the order given; of one that lies in the bin, none. */
export function titlesToSend(db: ReadableDb, ids: readonly string[]): SentParcel['named'] {
  return db.all<{ id: string; title: string }>(
    `SELECT i.id, i.title FROM json_each(?) AS asked JOIN initiative AS i ON i.id = asked.value
     WHERE i.removed_at IS NULL ORDER BY asked.key`,
    JSON.stringify(ids),
  );
}

/** Notes that a parcel left, for good: nothing changes the row or takes it away, undo neither. */
export function insertSentParcel(db: WritableDb, parcel: SentParcel): void {
  insert(db, WITH_NAMED, { ...parcel, named: JSON.stringify(parcel.named) });
}

function parcelOf(row: Stored): SentParcel {
  return { ...row, ...flagsOf(row), named: parsed<SentParcel['named']>(row.named) };
}
