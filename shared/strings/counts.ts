import { groupedDigits } from '../domain/grouping.ts';

/** The holes of strings that hold a count, never a year nor the number of a version. */
const COUNTS = new Set(
  'count total used over most least min max all shown done of length page pages words effects gone'.split(
    ' ',
  ),
);

/**
 * What stands in the hole of a string: a count of a thousand and more is written « 3 000 », with a no-break
 * space (« 3,000 » in English); any other value as it is given.
 */
export function shownValue(hole: string, value: string | number): string {
  return typeof value === 'number' && COUNTS.has(hole)
    ? groupedDigits(String(value))
    : String(value);
}
