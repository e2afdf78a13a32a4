import { recheckState } from '../domain/rechecks.ts';
import type { Effect } from '../domain/schemas/initiative.ts';
import { isClaimed } from '../domain/waiting.ts';
import type { Translate } from '../strings/index.ts';
import { midSentence } from '../strings/midSentence.ts';
import { item } from './argumentEntry.ts';
import type { BlockInput } from './block.ts';
import type { ColumnItem } from './dossierContent.ts';
import { learnedWords } from './recheckWords.ts';
import { termInWords } from './termWords.ts';
import { onDate } from './words.ts';

/**
 * An effect as every block of a dossier tells it, in the words of one vocabulary: its kind, when it was seen, its
 * term unless the heading over it says it, how sure the contribution is, what was last learned, and its evidence.
 */
export function effectItem(
  effect: Effect,
  { source, t, citations }: BlockInput,
  isTermHeaded: boolean,
): ColumnItem {
  const { polarity, expected, level, nature, temporality, confidence } = effect;
  const { recheckMonths } = source.effectSettings;
  const looked = learnedWords(recheckState(effect, recheckMonths, source.today), t);
  const sentences = [
    t('dossier:results.kind', {
      polarity: t(`vocabulary:polarity.${polarity}`),
      expected: expected ? t('dossier:results.expected') : t('dossier:results.unexpected'),
      level: midSentence(t(`vocabulary:effectLevel.${level}`)),
      nature: midSentence(t(`vocabulary:effectNature.${nature}`)),
    }),
    seenWhen(effect, t),
    ...(isTermHeaded
      ? []
      : [
          t('dossier:results.term', {
            term: t(`vocabulary:temporalityShort.${temporality}`),
            horizon: midSentence(termInWords(temporality, source.effectSettings, t)),
          }),
        ]),
    ...(confidence === null
      ? []
      : [
          t('dossier:results.confidence', { confidence: t(`vocabulary:confidence.${confidence}`) }),
        ]),
    ...(looked === '' ? [] : [t('dossier:results.looked', { words: looked })]),
  ];
  return item(effect.statement, sentences, citations.cite(effect.evidenceIds));
}

function seenWhen(effect: Effect, t: Translate): string {
  if (effect.observedOn !== null) {
    return t('dossier:results.observed', { date: onDate(effect.observedOn, t) });
  }
  return isClaimed(effect) ? t('dossier:results.seenUndated') : t('dossier:results.undated');
}

/** That what one would rather not tell stands among the others, where it is there and there are others. */
export function rankWords(effects: readonly Effect[], t: Translate): string[] {
  const unfavourable = effects.some(({ polarity }) => polarity === 'negative');
  const unexpected = effects.some(({ expected }) => !expected);
  if (effects.every(({ polarity, expected }) => polarity === 'negative' || !expected)) return [];
  if (unfavourable && unexpected) return [t('dossier:results.rankBoth')];
  if (unfavourable) return [t('dossier:results.rankUnfavourable')];
  return unexpected ? [t('dossier:results.rankUnexpected')] : [];
}

/** Whether something was noted of what contributed to an effect. */
export function isContributed(
  effect: Pick<Effect, 'ownContribution' | 'othersContribution' | 'rivalExplanation'>,
): boolean {
  const { ownContribution, othersContribution, rivalExplanation } = effect;
  return [ownContribution, othersContribution, rivalExplanation].some((text) => text.trim() !== '');
}
