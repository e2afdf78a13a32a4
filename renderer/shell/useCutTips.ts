import { useEffect } from 'react';
import '../components/feedback/Tooltip.css';

/** What is left of a tip that was given, to take it away once the text has room. */
const GIVEN = 'data-cut-tip';

/** A text that is cut with « … » says itself whole, wherever it stands: under the pointer, and beside what the keys come to. */
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
  useEffect(tellFocused, []);
}

/** Pixels between a tip and what it is about, or the edge of the window. */
const GAP = 6;

/**
 * A `title` is never drawn for the keyboard: what is cut in the control that the keys came to is written beside
 * it, until the focus leaves, Escape is pressed or the screen moves. Nothing of it is spoken: what is cut is
 * only cut to the eye.
 */
function tellFocused(): () => void {
  const tip = document.createElement('div');
  tip.className = 'es-tooltip es-cut-tip';
  tip.setAttribute('aria-hidden', 'true');
  // Over an open dialog too.
  tip.popover = 'manual';
  const hide = () => tip.remove();
  const tell = ({ target }: FocusEvent) => {
    hide();
    if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
    const cut = cutIn(target);
    const [first] = cut;
    if (first === undefined) return;
    tip.textContent = cut.map((one) => one.innerText.trim()).join('\n');
    document.body.append(tip);
    tip.showPopover();
    const { left, top, bottom } = first.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const under = bottom + GAP;
    const fits = under + height + GAP <= window.innerHeight;
    tip.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`;
    tip.style.top = `${fits ? under : Math.max(GAP, top - height - GAP)}px`;
  };
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') hide();
  };
  document.addEventListener('focusin', tell);
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', leave, true);
  document.addEventListener('pointerdown', hide, true);
  document.addEventListener('wheel', hide, { capture: true, passive: true });
  return () => {
    hide();
    document.removeEventListener('focusin', tell);
    document.removeEventListener('focusout', hide);
    document.removeEventListener('keydown', leave, true);
    document.removeEventListener('pointerdown', hide, true);
    document.removeEventListener('wheel', hide, true);
  };
}

/** What is cut of a control that has the focus, else of the line that it stands in. A field is read by its own arrows. */
function cutIn(focused: HTMLElement): HTMLElement[] {
  if (focused.matches('input, textarea, [contenteditable="true"], main, [role="dialog"]'))
    return [];
  const inside = cutParts(focused);
  if (inside.length > 0) return inside;
  const line = focused.closest<HTMLElement>('li, tr, [role="row"]');
  // One that is open is no line any more.
  return line === null || line.querySelector('section, textarea') !== null ? [] : cutParts(line);
}

function cutParts(element: HTMLElement): HTMLElement[] {
  const cut = [element, ...element.querySelectorAll<HTMLElement>('*')].filter(isCut);
  return cut.filter((one) => !cut.some((other) => other !== one && other.contains(one)));
}

function isCut(element: HTMLElement): boolean {
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
  // Most have room, and are known by their sizes alone.
  if (scrollWidth <= clientWidth && scrollHeight <= clientHeight) return false;
  const { overflowX, textOverflow, webkitLineClamp, lineHeight } = getComputedStyle(element);
  if (overflowX !== 'hidden') return false;
  // The letters of a title stand out of its tight lines by a few px: a line is missing, or nothing is.
  return webkitLineClamp !== 'none'
    ? scrollHeight - clientHeight > Number.parseFloat(lineHeight) / 2
    : textOverflow === 'ellipsis' && scrollWidth > clientWidth;
}
