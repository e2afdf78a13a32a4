/** A place to write on: how many lines it cannot do without, and how many are still useful. */
export type WritingPlace = { least: number; most: number };

/**
 * Shares out the room of a page among its places to write on, in whole lines: to each its least, then a
 * line in turn, in their order, while there is room. Points in, lines out; what does not fit even so
 * gets its least.
 */
export function shareLines(
  places: readonly WritingPlace[],
  room: number,
  lineHeight: number,
): number[] {
  const lines = places.map(({ least }) => least);
  let left = Math.floor(room / lineHeight + 0.001) - sum(lines);
  for (let given = true; given && left > 0; ) {
    given = false;
    for (const [index, { most }] of places.entries()) {
      const has = lines[index] ?? 0;
      if (left === 0 || has >= most) continue;
      lines[index] = has + 1;
      left -= 1;
      given = true;
    }
  }
  return lines;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
