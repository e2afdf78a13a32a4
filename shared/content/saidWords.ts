import { formatPartialDate } from '../domain/dates.ts';
import { formatMeasured } from '../domain/decimals.ts';
import { formatCents } from '../domain/money.ts';
import type { SaidKind, SaidValue } from '../domain/schemas/said.ts';
import {
  CONFIDENCES,
  FOLLOW_UP_OUTCOMES,
  READING_LEVELS,
  RECHECK_ANSWERS,
  REVENUE_STATES,
  STAGES,
} from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';

/** A figure, a date or a word as a dossier says it; nothing noted is said so. */
export function saidValue(value: SaidValue | null, t: Translate): string {
  if (value === null) return t('difference:nothing');
  switch (value.type) {
    case 'money':
      return formatCents(value.cents);
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

/** What a record is called when it has no words of a person: « Montant demandé », « Étape de l'initiative ». */
export function saidSubject(
  { kind, subject }: { readonly kind: SaidKind; readonly subject: string },
  t: Translate,
): string {
  return subject.trim() === '' ? t(`difference:kind.${kind}`) : subject;
}

type Term = Extract<SaidValue, { type: 'term' }>;

/** A word of the vocabulary; one that a later version took out is said as it was kept. */
function termWord({ of, term }: Term, t: Translate): string {
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
