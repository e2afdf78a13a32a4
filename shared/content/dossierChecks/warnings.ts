import { type ConsentProblem, isConsentBlocking } from '../../domain/consentProblem.ts';
import { type Check, checkKey } from '../../domain/dossierChecks/check.ts';
import type { DossierClue } from '../../domain/dossierClues.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { DossierWarning } from '../../domain/schemas/dossier.ts';
import type { Translate } from '../../strings/index.ts';
import { checkSentence } from './checkSentence.ts';
import { consentSentence } from './consentSentence.ts';

/** All that was found in a dossier that is about to leave. */
export type LookedThrough = {
  readonly checks: readonly Check[];
  readonly consents: readonly ConsentProblem[];
  readonly clues: readonly DossierClue[];
};

/** What a dossier would leave with although it was told: each once, in the sentence that is kept with the copy. */
export function warningsOf(
  { checks, consents, clues }: LookedThrough,
  source: DossierSource,
  t: Translate,
): DossierWarning[] {
  return [
    ...checks
      .filter(({ isBlocking }) => !isBlocking)
      .map((check) => ({
        key: `check/${checkKey(check)}`,
        sentence: checkSentence(check, source, t),
      })),
    ...consents
      .filter((problem) => !isConsentBlocking(problem))
      .map((problem) => {
        const { kind, evidenceId, place, block } = problem;
        const key = ['consent', kind, evidenceId, place, block ?? ''].join('/');
        return { key, sentence: consentSentence(problem, t) };
      }),
    ...clues
      .filter(({ acceptedOn }) => acceptedOn === null)
      .map(({ place, id, key, kind, words }) => ({
        key: ['clue', place, id, key].join('/'),
        sentence: t(`testimony:clue.${kind}`, { words }),
      })),
  ];
}
