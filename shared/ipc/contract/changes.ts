import { z } from 'zod';
import { TOLD_COLUMNS } from '../../domain/changeTerms.ts';
import {
  ChangedRecord,
  ChangeEntry,
  ChangeFilter,
  ChangeMoment,
  ChangeNumber,
  MOST_CHANGES,
  RecordComparison,
  RecordPlace,
} from '../../domain/schemas/change.ts';
import { Instant } from '../../domain/schemas/primitives.ts';
import { call, Done, Nothing } from './call.ts';

const ByNumber = z.strictObject({ id: ChangeNumber });

/** What changed in the portfolio: to take it back or do it again, to read it, to bring a record back. */
export const changeCalls = {
  /** What would be undone and redone now, in words. */
  'change.next': call(
    Nothing,
    z.strictObject({ undo: ChangeEntry.nullable(), redo: ChangeEntry.nullable() }),
  ),
  /**
   * Takes back the last change; refuses (`cannot_undo`) when it is not the last any more, or no longer as it was
   * left. A long one is stopped by `selection.stop` (`cancelled`): nothing of it is taken back.
   */
  'change.undo': call(ByNumber, ChangeEntry),
  /** Does again what was taken back last. */
  'change.redo': call(ByNumber, ChangeEntry),
  /**
   * The journal, newest first, from before a number. One answer takes no longer than a frame of the screen:
   * it may hold fewer lines than asked, even none; the next begins at `next`, null after the oldest.
   */
  'change.list': call(
    z.strictObject({
      filter: ChangeFilter,
      before: ChangeNumber.nullable(),
      most: z.number().int().min(1).max(MOST_CHANGES),
    }),
    z.strictObject({ entries: z.array(ChangeEntry), next: ChangeNumber.nullable() }),
  ),
  /** The records that an action changed, field by field; of a long one the first, and how many others. */
  'change.get': call(
    ByNumber,
    z.strictObject({ records: z.array(ChangedRecord), others: z.number().int() }),
  ),
  /** What differs between a record as it is and as it was. */
  'change.compare': call(
    z.strictObject({ ...RecordPlace.shape, moment: ChangeMoment }),
    RecordComparison,
  ),
  /**
   * Brings a record back as it was, as one action: the columns and lists that are named of one that is there,
   * all of one that is gone, with the parts that went with it. Refuses, and writes nothing, what the rules
   * of the file do not take today.
   */
  'change.bringBack': call(
    z.strictObject({
      ...RecordPlace.shape,
      moment: ChangeMoment,
      columns: z.array(z.enum(TOLD_COLUMNS)),
      lists: z.array(RecordPlace.shape.table),
    }),
    ChangeEntry,
  ),
  /** How many actions the journal holds, since when, and about how many bytes it takes in the file. */
  'change.size': call(
    Nothing,
    z.strictObject({
      actions: z.number().int(),
      since: Instant.nullable(),
      bytes: z.number().int(),
    }),
  ),
  /** Forgets the whole journal: nothing of before can be undone or brought back. */
  'change.clear': call(Nothing, Done),
};
