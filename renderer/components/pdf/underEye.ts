import { type PagesLayout, pageAt } from './pagesLayout.ts';
import type { Size } from './zoom.ts';

/** A bookmark of the PDF. */
export interface Bookmark {
  readonly title: string;
  /** From 1. */
  readonly page: number;
  /** Px under the top of its page, at the page's natural size. */
  readonly y: number;
  /** 0 for those at the top. */
  readonly depth: number;
}

/** A PDF as far as finding one's place in it goes. */
export interface Mapped {
  readonly sizes: readonly Size[];
  readonly bookmarks: readonly Bookmark[];
}

/** What is under the eye: a place in a page, and how far it is from the heading above it. */
export interface Eye {
  /** From 1. */
  readonly page: number;
  /** Px under the top of the page, at its natural size. */
  readonly y: number;
  /** The heading above: its words, which of those of the same words it is, and px from it. */
  readonly under: { readonly title: string; readonly nth: number; readonly beyond: number } | null;
}

/** How far down its place the eye rests, px: the place may grow or shrink at its foot without moving anything. */
export const EYE_LEVEL = 120;

/** What is at a height of the layout. */
export function eyeAt(pdf: Mapped, layout: PagesLayout, y: number): Eye {
  const page = pageAt(layout, y);
  const box = layout.boxes[page - 1];
  if (box === undefined || box.factor === 0) return { page: 1, y: 0, under: null };
  const inPage = (y - box.top) / box.factor;
  const mark = bookmarkAbove(pdf.bookmarks, page, inPage);
  if (mark === null) return { page, y: inPage, under: null };
  const { title } = mark;
  const nth = pdf.bookmarks.filter((one) => one.title === title).indexOf(mark);
  const beyond = depthOf(pdf.sizes, page, inPage) - depthOf(pdf.sizes, mark.page, mark.y);
  return { page, y: inPage, under: { title, nth, beyond } };
}

/**
 * Where that is now, as a height of the layout of another state of the same PDF: as far from its heading
 * as it was, when the heading is still there; else at the same place of the same page.
 */
export function heightOf(eye: Eye, pdf: Mapped, layout: PagesLayout): number {
  const { under } = eye;
  const mark =
    under === null
      ? undefined
      : pdf.bookmarks.filter(({ title }) => title === under.title)[under.nth];
  const { page, y } =
    under === null || mark === undefined
      ? eye
      : atDepth(pdf.sizes, depthOf(pdf.sizes, mark.page, mark.y) + under.beyond);
  const box = layout.boxes[Math.min(page, layout.boxes.length) - 1];
  return box === undefined ? 0 : box.top + y * box.factor;
}

/** The last bookmark at or above a place of a page; null before the first. */
export function bookmarkAbove(
  bookmarks: readonly Bookmark[],
  page: number,
  y: number,
): Bookmark | null {
  return (
    bookmarks.findLast((one) => one.page < page || (one.page === page && one.y <= y + 1)) ?? null
  );
}

/** Px from the top of the first page, at natural size, pages touching one another. */
function depthOf(sizes: readonly Size[], page: number, y: number): number {
  return sizes.slice(0, page - 1).reduce((sum, { height }) => sum + height, 0) + y;
}

function atDepth(sizes: readonly Size[], depth: number): { page: number; y: number } {
  let left = depth;
  for (const [index, { height }] of sizes.entries()) {
    if (left < height || index === sizes.length - 1) return { page: index + 1, y: left };
    left -= height;
  }
  return { page: 1, y: 0 };
}
