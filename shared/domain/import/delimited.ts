import { cellAt } from '../delimitedCell.ts';

/** What parts the cells of a text file. */
export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Rows between two looks at whether to go on. */
const FOLLOWED = 1_000;

/** How much of a file tells its separator, in characters. */
const LOOKED_AT = 20_000;

/** What parts the cells of a text: what Excel wrote on the first line (`sep=;`), else what parts its lines most alike. */
export function guessSeparator(text: string): Separator {
  const said = /^sep=(?<sign>[;,\t|])\r?\n/u.exec(text)?.groups?.['sign'];
  const told = SEPARATORS.find((separator) => separator === said);
  if (told !== undefined) return told;
  const start = text.slice(0, LOOKED_AT);
  let best: { separator: Separator; score: number } = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const lengths = delimitedRows(start, separator)
      .slice(0, text.length > LOOKED_AT ? -1 : undefined)
      .map(({ length }) => length)
      .filter((length) => length > 1);
    const usual = mostFrequent(lengths);
    const alike = lengths.filter((length) => length === usual).length;
    // As many lines of one length as possible; of two that part as many, the one that makes more cells.
    const score = alike * 100 + Math.min(usual, 99);
    if (alike > 0 && score > best.score) best = { separator, score };
  }
  return best.separator;
}

function mostFrequent(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  let usual = 0;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most) [usual, most] = [length, count];
  }
  return usual;
}

/**
 * The records of a text, whose cells a separator parts: a cell in quotation marks holds its own separators
 * and line ends, a doubled mark is one; a mark inside a plain cell is a mark like another. A line `sep=;` is
 * none, nor is what follows the last line end. `following` hears how much is read, from 0 to 1.
 */
export function delimitedRows(
  text: string,
  separator: Separator,
  following: (done: number) => void = () => undefined,
): string[][] {
  const from = /^sep=[;,\t|]\r?\n/u.exec(text)?.[0].length ?? 0;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = from;
  while (at < text.length) {
    const { cell, next } = cellAt(text, at, separator);
    row.push(cell);
    at = next;
    if (text[at] === separator) {
      at += 1;
      if (at >= text.length) row.push('');
      else continue;
    }
    rows.push(row);
    if (rows.length % FOLLOWED === 0) following(at / text.length);
    row = [];
    at = text.startsWith('\r\n', at) ? at + 2 : at + 1;
  }
  return rows;
}
