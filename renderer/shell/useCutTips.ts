import { useEffect } from 'react';

/** What is left of a tip that was given, to take it away once the text has room. */
const GIVEN = 'data-cut-tip';

/** A text that is cut with « … » says itself whole under the pointer, wherever it stands. */
export function useCutTips(): void {
  useEffect(() => {
    const listen = ({ target }: PointerEvent) => {
      for (let one = target instanceof Element ? target : null; one; one = one.parentElement) {
        if (!(one instanceof HTMLElement)) continue;
        const isOurs = one.hasAttribute(GIVEN);
        if (one.title !== '' && !isOurs) return;
        if (isCut(one)) {
          one.title = one.innerText.trim();
          one.setAttribute(GIVEN, '');
          return;
        }
        if (!isOurs) continue;
        one.removeAttribute('title');
        one.removeAttribute(GIVEN);
      }
    };
    document.addEventListener('pointerover', listen);
    return () => document.removeEventListener('pointerover', listen);
  }, []);
}

function isCut(element: HTMLElement): boolean {
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
  // Most have room, and are known by their sizes alone.
  if (scrollWidth <= clientWidth && scrollHeight <= clientHeight) return false;
  const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(element);
  if (overflowX !== 'hidden') return false;
  return webkitLineClamp !== 'none'
    ? scrollHeight > clientHeight
    : textOverflow === 'ellipsis' && scrollWidth > clientWidth;
}
