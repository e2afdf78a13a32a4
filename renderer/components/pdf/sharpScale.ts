import type { PageBox } from './pagesLayout.ts';

/** A canvas higher than this, in its own px, is refused by some systems, and says nothing more to the eye. */
const MOST_PX = 4_000;

/** How many times its natural size a page is drawn, so that it is sharp on this screen. */
export function sharpScale({ factor, height, width }: PageBox): number {
  const most = MOST_PX / Math.max(height, width, 1);
  return factor * Math.min(window.devicePixelRatio, most);
}
