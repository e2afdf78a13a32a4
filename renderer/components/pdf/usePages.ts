import {
  type RefCallback,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { layPages, type PagesLayout, pageAt, pagesBetween } from './pagesLayout.ts';
import type { OpenPdf } from './pdfEngine.ts';
import { sharpScale } from './sharpScale.ts';
import { EYE_LEVEL, type Eye, eyeAt, heightOf } from './underEye.ts';
import { usePlaceSize } from './usePlaceSize.ts';
import { type ShownPdf, useShownPdf } from './useShownPdf.ts';
import type { Size, Zoom } from './zoom.ts';

/** Px over the first page and around the others; the style sheet says the same. */
export const PLACE_PADDING = 12;

/** What part of the pages is on the screen. */
export interface Looking {
  /** The page under the eye, from 1. */
  readonly page: number;
  /** The pages on the screen and the next to them, which are drawn. */
  readonly near: readonly number[];
  /** What is under the eye. */
  readonly eye: Eye | null;
}

/** The pages in their place: what shows, and how to go elsewhere. */
export interface Pages extends ShownPdf, Looking {
  readonly layout: PagesLayout;
  readonly placeRef: RefCallback<HTMLElement>;
  readonly onScroll: () => void;
  /** Shows a page from its top. */
  readonly goToPage: (page: number) => void;
  /** Shows a height of a page, in px at its natural size, `over` px of the screen under the top of the place. */
  readonly goToHeight: (page: number, y: number, over: number) => void;
}

const NOWHERE: Looking = { page: 1, near: [], eye: null };

/** Pages one under the other. When their bytes, their size or their place change, what is under the eye stays there. */
export function usePages(bytes: Uint8Array | null, zoom: Zoom): Pages {
  const { ref: sizeRef, width, height } = usePlaceSize();
  const place = useRef<HTMLElement | null>(null);
  const wanted = useRef({ zoom, size: { width, height } });
  const eye = useRef<Eye | null>(null);
  const [looking, setLooking] = useState(NOWHERE);

  const placeRef = useCallback<RefCallback<HTMLElement>>(
    (element) => {
      place.current = element;
      return sizeRef(element);
    },
    [sizeRef],
  );
  const prepare = useCallback(
    (next: OpenPdf, signal: AbortSignal) =>
      drawAhead(next, { ...wanted.current, eye: eye.current, signal }),
    [],
  );
  const shown = useShownPdf(bytes, prepare);
  const { pdf } = shown;
  const layout = useMemo(
    () => layPages(pdf?.sizes ?? [], zoom, { width, height }),
    [pdf, zoom, width, height],
  );
  useEffect(() => {
    wanted.current = { zoom, size: { width, height } };
  }, [zoom, width, height]);

  const look = useCallback(() => {
    if (pdf === null || place.current === null || layout.width === 0) return;
    const { scrollTop, clientHeight, scrollHeight } = place.current;
    const top = scrollTop - PLACE_PADDING;
    eye.current = eyeAt(pdf, layout, top + EYE_LEVEL);
    const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
    const next = {
      page: isAtEnd ? layout.boxes.length : eye.current.page,
      near: nearPages(layout, top, clientHeight),
      eye: eye.current,
    };
    setLooking((now) => (isSame(now, next) ? now : next));
  }, [pdf, layout]);

  useLayoutEffect(() => {
    if (pdf === null || place.current === null || layout.width === 0) return;
    if (eye.current !== null) {
      place.current.scrollTop = scrollOf(eye.current, pdf, layout, zoom);
    }
    look();
  }, [pdf, layout, zoom, look]);

  const scrollTo = (top: number) => {
    if (place.current === null) return;
    place.current.scrollTop = top;
    look();
  };
  return {
    ...shown,
    ...looking,
    layout,
    placeRef,
    onScroll: look,
    goToPage: (page) => scrollTo(layout.boxes[page - 1]?.top ?? 0),
    goToHeight: (page, y, over) => {
      const box = layout.boxes[page - 1];
      if (box !== undefined) scrollTo(box.top + y * box.factor + PLACE_PADDING - over);
    },
  };
}

/** How far the place is scrolled for the same thing to be under the eye. A whole page stays whole. */
function scrollOf(eye: Eye, pdf: OpenPdf, layout: PagesLayout, zoom: Zoom): number {
  const y = heightOf(eye, pdf, layout);
  if (zoom === 'page') return layout.boxes[pageAt(layout, y) - 1]?.top ?? 0;
  return Math.round(y - EYE_LEVEL + PLACE_PADDING);
}

/** The pages that show, the ones under the eye first, then those half a place away. */
function nearPages(layout: PagesLayout, top: number, height: number): number[] {
  const showing = pagesBetween(layout, top, top + height);
  const near = pagesBetween(layout, top - height / 2, top + height * 1.5);
  return [...new Set([...showing, ...near])];
}

type Ahead = {
  zoom: Zoom;
  size: Size;
  eye: Eye | null;
  signal: AbortSignal;
};

/** Draws the pages of a PDF that will show first, so that they take the place of the former ones at once. */
async function drawAhead(pdf: OpenPdf, { zoom, size, eye, signal }: Ahead): Promise<void> {
  const layout = layPages(pdf.sizes, zoom, size);
  if (layout.width === 0) return;
  const height = size.height + 2 * PLACE_PADDING;
  const top = eye === null ? 0 : Math.max(0, scrollOf(eye, pdf, layout, zoom)) - PLACE_PADDING;
  await Promise.all(
    pagesBetween(layout, top, top + height).map(async (page) => {
      const box = layout.boxes[page - 1];
      if (box === undefined) return;
      const scale = sharpScale(box);
      pdf.ready.set(page, { scale, canvas: await pdf.draw(page, scale, signal) });
    }),
  );
}

function isSame(a: Looking, b: Looking): boolean {
  return (
    a.page === b.page &&
    a.near.length === b.near.length &&
    a.near.every((page, index) => page === b.near[index]) &&
    a.eye?.under?.title === b.eye?.under?.title &&
    a.eye?.under?.nth === b.eye?.under?.nth
  );
}
