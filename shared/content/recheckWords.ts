import { formatPartialDate, yearOf } from '../domain/dates.ts';
import type { RecheckState } from '../domain/rechecks.ts';
import type { Translate } from '../strings/index.ts';

/** Where an effect stands in its rechecks, in a few words: « tenait en 2025 », « à revoir : tenait en 2021 », « jamais revu ». Empty while there is nothing to say. */
export function recheckWords({ kind, last }: RecheckState, t: Translate): string {
  const learned = learnedWords({ last }, t);
  if (kind !== 'stale') return learned;
  return last === null ? t('path:neverLooked') : t('path:toLook', { learned });
}

/** What was last learned of an effect, as a paper says it: that it is to be looked at again is for who does it. */
export function learnedWords({ last }: Pick<RecheckState, 'last'>, t: Translate): string {
  return last === null ? '' : t(`path:learned.${last.answer}`, { year: String(yearOf(last.date)) });
}

/** The same as a sentence: « Nobody looked since… ». Empty while there is nothing to say. */
export function recheckSentence({ kind, last }: RecheckState, t: Translate): string {
  if (last === null) return kind === 'stale' ? t('path:sentence.never') : '';
  const date = formatPartialDate(last.date);
  const said = t(`path:sentence.${last.answer}`, { date });
  return kind === 'stale' ? t('path:sentence.stale', { said }) : said;
}
