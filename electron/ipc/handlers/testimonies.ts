import type { testimonyCalls } from '../../../shared/ipc/contract/testimonies.ts';
import { carriersOf } from '../../services/carriers.ts';
import { consentProblemsIn } from '../../services/consentGate.ts';
import { shown, source } from '../../services/dossiers.ts';
import { ofOneMoment } from '../../services/oneMoment.ts';
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
  resources,
  printing,
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
    'testimony.problems': (input) =>
      ofOneMoment(read, async () => {
        const drawn = source(read(), context, resources, input);
        const content = await printing.content(drawn);
        return consentProblemsIn(read, context, { source: drawn, content });
      }),
  };
}
