/** Points of a CSS pixel: the visual direction speaks of px at 96 dpi, PDF of points at 72. */
export function px(pixels: number): number {
  return pixels * 0.75;
}

/** Letter, in points. */
export const PAGE = { width: 612, height: 792 };

/** Margins of every page: 88 px. */
export const MARGIN = px(88);

/** Width between the margins: 640 px. */
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;

/** Height between the margins: 880 px. */
export const TEXT_HEIGHT = PAGE.height - 2 * MARGIN;

/** With less room than this, a row of a table goes whole to the next page; with more, one that is long begins on this one. */
export const CUT_ROOM = TEXT_HEIGHT / 8;
