/** Letters that may differ in a word that is looked for: none in a short one, which would be another. */
export function lettersForgiven(word: string): number {
  if (word.length < 4 || /^\d+$/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * How many letters differ between a word and the nearest beginning of another: one added, left out,
 * replaced, or two neighbours exchanged. Null when more than `most`. A beginning, since a word is looked for
 * while it is typed.
 */
export function lettersApart(word: string, other: string, most: number): number | null {
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_none, index) => index);
  let best = word.length;
  const end = Math.min(other.length, word.length + most);
  for (let at = 1; at <= end; at += 1) {
    const row = [at];
    for (let index = 1; index <= word.length; index += 1) {
      const same = word[index - 1] === other[at - 1] ? 0 : 1;
      let cost = Math.min(
        (last[index] ?? 0) + 1,
        (row[index - 1] ?? 0) + 1,
        (last[index - 1] ?? 0) + same,
      );
      const isExchange =
        at > 1 &&
        index > 1 &&
        word[index - 1] === other[at - 2] &&
        word[index - 2] === other[at - 1];
      if (isExchange) cost = Math.min(cost, (before[index - 2] ?? 0) + 1);
      row.push(cost);
    }
    best = Math.min(best, row[word.length] ?? best);
    if (Math.min(...row) > most) break;
    before = last;
    last = row;
  }
  return best <= most ? best : null;
}

/** Words that take the place of one that is nowhere, at most. */
const MOST_NEAR = 12;

/** The words nearest to one that is nowhere; those that differ the least, alone. */
export function nearestWords(word: string, known: Iterable<string>): string[] {
  let most = lettersForgiven(word);
  let found: string[] = [];
  if (most === 0) return found;
  for (const other of known) {
    // A beginning that is shorter than this cannot be near.
    if (other.length < word.length - most) continue;
    const apart = lettersApart(word, other, most);
    if (apart === null) continue;
    if (apart < most) {
      most = apart;
      found = [];
    }
    found.push(other);
  }
  return found.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST_NEAR);
}
