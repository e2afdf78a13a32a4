import type { ConsentProblem } from '../../../shared/domain/carrying.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { midSentence } from '../../../shared/strings/midSentence.ts';

/** What no consent covers, in the words that a person reads before the dossier leaves. */
export function consentSentence(problem: ConsentProblem, t: Translate): string {
  const { kind, number, pseudonym, state, words } = problem;
  return t(`dossiers:check.consent.${kind}`, {
    number,
    pseudonym,
    state: midSentence(t(`vocabulary:testimonyState.${state}`)),
    words: words.map((one) => `«\u00a0${one}\u00a0»`).join(', '),
  });
}
