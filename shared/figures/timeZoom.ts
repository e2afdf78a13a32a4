import { dayAt, decimalYear, formatPartialDate, type LocalDate } from '../domain/dates.ts';
import type { TimeRange } from './timeStripLayout.ts';

/** The shortest stretch that is shown: a month of 31 days, in years. */
export const SHORTEST = 31 / 365;
/** The longest, unless the whole life is longer still, in years. */
export const LONGEST = 30;

/** Stretches that the keys and the buttons step through, in years. */
const STEPS = [SHORTEST, 0.25, 0.5, 1, 2, 5, 10, 20, LONGEST];

/** A stretch of so many years, `before` of which (0 to 1) lie before a date. */
export function rangeAround(at: number, years: number, before: number): TimeRange {
  return { from: at - years * before, to: at + years * (1 - before) };
}

/** The same stretch, brought to a length; what is at `at` stays where it is. */
export function zoomedTo(range: TimeRange, years: number, at: number): TimeRange {
  const inside = Math.min(Math.max(at, range.from), range.to);
  return rangeAround(inside, years, (inside - range.from) / (range.to - range.from));
}

/** The next step closer or further away, around a date. */
export function zoomed(range: TimeRange, way: 'in' | 'out', at: number, all: TimeRange): TimeRange {
  const years = range.to - range.from;
  const steps = [...STEPS, all.to - all.from].toSorted((a, b) => a - b);
  // A hair's breadth from a step is that step.
  const next =
    way === 'in'
      ? steps.findLast((step) => step < years * 0.99)
      : steps.find((step) => step > years * 1.01);
  return next === undefined ? range : zoomedTo(range, next, at);
}

/** Closer or further away by any factor, within what can be shown. */
export function zoomedBy(range: TimeRange, factor: number, at: number, all: TimeRange): TimeRange {
  const longest = Math.max(LONGEST, all.to - all.from);
  const years = Math.min(Math.max((range.to - range.from) * factor, SHORTEST), longest);
  return zoomedTo(range, years, at);
}

/** The same length, earlier (less than 0) or later by a share of it; never so far that the life is out of sight. */
export function panned(range: TimeRange, share: number, all: TimeRange): TimeRange {
  const years = range.to - range.from;
  const least = all.from - years * 0.9;
  const most = all.to - years * 0.1;
  const from = Math.min(Math.max(range.from + years * share, least), most);
  return { from, to: from + years };
}

/** The same length, at the beginning or at the end of a life. */
export function atEnd(range: TimeRange, end: 'first' | 'last', all: TimeRange): TimeRange {
  const years = range.to - range.from;
  return end === 'first'
    ? { from: all.from, to: all.from + years }
    : { from: all.to - years, to: all.to };
}

/** True when a stretch shows nothing but what is in the other one, a day more or less. */
export function isSameRange(one: TimeRange, other: TimeRange): boolean {
  return Math.max(Math.abs(one.from - other.from), Math.abs(one.to - other.to)) < 1 / 365;
}

/** First and last day of a stretch. */
export function daysOf({ from, to }: TimeRange): { first: LocalDate; last: LocalDate } {
  const first = dayAt(from);
  const last = dayAt(to - 1 / 366);
  return { first, last: last < first ? first : last };
}

/** The ends of a stretch as they are said, to the day, the month or the year by its length: « janvier 2012 », « mars 2026 ». */
export function rangeEnds(range: TimeRange): { first: string; last: string } {
  const { first, last } = daysOf(range);
  const letters = range.to - range.from <= 0.6 ? 10 : 7;
  return {
    first: formatPartialDate(first.slice(0, letters)),
    last: formatPartialDate(last.slice(0, letters)),
  };
}

/** The middle of a stretch, in years. */
export function middleOf({ from, to }: TimeRange): number {
  return (from + to) / 2;
}

/** The stretch of a period that ends now but for a fifth, so that what comes is seen. */
export function recent(today: LocalDate, years: number): TimeRange {
  return rangeAround(decimalYear(today), years, 0.8);
}
