import { coverOf, type Span, spansOf } from './cover.ts';
import { comparePartialDates, type LocalDate, lastDay, type PartialDate } from './dates.ts';
import type { Cents } from './money.ts';
import type { Payment } from './payments.ts';

/** Money that an initiative may count on, or hopes for, over periods that have not ended. */
export type Ahead = {
  readonly amount: Cents;
  /** The end of the last of these periods; null when none says its end. */
  readonly until: PartialDate | null;
};

/**
 * The money of an initiative on a day: what is confirmed or received apart from what is probable and from
 * what is only asked; what is given in kind in none. An amount is that of the whole period, not what is left.
 */
export type MoneyAhead = {
  readonly secured: Ahead | null;
  readonly probable: Ahead | null;
  readonly asked: Ahead | null;
  /** What may be the same money as a funding, in cents: it is in no amount above, so that it counts once. */
  readonly apart: Cents;
  /** The last day known of confirmed or received money without a break, also one that has passed; null without any. */
  readonly securedUntil: PartialDate | null;
  /** Secured money that comes after days without any. */
  readonly resumes: Span | null;
};

/** The money ahead of an initiative on a day. What does not say its end has not ended. */
export function moneyAhead(every: readonly Payment[], today: LocalDate): MoneyAhead {
  const payments = every.filter(({ inKind, amount }) => !inKind && amount > 0);
  const running = payments.filter(({ end }) => end === null || lastDay(end) >= today);
  const { secured, resumes } = coverOf(payments, today);
  return {
    secured: ahead(running.filter(({ state }) => state === 'confirmed' || state === 'received')),
    probable: ahead(running.filter(({ state }) => state === 'probable')),
    asked: ahead(running.filter(({ state }) => state === 'asked')),
    apart: running.reduce((sum, payment) => sum + apartOf(payment), 0),
    securedUntil: secured?.until ?? latestEnd(securedSpans(payments)),
    resumes,
  };
}

function securedSpans(payments: readonly Payment[]) {
  return spansOf(payments, ['received', 'confirmed']).map(({ until }) => ({ end: until }));
}

function ahead(paying: readonly Payment[]): Ahead | null {
  const amount = paying.reduce((sum, payment) => sum + payment.amount - apartOf(payment), 0);
  if (amount === 0) return null;
  const isOpen = paying.every(({ end }) => end === null);
  return { amount, until: isOpen ? null : latestEnd(paying) };
}

function apartOf({ state, apart = 0 }: Payment): Cents {
  return state === 'refused' ? 0 : apart;
}

function latestEnd(periods: readonly { readonly end: PartialDate | null }[]): PartialDate | null {
  const ends = periods.flatMap(({ end }) => (end === null ? [] : [end]));
  return ends.toSorted((a, b) => comparePartialDates(lastDay(a), lastDay(b))).at(-1) ?? null;
}
