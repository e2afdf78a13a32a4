import type { testimonyCalls } from '../../../shared/ipc/contract/testimonies.ts';
import { translator } from '../../../shared/strings/index.ts';
import { carriersOf } from '../../services/carriers.ts';
import { shown, source } from '../../services/dossiers.ts';
import { consentProblemsBySlices } from '../../services/readiness.ts';
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

const t = translator('fr-CA');

/** Answers the calls of `contract/testimonies.ts`. */
export function testimonyHandlers({
  read,
  write,
  context,
  resources,
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
      consentProblemsBySlices(read, context, {
        sourceNow: () => source(read(), context, resources, input),
        t,
      }),
  };
}
