import type { takeOutCalls } from '../../../shared/ipc/contract/takeOut.ts';
import { translator } from '../../../shared/strings/index.ts';
import { exportPortfolio } from '../../services/portfolioJson.ts';
import { exportSheet } from '../../services/sheetExport.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/takeOut.ts`. */
export function takeOutHandlers({
  read,
  context,
  session,
  resources,
  takeOut,
}: Desk): HandlersOf<typeof takeOutCalls> {
  return {
    'takeOut.sheet': (input) =>
      exportSheet(read(), context, input, {
        chooseTable: session.dialogs.chooseTable,
        requireStill: session.stillOpen(),
        takeOut,
        t: translator('fr-CA'),
      }),
    'takeOut.portfolio': () =>
      exportPortfolio(session, context, {
        takeOut,
        t: translator('fr-CA'),
        schema: resources.portableSchema(),
      }),
    'takeOut.stop': () => takeOut.stop(),
  };
}
