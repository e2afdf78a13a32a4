import type { Bookmark, Eye } from './underEye.ts';

/** A bookmark that stands under no other, by its place among those. */
export interface TopBookmark extends Bookmark {
  readonly bookmark: number;
}

/** The bookmarks that stand under no other, in their order. */
export function topBookmarks(bookmarks: readonly Bookmark[]): readonly TopBookmark[] {
  return bookmarks
    .filter(({ depth }) => depth === 0)
    .map(({ title, page, y, depth }, bookmark) => ({ title, page, y, depth, bookmark }));
}

/** Which of them the eye is under; null before the first. */
export function topBookmarkAbove(tops: readonly TopBookmark[], { page, y }: Eye): number | null {
  const above = tops.findLast((one) => one.page < page || (one.page === page && one.y <= y + 1));
  return above?.bookmark ?? null;
}
