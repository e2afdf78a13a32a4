import { byText } from './byText.ts';
import {
  addDays,
  addMonths,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
} from './dates.ts';
import type { Payment } from './payments.ts';
import type { RevenueState } from './vocabulary.ts';

/** Months ahead at which an end is warned of. */
export const WARNED_MONTHS = [3, 6, 12] as const;
export type WarnedMonths = (typeof WARNED_MONTHS)[number];

/** The first of the warnings, in months. */
export const WIDEST_WARNING: WarnedMonths = 12;

/** The states that pay, or may, from the surest. */
export const COVER_STATES = ['received', 'confirmed', 'probable', 'asked'] as const;
export type CoverState = (typeof COVER_STATES)[number];

/** What the rules read of a payment. What is given in kind covers nothing: a lent room pays no wage. */
export type CoverPayment = Pick<Payment, 'state' | 'inKind' | 'start' | 'end'>;

/** Days without a break, from the first to the last; `until` is the last as it was written. */
export type Span = {
  readonly first: LocalDate;
  /** `OPEN` when nothing says the end. */
  readonly last: LocalDate;
  /** Null: no end is known. */
  readonly until: PartialDate | null;
};

/** Comes after every day of a portfolio: what says no end. */
export const OPEN: LocalDate = '2999-12-31';

/** True for a span whose end is not known. */
export function isOpen({ last, until }: Span): boolean {
  return until === null || last === OPEN;
}
const ALWAYS: LocalDate = '1000-01-01';

/**
 * The periods of the payments in some states, those that overlap or touch put together, in order. A date
 * known to the month or the year begins with its first day and ends with its last.
 */
export function spansOf(
  payments: readonly CoverPayment[],
  states: readonly RevenueState[],
): Span[] {
  const periods = payments
    .filter(({ state, inKind }) => !inKind && states.includes(state))
    .map(({ start, end }) => ({ first: firstOf(start), last: lastOf(start, end), until: end }))
    .toSorted((a, b) => byText(a.first, b.first) || byText(a.last, b.last));
  const spans: Span[] = [];
  for (const period of periods) {
    const before = spans.at(-1);
    if (before === undefined || period.first > addDays(before.last, 1)) spans.push(period);
    else spans[spans.length - 1] = { ...later(before, period), first: before.first };
  }
  return spans;
}

/** The first day of a period, and its last: the first, where the end is written before the start. */
function firstOf(start: PartialDate | null): LocalDate {
  return start === null ? ALWAYS : firstDay(start);
}

function lastOf(start: PartialDate | null, end: PartialDate | null): LocalDate {
  const [first, last] = [firstOf(start), end === null ? OPEN : lastDay(end)];
  return last < first ? first : last;
}

/** What lasts longer; of two that end on one day, the one that says it best. */
function later(a: Span, b: Span): Span {
  if (a.last !== b.last) return a.last > b.last ? a : b;
  return (a.until?.length ?? 0) >= (b.until?.length ?? 0) ? a : b;
}

/** How long an initiative, or an effect, has money ahead on a day. */
export type Cover = {
  /** The span of confirmed and received money that runs, or of what ran last; what comes first where none has begun. */
  readonly secured: Span | null;
  /** Secured money that comes after days without any. */
  readonly resumes: Span | null;
  /** Whole months of secured money from the day on; null without an end, 0 once it is over. */
  readonly months: number | null;
  /** The nearest of the warnings that the end has passed; `over` once it is behind. Null: nothing to warn of. */
  readonly warning: WarnedMonths | 'over' | null;
  /** The last day with money if what is probable comes too; then if what is asked comes too. */
  readonly withProbable: Span | null;
  readonly withAsked: Span | null;
};

/** The months of cover on a day. Money that never began and never was is no end: it warns of nothing. */
export function coverOf(payments: readonly CoverPayment[], today: LocalDate): Cover {
  const sure = spansOf(payments, ['received', 'confirmed']);
  const secured = runningSpan(sure, today);
  const isEnding = secured !== null && secured.last !== OPEN;
  return {
    secured,
    resumes: sure.find(({ first }) => secured !== null && first > secured.last) ?? null,
    months: isEnding ? monthsUntil(secured.last, today) : null,
    warning: isEnding ? warningOf(secured.last, today) : null,
    withProbable: runningSpan(spansOf(payments, ['received', 'confirmed', 'probable']), today),
    withAsked: runningSpan(spansOf(payments, COVER_STATES), today),
  };
}

/** How far what is probable would go, then what is asked: each only where it goes farther than what is surer. */
export function farther({
  secured,
  withProbable,
  withAsked,
}: Cover): Pick<Cover, 'withProbable' | 'withAsked'> {
  const probable = beyond(withProbable, secured);
  return { withProbable: probable, withAsked: beyond(withAsked, probable ?? secured) };
}

function beyond(span: Span | null, surer: Span | null): Span | null {
  return span !== null && span.last > (surer?.last ?? '') ? span : null;
}

function runningSpan(spans: readonly Span[], today: LocalDate): Span | null {
  return spans.findLast(({ first }) => first <= today) ?? spans[0] ?? null;
}

/** Whole months from a day to the end of another; 0 when it is behind. The 31st and 29 February count as the end of shorter months. */
export function monthsUntil(last: LocalDate, today: LocalDate): number {
  const over = addDays(last, 1);
  if (over <= today) return 0;
  const months =
    (Number(over.slice(0, 4)) - Number(today.slice(0, 4))) * 12 +
    Number(over.slice(5, 7)) -
    Number(today.slice(5, 7));
  return addMonths(today, months) <= over ? months : months - 1;
}

/** 12, 6 or 3 months before the end, and the day itself, are inside; the list of initiatives counts so too. */
function warningOf(last: LocalDate, today: LocalDate): Cover['warning'] {
  if (last < today) return 'over';
  return WARNED_MONTHS.find((months) => last <= addMonths(today, months)) ?? null;
}

/**
 * Whether the money of an initiative has been over for more than a year, with nothing asked since: that is
 * past, and calls for nothing. What ended within the year, or is asked for again, still does.
 */
export function isLongOver(
  { secured, warning }: Pick<Cover, 'secured' | 'warning'>,
  ahead: readonly CoverStretch[],
  today: LocalDate,
): boolean {
  if (warning !== 'over' || secured === null || ahead.length > 0) return false;
  return secured.last < addMonths(today, -12);
}

/** A stretch of days ahead, and the surest money that covers it. */
export type CoverStretch = {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly state: CoverState;
  /** Of all the money in this state, or as sure, none says when it ends: nothing tells that it covers these days. */
  readonly isOpen: boolean;
};

/**
 * The days from one to another, cut where the money that covers them changes; days without any are left
 * out. Where several overlap, sure money goes before what is hoped for, and of what is received and
 * confirmed the larger amount gives its texture: a small balance does not hide what pays the most. Money of which no
 * end is noted gives it only where no other sure money runs, whatever they amount to: nothing tells that it
 * covers these days.
 */
export function stretchesOf(
  payments: readonly (CoverPayment & Pick<Payment, 'amount'>)[],
  from: LocalDate,
  to: LocalDate,
): CoverStretch[] {
  const periods = payments
    .filter(({ inKind }) => !inKind)
    .map(({ state, start, end, amount }) => ({
      state,
      amount,
      first: firstOf(start),
      last: lastOf(start, end),
      isOpen: end === null,
    }));
  const cuts = new Set([from, addDays(to, 1)]);
  for (const { first, last } of periods) {
    if (first > from && first <= to) cuts.add(first);
    if (last >= from && last < to) cuts.add(addDays(last, 1));
  }
  const days = [...cuts].toSorted(byText);
  const stretches: CoverStretch[] = [];
  for (const [index, first] of days.slice(0, -1).entries()) {
    const last = addDays(days[index + 1] ?? to, -1);
    const covering = periods.filter((one) => one.first <= first && one.last >= last);
    const sure = covering.filter((one) => isSure(one.state));
    // Money whose end is known tells the texture of its days; what says no end only goes on after it.
    const ended = sure.filter((one) => !one.isOpen);
    const state = textureOf(ended.length > 0 ? ended : covering);
    if (state === undefined) continue;
    const hasNoEnd =
      ended.length === 0 &&
      covering.every((one) => one.isOpen || (one.state !== state && !isSure(one.state)));
    const before = stretches.at(-1);
    const goesOn = before?.state === state && before.isOpen === hasNoEnd;
    if (goesOn && addDays(before.last, 1) === first) {
      stretches[stretches.length - 1] = { ...before, last };
    } else stretches.push({ first, last, state, isOpen: hasNoEnd });
  }
  return stretches;
}

function isSure(state: RevenueState): boolean {
  return state === 'received' || state === 'confirmed';
}

function textureOf(covering: readonly Pick<Payment, 'state' | 'amount'>[]): CoverState | undefined {
  const sum = (state: CoverState) =>
    covering.filter((one) => one.state === state).reduce((all, { amount }) => all + amount, 0);
  const found = COVER_STATES.find((state) => covering.some((one) => one.state === state));
  return found === 'received' && sum('confirmed') > sum('received') ? 'confirmed' : found;
}
