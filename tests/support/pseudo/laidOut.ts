/* oxlint-disable unicorn/consistent-function-scoping -- the page is given the whole of it as one text */
import type { Page } from '@playwright/test';

/** What a screen in the pseudo-language shows that nobody can read whole, and all that it says. */
export type LaidOut = {
  /** Text that its box cuts: a string of the catalogue without a tip, or what was typed without « … ». */
  readonly cut: string[];
  /** Text over other text. */
  readonly over: string[];
  /** The words of a button or of a tab on two lines. */
  readonly wrapped: string[];
  /** What must be scrolled sideways and is no table or figure of its own width. */
  readonly sideways: string[];
  /** Every text and every spoken name, but what says that it is in French. */
  readonly said: string[];
  /** What says that it is in French, since it goes to a paper. */
  readonly french: string[];
};

/** Looks at what the window shows now. */
export function laidOut(page: Page): Promise<LaidOut> {
  return page.evaluate(() => {
    /** Px that roundings take. */
    const SLACK = 1.5;
    /** Nothing of it was typed. */
    const isOfCatalogue = (text: string) => /[⟦⟧]/.test(text) && !/[a-z]{3}/.test(text);
    const nameOf = (element: Element) =>
      [element.tagName.toLowerCase(), ...element.classList].join('.');
    const told = (element: Element, text: string) =>
      `${nameOf(element.parentElement ?? element)} > ${nameOf(element)}: ${text.trim().slice(0, 80)}`;
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    /** Said alone, or shown once it has the focus, or a copy that measures. */
    const isUnseen = (element: Element) =>
      element.closest('.es-hidden, .es-skip:not(:focus), .es-tabs-ruler, .textLayer') !== null ||
      element.closest('.es-nav-search > .es-place-count') !== null;
    const isFrench = (element: Element) =>
      element.closest('[lang]')?.getAttribute('lang') === 'fr-CA';
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

    type Box = { left: number; right: number; top: number; bottom: number };
    const cut: string[] = [];
    const wrapped: string[] = [];
    const said: string[] = [];
    const shown: { element: Element; text: string; rect: Box; over: Around | null }[] = [];

    type Around = Box & {
      readonly parent: Around | null;
      readonly scrollsX: boolean;
      readonly scrollsY: boolean;
      readonly clipsX: boolean;
      readonly clipsY: boolean;
      readonly isEnded: boolean;
      readonly isStuck: boolean;
    };
    const known = new Map<Element, Around>();
    const around = (element: Element): Around => {
      const before = known.get(element);
      if (before !== undefined) return before;
      const style = getComputedStyle(element);
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const made = {
        left,
        right,
        top,
        bottom,
        parent:
          element.parentElement === null || style.position === 'fixed'
            ? null
            : around(element.parentElement),
        scrollsX: scrolls(style.overflowX),
        scrollsY: scrolls(style.overflowY),
        clipsX: clips(style.overflowX),
        clipsY: clips(style.overflowY),
        isEnded: style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none',
        isStuck: style.position === 'sticky' || style.position === 'fixed',
      };
      known.set(element, made);
      return made;
    };

    /** Whether a box is cut by those around it, what is left of it to see, and what it stays in place with. */
    const lookAround = (element: Element, box: Box) => {
      const seen = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
      let isCut = box.right > innerWidth + SLACK || box.left < -SLACK;
      let isEnded = false;
      let isScrolledX = false;
      let isScrolledY = false;
      let over: Around | null = null;
      for (let one: Around | null = around(element); one !== null; one = one.parent) {
        // What is further on is one gesture away, and what is around that cuts nothing more.
        if (one.scrollsX && !isScrolledX) {
          isScrolledX = true;
          isCut = false;
        }
        if (one.scrollsY) isScrolledY = true;
        const isPast =
          (one.clipsX &&
            !isScrolledX &&
            (box.right > one.right + SLACK || box.left < one.left - SLACK)) ||
          (one.clipsY && !isScrolledY && (box.bottom > one.bottom + 3 || box.top < one.top - 3));
        if (isPast) isCut = true;
        if (isPast && one.isEnded) isEnded = true;
        if (one.scrollsX || one.clipsX) {
          seen.left = Math.max(seen.left, one.left);
          seen.right = Math.min(seen.right, one.right);
        }
        if (one.scrollsY || one.clipsY) {
          seen.top = Math.max(seen.top, one.top);
          seen.bottom = Math.min(seen.bottom, one.bottom);
        }
        if (over === null && one.isStuck) over = one;
        // Said alone.
        if ((one.clipsX && one.right - one.left <= 1) || (one.clipsY && one.bottom - one.top <= 1))
          return null;
      }
      return { isCut, isEnded, seen, over };
    };

    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (element === null || text.trim() === '' || !isShown(element)) continue;
      if (!isFrench(element) && element.closest('svg') === null) said.push(text);
      if (isUnseen(element)) continue;
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
      if (rects.length === 0) continue;
      const looked = lookAround(element, range.getBoundingClientRect());
      if (looked === null) continue;
      const { isCut, isEnded, over } = looked;
      const isTold = isOfCatalogue(text) ? element.closest('[title]') !== null : isEnded;
      if (isCut && !isTold) cut.push(told(element, text));
      const isOneLine = element.closest('.es-button, .es-tab, .es-segment, .es-chip') !== null;
      const lines = new Set(rects.map(({ top }) => Math.round(top / 6)));
      if (isOneLine && lines.size > 1) wrapped.push(told(element, text));
      for (const rect of rects) {
        const { left, right, top, bottom } = lookAround(element, rect)?.seen ?? rect;
        if (right - left > 2 && bottom - top > 4)
          shown.push({ element, text, rect: { left, right, top, bottom }, over });
      }
    }
    // A drawing breaks its texts into lines: each is read whole.
    for (const text of document.querySelectorAll('svg text')) {
      if (!isFrench(text) && isShown(text)) said.push(text.textContent ?? '');
    }
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
        const text = element.getAttribute(name) ?? '';
        if (text !== '' && !isFrench(element) && isShown(element)) said.push(text);
      }
    }

    const over = new Set<string>();
    shown.sort((one, other) => one.rect.left - other.rect.left);
    for (const [at, one] of shown.entries()) {
      for (const other of shown.slice(at + 1)) {
        const wide = one.rect.right - other.rect.left;
        if (wide < 2) break;
        const high =
          Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        const isOver =
          high > 0.5 * Math.min(one.rect.bottom - one.rect.top, other.rect.bottom - other.rect.top);
        // What stays in place covers what is scrolled under it.
        if (!isOver || one.element === other.element || one.over !== other.over) continue;
        over.add(`${told(one.element, one.text)} × ${told(other.element, other.text)}`);
      }
    }

    const sideways = [...document.querySelectorAll('body, body *')]
      .filter((element) => around(element).scrollsX)
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(nameOf);
    const french = [...document.querySelectorAll('body [lang="fr-CA"]')].map(
      ({ textContent }) => textContent ?? '',
    );
    return { cut, over: [...over], wrapped, sideways, said, french };
  });
}
