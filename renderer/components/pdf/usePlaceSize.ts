import { type RefCallback, useCallback, useState } from 'react';

/** The inner size of a place in px, followed as it changes; 0 before it is known. */
export function usePlaceSize(): {
  readonly width: number;
  readonly height: number;
  readonly ref: RefCallback<HTMLElement>;
} {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const ref = useCallback((place: HTMLElement | null) => {
    if (place === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return { ...size, ref };
}
