import { comparePartialDates, type PartialDate } from '../domain/dates.ts';

/** In the order of time, the undated last. */
export function datedFirst<T>(list: readonly T[], dateOf: (one: T) => PartialDate | null): T[] {
  return list.toSorted((a, b) => byDateOrNone(dateOf(a), dateOf(b)));
}

/** The order of two dates in time, none being the last. */
export function byDateOrNone(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return comparePartialDates(a, b);
}
