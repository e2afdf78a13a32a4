/** A stretch of an upright line, in px, `from` above `to`. */
export type Upright = { from: number; to: number };

/** Words that a line would cross: their left and right, and their baseline. */
export type WordsInTheWay = { left: number; right: number; baseline: number };

/** Room left beside, over and under words, in px. */
const BESIDE = 3;
const ABOVE = 11;
const BELOW = 4;

/** A piece of line shorter than this between two lines of words reads as a letter. */
const SHORTEST = 4;

/** The stretches of an upright line that cross no words: a line through letters is hard to read, in print above all. */
export function clearLine(
  x: number,
  { from, to }: Upright,
  words: readonly WordsInTheWay[],
): Upright[] {
  const gaps = words
    .filter(({ left, right }) => left - BESIDE < x && x < right + BESIDE)
    .map(({ baseline }) => ({ from: baseline - ABOVE, to: baseline + BELOW }))
    .toSorted((a, b) => a.from - b.from);
  const pieces: Upright[] = [];
  let at = from;
  for (const gap of gaps) {
    pieces.push({ from: at, to: Math.min(gap.from, to) });
    at = Math.max(at, gap.to);
  }
  pieces.push({ from: at, to });
  return pieces.filter((piece) => piece.to - piece.from >= SHORTEST);
}
