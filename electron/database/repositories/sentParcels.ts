import type { SentParcel } from '../../../shared/domain/schemas/parcel.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, insert, type Table } from '../record.ts';

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
} as const satisfies Table<keyof SentParcel>;

type Stored = Omit<SentParcel, 'isNameless' | 'isWhole' | 'hasMoney'> & {
  isNameless: number;
  isWhole: number;
  hasMoney: number;
};

/** The parcels that left, the last first. */
export function listSentParcels(db: ReadableDb): SentParcel[] {
  return db
    .all<Stored>(
      `SELECT ${columnList(SENT_PARCEL)} FROM sent_parcel ORDER BY made_at DESC, id DESC`,
    )
    .map(parcelOf);
}

/** Notes that a parcel left. */
export function insertSentParcel(db: WritableDb, parcel: SentParcel): void {
  insert(db, SENT_PARCEL, parcel);
}

function parcelOf(row: Stored): SentParcel {
  return {
    ...row,
    isNameless: row.isNameless === 1,
    isWhole: row.isWhole === 1,
    hasMoney: row.hasMoney === 1,
  };
}
