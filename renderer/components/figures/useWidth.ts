import { type RefCallback, useCallback, useState } from 'react';

/** The inner width of a place in px, followed as it changes; null before it is known. */
export function useWidth(): {
  readonly width: number | null;
  readonly ref: RefCallback<HTMLElement>;
} {
  const [width, setWidth] = useState<number | null>(null);
  const ref = useCallback((place: HTMLElement | null) => {
    if (place === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return { width, ref };
}
