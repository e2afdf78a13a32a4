import { type RefObject, useEffect, useRef } from 'react';

/** Where each key leads from a line. */
const TARGETS: Readonly<Record<string, (at: number, last: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, _last, page) => at + page,
  PageUp: (at, _last, page) => at - page,
  Home: () => 0,
  End: (_at, last) => last,
};

/** The line to which a key leads; undefined for a key that leads nowhere. */
export function targetOf(key: string, at: number, count: number, page: number): number | undefined {
  const to = TARGETS[key]?.(at, count - 1, page);
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
}

/** Moves the focus from line to line: at once when the line is drawn, or as soon as it is. */
export function useLineFocus(
  scroller: RefObject<HTMLElement | null>,
  reveal: (index: number) => void,
) {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current !== null && focusLine(scroller.current, wanted.current)) {
      wanted.current = null;
    }
  });
  return (index: number) => {
    reveal(index);
    wanted.current = focusLine(scroller.current, index) ? null : index;
  };
}

/** Puts the focus on a line; false while it is not drawn. */
function focusLine(scroller: HTMLElement | null, index: number): boolean {
  const line = scroller?.querySelector<HTMLElement>(`[data-line="${index}"]`);
  const stop = line?.hasAttribute('data-group') ? line.querySelector('button') : line;
  stop?.focus({ preventScroll: true });
  return stop !== null && stop !== undefined;
}

/** The line in which something is; not a number outside of all. */
export function lineAt(target: EventTarget | null): number {
  const line = target instanceof Element ? target.closest('[data-line]') : null;
  return Number(line?.getAttribute('data-line') ?? Number.NaN);
}
