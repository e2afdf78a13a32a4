/** Most marks that one row of a portrait draws; beyond, a mark stands for several initiatives. */
const MOST_MARKS = 240;

/** What one mark stands for: a number that is easy to say. */
const UNITS = [1, 5, 10, 25, 50, 100, 250, 500, 1_000];

/** Initiatives that each mark stands for, the same over a whole portrait whose largest group has `most`. */
export function unitFor(most: number): number {
  return UNITS.find((unit) => most / unit <= MOST_MARKS) ?? Math.ceil(most / MOST_MARKS);
}

/** Marks of a number of initiatives: the last one may stand for fewer. */
export function markCount(initiatives: number, unit: number): number {
  return Math.ceil(initiatives / unit);
}
