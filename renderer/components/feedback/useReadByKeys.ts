import { type RefObject, useLayoutEffect, useState } from 'react';

const REACHED = 'a[href], button, input, textarea, select, [tabindex]';

/**
 * True of a part that shows less than it holds and has nothing in it to go to: it must then be a stop of the
 * keyboard itself, or its end could not be read without a mouse.
 */
export function useReadByKeys(ref: RefObject<HTMLElement | null>): boolean {
  const [isStop, setIsStop] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const look = () =>
      setIsStop(
        element.scrollHeight > element.clientHeight && element.querySelector(REACHED) === null,
      );
    look();
    const watching = new ResizeObserver(look);
    watching.observe(element);
    for (const child of element.children) watching.observe(child);
    return () => watching.disconnect();
  });
  return isStop;
}
