import { COPIED_BEFORE_ROWS } from '../../../shared/domain/pastedRows.ts';
import type { pastedRowCalls } from '../../../shared/ipc/contract/pastedRows.ts';
import { addPastedRows } from '../../services/pastedRows.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/pastedRows.ts`. */
export function pastedRowHandlers({
  write,
  context,
  copiedBefore,
  onLongChange,
}: Desk): HandlersOf<typeof pastedRowCalls> {
  return {
    'pastedRows.add': async (input) => {
      // The portfolio that was open when the person asked, whatever opens meanwhile.
      const db = write();
      if (input.rows.length >= COPIED_BEFORE_ROWS) await copiedBefore(db);
      return addPastedRows(db, context, input, onLongChange);
    },
  };
}
