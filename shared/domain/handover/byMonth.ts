import { lastDay, type PartialDate } from '../dates.ts';

/** Things of one month, or, where their date is known to the year only, of one year. */
export type OfMonth<D> = { readonly month: string; readonly deadlines: readonly D[] };

/** Dated things in the order of their months; what is known to the year only comes after the months of that year. */
export function groupedByMonth<D extends { readonly date: PartialDate }>(
  things: readonly D[],
): OfMonth<D>[] {
  const months = new Map<string, D[]>();
  for (const thing of things) {
    const month = thing.date.slice(0, 7);
    const known = months.get(month);
    if (known === undefined) months.set(month, [thing]);
    else known.push(thing);
  }
  return [...months]
    .map(([month, deadlines]) => ({ month, deadlines }))
    .toSorted((a, b) => {
      const [first, second] = [lastDay(a.month), lastDay(b.month)];
      if (first !== second) return first < second ? -1 : 1;
      return b.month.length - a.month.length;
    });
}
