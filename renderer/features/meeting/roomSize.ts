/** Sizes that a person may choose, as shares of the usual one. */
export const ROOM_SIZES = [1, 1.15, 1.3, 1.5] as const;

/** The window for which the usual size is drawn: what a projector most often shows. */
const DRAWN_FOR = { width: 1366, height: 768 };

/** The least that the drawing needs: a size that would leave less is not taken whole. */
const LEAST = { width: 640, height: 380 };

/** How a meeting fits its window. */
export interface RoomLayout {
  /** Pixels of one unit of the drawing: 1 at least, so that 25 units are 25 px or more. */
  readonly unit: number;
  /** Voices stand in two columns. */
  readonly isWide: boolean;
  /** The cards keep their word and lose their explanation; titles are smaller. */
  readonly isShort: boolean;
  /** Half a laptop's window: margins and titles give way. */
  readonly isTiny: boolean;
}

/**
 * The drawing grows with the window, since what is read from the back of the room is a share of the
 * wall and not a number of pixels; a larger window never shows smaller words than a smaller one.
 */
export function roomLayout(width: number, height: number, size: number): RoomLayout {
  const usual = Math.max(1, Math.min(width / DRAWN_FOR.width, height / DRAWN_FOR.height));
  const most = Math.min(width / LEAST.width, height / LEAST.height);
  const unit = Math.max(1, Math.min(usual * size, most));
  return {
    unit,
    isWide: width / unit >= 1200,
    isShort: height / unit < 700,
    isTiny: height / unit < 500 || width / unit < 760,
  };
}

/** The next size up or down; the same at either end. */
export function steppedSize(size: number, step: 1 | -1): number {
  const sizes: readonly number[] = ROOM_SIZES;
  const here = sizes.findLastIndex((known) => known <= size + 0.001);
  return sizes[Math.min(sizes.length - 1, Math.max(0, here + step))] ?? 1;
}
