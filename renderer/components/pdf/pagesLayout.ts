import { type Size, type Zoom, zoomFactor } from './zoom.ts';

/** Where a page is among all, in px of the screen from the top of the first one. */
export interface PageBox extends Size {
  readonly top: number;
  /** How many times its natural size. */
  readonly factor: number;
}

/** The pages of a PDF, one under the other. */
export interface PagesLayout {
  readonly boxes: readonly PageBox[];
  readonly width: number;
  readonly height: number;
}

/** Px between two pages. */
export const PAGE_GAP = 12;

/** Puts pages of these natural sizes (px) one under the other, each as large as `zoom` tells in its place. */
export function layPages(sizes: readonly Size[], zoom: Zoom, place: Size): PagesLayout {
  const boxes: PageBox[] = [];
  let top = 0;
  for (const size of sizes) {
    const factor = zoomFactor(zoom, size, place);
    const width = Math.floor(size.width * factor);
    const height = Math.floor(size.height * factor);
    boxes.push({ top, width, height, factor });
    top += height + PAGE_GAP;
  }
  return {
    boxes,
    width: Math.max(0, ...boxes.map((box) => box.width)),
    height: Math.max(0, top - PAGE_GAP),
  };
}

/** The page, from 1, at a height of the layout; the gap under a page is its own. 1 when there is none. */
export function pageAt({ boxes }: PagesLayout, y: number): number {
  const after = boxes.findIndex((box) => box.top > y);
  return Math.max(1, after === -1 ? boxes.length : after);
}

/** The pages, from 1, that show between two heights of the layout. */
export function pagesBetween(layout: PagesLayout, from: number, to: number): number[] {
  const first = pageAt(layout, from);
  const last = pageAt(layout, to);
  return layout.boxes.flatMap((_, index) =>
    index + 1 >= first && index + 1 <= last ? [index + 1] : [],
  );
}
