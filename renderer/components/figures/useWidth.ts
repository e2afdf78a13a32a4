import { type RefCallback, useCallback, useState } from 'react';

/** Below it, a place is on its way to its width, and nothing is drawn in it. */
const LEAST = 80;

/** The inner width of a place in px, followed as it changes; null before it is known. */
export function useWidth(): {
  readonly width: number | null;
  readonly ref: RefCallback<HTMLElement>;
} {
  const [width, setWidth] = useState<number | null>(null);
  const ref = useCallback((place: HTMLElement | null) => {
    if (place === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const found = Math.floor(entry.contentRect.width);
      setWidth(found < LEAST ? null : found);
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return { width, ref };
}
