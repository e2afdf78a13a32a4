import { formatPartialDate } from '../domain/dates.ts';
import { formatMeasured } from '../domain/decimals.ts';
import { formatCents, formatShort } from '../domain/money.ts';
import { PORTRAIT_STATES } from '../domain/portraitTerms.ts';
import type { SaidKind, SaidTerm, SaidValue } from '../domain/schemas/said.ts';
import { EFFECT_COUNTS, MONEY_ENDS } from '../domain/schemas/said.ts';
import {
  CONFIDENCES,
  FOLLOW_UP_OUTCOMES,
  FUNDING_KINDS,
  READING_LEVELS,
  RECHECK_ANSWERS,
  REVENUE_STATES,
  RUPTURE_FORMS,
  RUPTURE_SCOPES,
  STAGES,
} from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';

/** A figure, a date or a word as a dossier says it; nothing noted is said so. */
export function saidValue(value: SaidValue | null, t: Translate): string {
  if (value === null) return t('difference:nothing');
  switch (value.type) {
    case 'money':
      return formatCents(value.cents);
    case 'dollars':
      return formatShort(value.cents);
    case 'number':
      return formatMeasured(value.value, value.unit);
    case 'count':
      return String(value.count);
    case 'date':
      return formatPartialDate(value.date);
    case 'term':
      return termWord(value, t);
    case 'text':
    default:
      return value.text === '' ? t('difference:nothing') : value.text;
  }
}

/**
 * What a record is called: a person's words, a word of the vocabulary, or both, « 2026 : projet »; without
 * either, « Montant demandé », « Étape de l'initiative ».
 */
export function saidSubject(
  {
    kind,
    subject,
    about = null,
  }: { readonly kind: SaidKind; readonly subject: string; readonly about?: SaidTerm | null },
  t: Translate,
): string {
  const words = about === null ? null : termWord(about, t);
  if (subject.trim() === '') return words ?? t(`difference:kind.${kind}`);
  return words === null ? subject : t('difference:subject', { subject, word: words });
}

/** A word of the vocabulary; one that a later version took out is said as it was kept. */
function termWord({ of, term }: SaidTerm, t: Translate): string {
  switch (of) {
    case 'reading':
      return known(READING_LEVELS, term, (one) => t(`vocabulary:reading.${one}`));
    case 'stage':
      return known(STAGES, term, (one) => t(`vocabulary:stage.${one}`));
    case 'recheckAnswer':
      return known(RECHECK_ANSWERS, term, (one) => t(`vocabulary:recheckAnswer.${one}`));
    case 'confidence':
      return known(CONFIDENCES, term, (one) => t(`vocabulary:confidence.${one}`));
    case 'followUpOutcome':
      return known(FOLLOW_UP_OUTCOMES, term, (one) => t(`vocabulary:followUpOutcome.${one}`));
    case 'fundingKind':
      return known(FUNDING_KINDS, term, (one) => t(`vocabulary:fundingKind.${one}`));
    case 'ruptureForm':
      return known(RUPTURE_FORMS, term, (one) => t(`vocabulary:ruptureForm.${one}`));
    case 'ruptureScope':
      return known(RUPTURE_SCOPES, term, (one) => t(`vocabulary:ruptureScope.${one}`));
    case 'portraitState':
      return known(PORTRAIT_STATES, term, (one) =>
        one === 'none' || one === 'elsewhere'
          ? t(`portfolio:grid.${one}`)
          : t(`vocabulary:reading.${one}`),
      );
    case 'effectCount':
      return known(EFFECT_COUNTS, term, (one) => t(`difference:effectCount.${one}`));
    case 'moneyEnd':
      return known(MONEY_ENDS, term, (one) => t(`difference:moneyEnd.${one}`));
    case 'unsaid':
      return t('portfolio:unsaid');
    case 'revenueState':
    default:
      return known(REVENUE_STATES, term, (one) => t(`vocabulary:revenueState.${one}`));
  }
}

function known<T extends string>(
  words: readonly T[],
  term: string,
  said: (word: T) => string,
): string {
  const word = words.find((one) => one === term);
  return word === undefined ? term : said(word);
}
