import { z } from 'zod';
import { ChangeEntry } from '../../domain/schemas/change.ts';
import { call, Nothing } from './call.ts';

/** The number of a change, as `change.next` or the journal gives it. */
const ByNumber = z.strictObject({ id: z.number().int().min(1) });

/** What changed in the portfolio, to take it back or do it again. */
export const changeCalls = {
  /** What would be undone and redone now, in words. */
  'change.next': call(
    Nothing,
    z.strictObject({ undo: ChangeEntry.nullable(), redo: ChangeEntry.nullable() }),
  ),
  /** Takes back the last change; refuses (`cannot_undo`) when it is not the last any more, or no longer as it was left. */
  'change.undo': call(ByNumber, ChangeEntry),
  /** Does again what was taken back last. */
  'change.redo': call(ByNumber, ChangeEntry),
};
