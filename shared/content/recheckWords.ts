import { formatPartialDate, yearOf } from '../domain/dates.ts';
import type { RecheckState } from '../domain/rechecks.ts';
import type { Translate } from '../strings/index.ts';

/** Where an effect stands in its rechecks, in a few words: « tenait en 2025 », « à revoir : tenait en 2021 », « jamais revu ». Empty while there is nothing to say. */
export function recheckWords({ kind, last }: RecheckState, t: Translate): string {
  const learned =
    last === null ? '' : t(`path:learned.${last.answer}`, { year: String(yearOf(last.date)) });
  if (kind !== 'stale') return learned;
  return last === null ? t('path:neverLooked') : t('path:toLook', { learned });
}

/** The same as a sentence: « Nobody looked since… ». Empty while there is nothing to say. */
export function recheckSentence({ kind, last }: RecheckState, t: Translate): string {
  if (last === null) return kind === 'stale' ? t('path:sentence.never') : '';
  const date = formatPartialDate(last.date);
  const said = t(`path:sentence.${last.answer}`, { date });
  return kind === 'stale' ? t('path:sentence.stale', { said }) : said;
}
