import type { FoundOnPage } from './usePdfFind.ts';

/** The names of the two marks in the style sheet: what was found, and the one that is looked at. */
const FOUND = 'es-pdf-found';
const CURRENT = 'es-pdf-found-now';

/** Marks what was found in the words of a page; returns what takes the marks away. */
export function showFound(
  runs: readonly HTMLElement[],
  found: readonly FoundOnPage[],
  current: FoundOnPage | null,
): () => void {
  const added = found.flatMap((one) => {
    const range = rangeOf(runs, one);
    if (range === null) return [];
    const mark = markOf(one === current ? CURRENT : FOUND);
    mark.add(range);
    return [() => void mark.delete(range)];
  });
  return () => {
    for (const forget of added) forget();
  };
}

function markOf(name: string): Highlight {
  const mark = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, mark);
  return mark;
}

function rangeOf(runs: readonly HTMLElement[], { from, to }: FoundOnPage): Range | null {
  const first = runs[from.run]?.firstChild;
  const last = runs[to.run]?.firstChild;
  if (!(first instanceof Text) || !(last instanceof Text)) return null;
  const range = new Range();
  range.setStart(first, Math.min(from.at, first.length));
  range.setEnd(last, Math.min(to.at, last.length));
  return range;
}
