import type { pastedRowCalls } from '../../../shared/ipc/contract/pastedRows.ts';
import { addPastedRows } from '../../services/pastedRows.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/pastedRows.ts`. */
export function pastedRowHandlers({
  write,
  context,
  onLongChange,
}: Desk): HandlersOf<typeof pastedRowCalls> {
  return {
    'pastedRows.add': (input) => addPastedRows(write(), context, input, onLongChange),
  };
}
