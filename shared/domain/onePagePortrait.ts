/** The most initiatives of which each has its line, or its row of a table, among other things on one page. */
const MOST_LINES = 10;
const MOST_ROWS = 8;

/**
 * What shows the initiatives on a page with other things: a line of stages for each of a few, the list of fewer of
 * which most have no date, the curve of how long they live for more. `lives`: how many were followed beyond a pilot;
 * without any there is no curve, and the names of the first ones stand in its place.
 */
export function shownOnOnePage(
  initiatives: readonly { readonly stages: readonly unknown[] }[],
  lives: number,
): 'lives' | 'list' | 'survival' | 'names' {
  const dated = initiatives.filter(({ stages }) => stages.length > 0);
  const isDated = dated.length > 0 && dated.length >= initiatives.length / 2;
  if (isDated && dated.length <= MOST_LINES) return 'lives';
  if (!isDated && initiatives.length <= MOST_ROWS) return 'list';
  return lives === 0 ? 'names' : 'survival';
}
