import type { RecordPlace } from '../../shared/domain/schemas/change.ts';
import type { ReadableDb } from '../database/connection.ts';
import type { Held } from '../database/repositories/changedRecords.ts';
import type { CutTie } from '../database/repositories/copiedRecords.ts';
import type { GoneRow, ListOf } from '../database/repositories/formerRecords.ts';

/** Records as they were, wherever that is read: in the journal at a moment, or in a copy of the portfolio. */
export type Former = {
  /** A record as it was; null when it was not there. */
  record(table: string, key: string): Held | null;
  /** The rows of a list of a record as they were, in their order. */
  list(list: ListOf, record: Held): Held[];
  /** A record that is gone, first, then its parts, and what these cannot be without. */
  whole(place: RecordPlace): GoneRow[];
  /** What other records have lost because these rows went; it comes back with them. */
  ties(rows: readonly GoneRow[]): CutTie[];
  /** They were together in one file, as the rules of the file had it. */
  isOneState: boolean;
  /** What the names of references are read from, where the portfolio knows them no more. */
  names: ReadableDb;
};
