import { type CoverPayment, coverOf, farther, isOpen, type Span } from '../cover.ts';
import type { LocalDate } from '../dates.ts';
import type { MONEY_ENDS, SaidValue } from '../schemas/said.ts';
import { date, fact, term } from './facts.ts';
import type { SaidRecord, SaidSource } from './said.ts';

/**
 * Until when the initiative, and each effect that fundings keep up, has money: the end of what is sure, when
 * it resumes, how far what is hoped for would go. The months left are not compared: they pass by themselves.
 * Undefined when the source does not tell.
 */
export function saidOfMoneyAhead({ money, today }: SaidSource): SaidRecord[] | undefined {
  if (money?.payments === undefined || money.effects === undefined || today === undefined) {
    return undefined;
  }
  return [
    ...record({ id: 'initiative', subject: '', payments: money.payments }, today),
    ...money.effects.flatMap(({ id, statement, payments }) =>
      record({ id, subject: statement, payments }, today),
    ),
  ];
}

type Paid = Pick<SaidRecord, 'id' | 'subject'> & { readonly payments: readonly CoverPayment[] };

/** Of what nothing pays, and nothing may, the figure has no row. */
function record({ id, subject, payments }: Paid, today: LocalDate): SaidRecord[] {
  const cover = coverOf(payments, today);
  if (cover.secured === null && cover.withAsked === null) return [];
  const { withProbable, withAsked } = farther(cover);
  return [
    {
      section: 'moneyAhead',
      kind: 'moneyEnd',
      id,
      subject,
      openId: null,
      facts: [
        ...fact('secured', endOf(cover.secured) ?? word('none'), asIs),
        ...fact('resumes', cover.resumes?.first ?? null, date),
        ...fact('withProbable', endOf(withProbable) ?? word('noFarther'), asIs),
        ...fact('withAsked', endOf(withAsked) ?? word('noFarther'), asIs),
      ],
      corrections: [],
    },
  ];
}

function endOf(span: Span | null): SaidValue | null {
  if (span === null) return null;
  return span.until === null || isOpen(span) ? word('open') : date(span.until);
}

const word: (end: (typeof MONEY_ENDS)[number]) => SaidValue = term('moneyEnd');
const asIs = (value: SaidValue): SaidValue => value;
