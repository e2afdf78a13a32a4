import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { MOST_ON_PAPER, usePaper, useWhole } from '../../../components/usePaper.ts';

/** Height of a line in px, its hairline included: all the same, so that nothing jumps as rows arrive. */
export const LINE_HEIGHT = 33;

/** Height of the headings, which stay above the lines. */
const HEAD_HEIGHT = 33;

/** A line to draw, or the height of those that are left out there. */
export type DrawnLine =
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'gap'; readonly key: string; readonly height: number };

/** The lines of a long table that are worth drawing. */
export interface LinesInSight {
  readonly drawn: readonly DrawnLine[];
  readonly first: number;
  readonly last: number;
  /** Whole lines that the screen holds. */
  readonly page: number;
  readonly reveal: (index: number) => void;
  /** So many of the first go to paper, whose rows are to be in the window; null while none does. */
  readonly printed: number | null;
  /** So many that what goes to paper does not hold. */
  readonly unprinted: number;
}

/** Draws the lines in sight, a few around, and the one that holds the focus. */
export function useLinesInSight(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  kept: number,
  startsAt: number,
): LinesInSight {
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 10,
    initialOffset: startsAt,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor(range) {
      const indexes = defaultRangeExtractor(range);
      if (kept < 0 || kept >= count || indexes.includes(kept)) return indexes;
      return [...indexes, kept].toSorted((a, b) => a - b);
    },
  });
  const isPaper = usePaper();
  const printed = useWhole() ? Math.min(count, MOST_ON_PAPER) : null;
  const indexes = virtualizer.getVirtualItems().map(({ index }) => index);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const drawn = isPaper ? onPaper(indexes, count, printed) : withGaps(indexes, count);
  return {
    drawn,
    first: startIndex,
    last: endIndex,
    page: Math.max(1, endIndex - startIndex - 2),
    reveal: (index) => virtualizer.scrollToIndex(index),
    printed,
    unprinted: isPaper ? count - drawn.length : 0,
  };
}

/** Lines that are in the window whatever is in sight. */
const ALWAYS_THERE = 100;

/** The first lines, whose rows were fetched for it; of a list that nobody had fetched, what is there. */
function onPaper(indexes: readonly number[], count: number, printed: number | null): DrawnLine[] {
  const first = printed ?? (count <= ALWAYS_THERE ? count : null);
  const shown = first === null ? indexes : Array.from({ length: first }, (_, index) => index);
  return shown.map((index) => ({ kind: 'line', index }));
}

function withGaps(indexes: readonly number[], count: number): DrawnLine[] {
  const drawn: DrawnLine[] = [];
  let reached = 0;
  const gap = (to: number) => {
    if (to > reached) {
      drawn.push({ kind: 'gap', key: `to-${to}`, height: (to - reached) * LINE_HEIGHT });
    }
  };
  for (const index of indexes) {
    gap(index);
    drawn.push({ kind: 'line', index });
    reached = index + 1;
  }
  gap(count);
  return drawn;
}
