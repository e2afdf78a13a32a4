import type { takeOutCalls } from '../../../shared/ipc/contract/takeOut.ts';
import { translator } from '../../../shared/strings/index.ts';
import { exportSheet } from '../../services/sheetExport.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/takeOut.ts`. */
export function takeOutHandlers({
  read,
  context,
  session,
  takeOut,
}: Desk): HandlersOf<typeof takeOutCalls> {
  return {
    'takeOut.sheet': (input) =>
      exportSheet(read(), context, input, {
        chooseTable: session.dialogs.chooseTable,
        takeOut,
        t: translator('fr-CA'),
      }),
    'takeOut.stop': () => takeOut.stop(),
  };
}
