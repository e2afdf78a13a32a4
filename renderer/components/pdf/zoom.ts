/** How large the pages are: as wide as their place, whole in it, or a percentage of their natural size. */
export type Zoom = 'width' | 'page' | number;

/** Width and height in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Percentages that the buttons and the keys go through. */
const STEPS = [25, 33, 50, 67, 75, 90, 100, 125, 150, 175, 200, 250, 300, 400] as const;

/** Those that have a line of their own in the menu. */
export const OFFERED_PERCENTS = [50, 75, 100, 150, 200] as const;

/** How many times its natural size a page is drawn in its place; 0 before the place is known. */
export function zoomFactor(zoom: Zoom, page: Size, place: Size): number {
  if (typeof zoom === 'number') return zoom / 100;
  const byWidth = Math.max(0, place.width / page.width);
  return zoom === 'width' ? byWidth : Math.max(0, Math.min(byWidth, place.height / page.height));
}

/** The next percentage from this one, larger or smaller; null when there is none. */
export function steppedZoom(percent: number, step: 1 | -1): number | null {
  // What is within half a percent of a step stands on it.
  if (step === 1) return STEPS.find((one) => one > percent + 0.5) ?? null;
  return STEPS.findLast((one) => one < percent - 0.5) ?? null;
}
