import { type RefObject, useEffect, useRef, useState } from 'react';
import type { DrawnPage, OpenPdf } from './pdfEngine.ts';

/** How a page fills the place that it has. */
export type Fit = 'width' | 'page';

export interface PagePlace {
  readonly page: number;
  readonly fit: Fit;
  readonly width: number;
  readonly height: number;
}

/** A canvas larger than this is refused by some systems, and says nothing more to the eye. */
const MOST_PX = 4_000;

/** The canvas that a page is drawn on, and the page's words. */
export interface ShownPage {
  readonly ref: RefObject<HTMLCanvasElement | null>;
  /** Null while no page is on the canvas. */
  readonly text: string | null;
}

/** Draws a page of the PDF at the size of its place. The canvas changes only once the new page is whole. */
export function useDrawnPage(pdf: OpenPdf | null, place: PagePlace): ShownPage {
  const { page, fit, width, height } = place;
  const ref = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState<string | null>(null);

  useEffect(() => {
    if (pdf === null || width <= 0 || height <= 0) return undefined;
    const stopping = new AbortController();
    const draw = async () => {
      const size = await pdf.size(page);
      const byWidth = width / size.width;
      const zoom = fit === 'width' ? byWidth : Math.min(byWidth, height / size.height);
      const sharp = Math.min(window.devicePixelRatio, MOST_PX / (size.height * zoom));
      const drawn = await pdf.draw(page, zoom * sharp, stopping.signal);
      if (ref.current === null || stopping.signal.aborted) return;
      put(drawn, ref.current, { width: size.width * zoom, height: size.height * zoom });
      setText(drawn.text);
    };
    // A drawing given up, for another page or another PDF, is no failure.
    draw().catch(() => undefined);
    return () => stopping.abort();
  }, [pdf, page, fit, width, height]);
  return { ref, text };
}

function put(
  { canvas }: DrawnPage,
  shown: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
): void {
  shown.width = canvas.width;
  shown.height = canvas.height;
  shown.style.width = `${Math.floor(size.width)}px`;
  shown.style.height = `${Math.floor(size.height)}px`;
  shown.getContext('2d')?.drawImage(canvas, 0, 0);
}
