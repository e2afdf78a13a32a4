import {
  addDays,
  daysBetween,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
  yearOf,
} from './dates.ts';
import { spread } from './fundingShares.ts';
import { presentState, receivedOf, toComeOf } from './fundingState.ts';
import type { Cents } from './money.ts';
import type { Funding } from './schemas/funding.ts';
import type { FundingKind, RevenueState } from './vocabulary.ts';

/** The month with which the organisation's year begins, 1 to 12. */
export type StartMonth = number;

/** The year, named by the one in which it begins, that a day is in: with April, 31 March 2026 is in 2025. */
export function fiscalYearOf(day: LocalDate, startMonth: StartMonth): number {
  return Number(day.slice(5, 7)) >= startMonth ? yearOf(day) : yearOf(day) - 1;
}

/** The first and the last day of a year. */
export function fiscalYearDays(
  year: number,
  startMonth: StartMonth,
): { first: LocalDate; last: LocalDate } {
  const month = String(startMonth).padStart(2, '0');
  return { first: `${year}-${month}-01`, last: addDays(`${year + 1}-${month}-01`, -1) };
}

/** Drawn by every font of screens and dossiers; finding takes it for the hyphen that a keyboard types. */
const NO_BREAK_HYPHEN = '\u2011';

/** « 2026 » when the year is that of the calendar, « 2026‑2027 » otherwise, which no line breaks at its hyphen. */
export function fiscalYearName(year: number, startMonth: StartMonth): string {
  return startMonth === 1 ? String(year) : `${year}${NO_BREAK_HYPHEN}${year + 1}`;
}

/** Money of one kind in one state over one year, in cents. */
export type YearAmount = {
  readonly year: number;
  readonly kind: FundingKind;
  readonly state: RevenueState;
  readonly amount: Cents;
};

/** What the rule reads of a funding. */
export type YearFunding = Pick<Funding, 'kind' | 'start' | 'end' | 'instalments' | 'binned'> & {
  readonly states: readonly Pick<Funding['states'][number], 'state' | 'amount' | 'date'>[];
};

/**
 * Fundings over the years, by kind and state. An amount is spread over the days of its period, to the cent;
 * with one end known it is all in that year, without a period in that of its first state. What has been
 * received fills the first years. What was refused, and the part of initiatives in the bin, is in none.
 */
export function amountsByYear(
  fundings: readonly YearFunding[],
  startMonth: StartMonth,
): YearAmount[] {
  const sums = new Map<string, YearAmount>();
  for (const each of fundings.flatMap((funding) => yearsOf(funding, startMonth))) {
    const key = `${each.year}/${each.kind}/${each.state}`;
    sums.set(key, { ...each, amount: each.amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()].filter(({ amount }) => amount > 0).toSorted((a, b) => a.year - b.year);
}

function yearsOf(funding: YearFunding, startMonth: StartMonth): YearAmount[] {
  const { kind, binned } = funding;
  const { state, amount } = presentState(funding);
  if (state === 'refused') return [];
  const whole = Math.max(amount, receivedOf(funding));
  const counted = Math.max(0, whole - binned);
  // The bin takes of what was received and of what is to come alike.
  const [received = 0, coming = 0] = spread(counted, [receivedOf(funding), toComeOf(funding)]);
  const years = periodYears(funding, startMonth);
  const shares = spread(
    received + coming,
    years.map(({ days }) => days),
  );
  // What is to come of what is said received is not received yet: it stands as confirmed.
  const later: RevenueState = state === 'received' ? 'confirmed' : state;
  let left = received;
  return years.flatMap(({ year }, index) => {
    const inYear = shares[index] ?? 0;
    const first = Math.min(left, inYear);
    left -= first;
    return [
      { year, kind, state: 'received', amount: first },
      { year, kind, state: later, amount: inYear - first },
    ] satisfies YearAmount[];
  });
}

/**
 * The date known to its year alone that puts a whole funding in the year in which it begins, where another was as
 * likely meant: « 2026 » in 2025-2026. Null where the years are those of the calendar, and of any other funding.
 */
export function vagueYearOf(
  { start, end, states }: Pick<YearFunding, 'start' | 'end' | 'states'>,
  startMonth: StartMonth,
): PartialDate | null {
  const { state } = presentState({ states });
  if (startMonth === 1 || state === 'refused' || end !== null) return null;
  const date = start ?? states[0]?.date ?? null;
  return date?.length === 4 ? date : null;
}

function periodYears(
  { start, end, states }: YearFunding,
  startMonth: StartMonth,
): { year: number; days: number }[] {
  const from = start ?? end ?? states[0]?.date;
  const to = end ?? start ?? states[0]?.date;
  if (from === undefined || to === undefined) return [];
  const first = start === null && end !== null ? lastDay(end) : firstDay(from);
  const last = start !== null && end !== null ? lastDay(to) : first;
  const years: { year: number; days: number }[] = [];
  for (let year = fiscalYearOf(first, startMonth); ; year += 1) {
    const days = fiscalYearDays(year, startMonth);
    const until = days.last < last ? days.last : last;
    const since = days.first > first ? days.first : first;
    years.push({ year, days: Math.max(1, daysBetween(since, until) + 1) });
    if (days.last >= last) return years;
  }
}
