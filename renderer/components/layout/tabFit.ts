/**
 * The tabs that are shown on one line, by their places, in order: all when they fit, else as many of
 * the first ones as leave room for the button of the others, the chosen one always among them.
 */
export function fittingTabs(
  widths: readonly number[],
  moreWidth: number,
  gap: number,
  room: number,
  chosen: number,
): number[] {
  const all = widths.map((_, index) => index);
  const needed = (shown: readonly number[]) =>
    shown.reduce((sum, index) => sum + (widths[index] ?? 0) + gap, 0);
  if (needed(all) - gap <= room) return all;
  for (let count = all.length - 1; count > 0; count -= 1) {
    const first = all.slice(0, count);
    const shown = first.includes(chosen) || chosen < 0 ? first : [...first.slice(0, -1), chosen];
    if (needed(shown) + moreWidth <= room) return shown;
  }
  return chosen < 0 ? all.slice(0, 1) : [chosen];
}
