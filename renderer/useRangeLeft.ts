import { useState } from 'react';
import type { TimeRange } from '../shared/figures/timeStripLayout.ts';

/** The stretch of time that each strip was left at, while the application runs. */
const left = new Map<string, TimeRange>();

/** The stretch that a strip shows, as it was left; `all` until somebody chose one. */
export function useRangeLeft(
  key: string,
  all: TimeRange,
): readonly [TimeRange, (range: TimeRange) => void] {
  const [, redraw] = useState(0);
  return [
    left.get(key) ?? all,
    (range) => {
      // All stays all as the life goes on.
      if (range === all) left.delete(key);
      else left.set(key, range);
      redraw((count) => count + 1);
    },
  ];
}
