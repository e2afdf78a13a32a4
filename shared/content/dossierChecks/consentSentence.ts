import type { ConsentProblem } from '../../domain/consentProblem.ts';
import { inQuotes } from '../../domain/quotes.ts';
import type { Translate } from '../../strings/index.ts';
import { midSentence } from '../../strings/midSentence.ts';

/** What no consent covers, in the words that a person reads before the dossier leaves. */
export function consentSentence(problem: ConsentProblem, t: Translate): string {
  const { kind, place, number, pseudonym, state, words } = problem;
  const said = {
    number,
    pseudonym,
    state: midSentence(t(`vocabulary:testimonyState.${state}`)),
    words: words.map(inQuotes).join(', '),
  };
  // A record or a title is mended elsewhere than in the texts of the dossier.
  const isElsewhere = place === 'drawn' || place === 'head';
  return isElsewhere && (kind === 'named' || kind === 'quoted')
    ? t(`dossiers:check.consentElsewhere.${place}.${kind}`, said)
    : t(`dossiers:check.consent.${kind}`, said);
}
