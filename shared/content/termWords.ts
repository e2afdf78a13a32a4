import { formatPartialDate } from '../domain/dates.ts';
import type { TermOrigin } from '../domain/effectTerms.ts';
import type { EffectSettings } from '../domain/schemas/effect.ts';
import type { Temporality } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';

/** Where the terms end, as the portfolio has it. */
export type TermLimits = Pick<EffectSettings, 'shortMonths' | 'mediumMonths'>;

/** The limits of the terms as the sentences of the catalogue take them: « un an », « 18 mois », « 3 ans ». */
export function limitsInWords(
  { shortMonths, mediumMonths }: TermLimits,
  t: Translate,
): { short: string; medium: string } {
  return { short: monthsInWords(shortMonths, t), medium: monthsInWords(mediumMonths, t) };
}

/** « D’ici un an », « Entre un an et 3 ans », « Sur 3 ans et plus ». */
export function termInWords(term: Temporality, limits: TermLimits, t: Translate): string {
  return t(`effect:group.${term}`, limitsInWords(limits, t));
}

/** « le début du pilote (mars 2024) »: from when the terms are counted; what that would be where nothing has a date. */
export function originInWords(origin: TermOrigin | null, t: Translate): string {
  return origin === null
    ? t('path:origin.none')
    : t(`path:origin.${origin.is}`, { date: formatPartialDate(origin.date) });
}

/** « Au-delà d’un an », « Au-delà de 18 mois »: the medium and the long term together. */
export function beyondShort(limits: TermLimits, t: Translate): string {
  return limits.shortMonths === 12
    ? t('dossier:results.longYear')
    : t('dossier:results.long', limitsInWords(limits, t));
}

function monthsInWords(months: number, t: Translate): string {
  return months % 12 === 0
    ? t('path:years', { count: months / 12 })
    : t('path:months', { count: months });
}
