import { comparePartialDates, type PartialDate } from '../domain/dates.ts';

/** In the order of time, the undated last. */
export function datedFirst<T>(list: readonly T[], dateOf: (one: T) => PartialDate | null): T[] {
  return list.toSorted((a, b) => {
    const [first, second] = [dateOf(a), dateOf(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return comparePartialDates(first, second);
  });
}
