import type { testimonyCalls } from '../../../shared/ipc/contract/testimonies.ts';
import { carriersOf, problemsOf } from '../../services/carriers.ts';
import { shown } from '../../services/dossiers.ts';
import {
  acceptClue,
  addConsent,
  addTestimony,
  changeConsent,
  changeTestimony,
  dropConsent,
  withdrawConsent,
} from '../../services/testimonies.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/testimonies.ts`. */
export function testimonyHandlers({
  read,
  write,
  context,
}: Desk): HandlersOf<typeof testimonyCalls> {
  return {
    'testimony.add': (input) => addTestimony(write(), context, input),
    'testimony.update': (input) => changeTestimony(write(), context, input),
    'testimony.acceptClue': (input) => acceptClue(write(), context, input),
    'testimony.carriers': (input) =>
      carriersOf(read(), (id) => shown(read(), context, { id }), input),
    'consent.add': (input) => addConsent(write(), context, input),
    'consent.update': (input) => changeConsent(write(), context, input),
    'consent.withdraw': (input) => withdrawConsent(write(), context, input),
    'consent.remove': (input) => dropConsent(write(), context, input),
    'testimony.problems': (input) => problemsOf(read(), context, input),
  };
}
