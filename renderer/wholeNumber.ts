import { groupedDigits } from '../shared/domain/grouping.ts';

/** « 10 000 », « 10,000 » in English. */
export function wholeNumber(count: number): string {
  return groupedDigits(String(count));
}
