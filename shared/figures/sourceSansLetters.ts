import { SOURCE_SANS_LETTERS } from './sourceSansRanges.ts';

let known: readonly (readonly [first: number, last: number])[] | null = null;

/** True for a code point that every font of a dossier can draw. */
export function isInSourceSans(point: number): boolean {
  known ??= SOURCE_SANS_LETTERS.split(' ').map((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  let low = 0;
  let high = known.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = known[middle] ?? [0, 0];
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}
