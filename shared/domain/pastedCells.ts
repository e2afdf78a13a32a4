import { cellAt } from './delimitedCell.ts';

/** A line of a table that was pasted: its place from 1, its text as it came, its cells without spaces around. */
export type PastedLine = {
  readonly place: number;
  readonly text: string;
  readonly cells: readonly string[];
};

/** The most lines that are read of one paste. */
const MOST_LINES = 5_000;

/**
 * The lines of what a spreadsheet puts on the clipboard: cells parted by tabs (or by « ; » when no tab is
 * there, and most lines have one; or by « , » as an English spreadsheet saves them), a cell in quotation marks holding its own tabs and line ends. Empty lines
 * stay, since they keep a place; those at the end go.
 */
export function pastedCells(text: string): PastedLine[] {
  return pastedTable(text).lines;
}

/** The same, with how many lines that say something come after the most that are read. */
export function pastedTable(text: string): { lines: PastedLine[]; beyond: number } {
  if (text.includes('\t')) return parted(text, '\t');
  if (!text.includes(';')) return partedByCommas(text) ?? parted(text, '\t');
  const table = parted(text, ';');
  const said = table.lines.filter(({ text: line }) => line.trim() !== '');
  const isTable = said.filter(({ cells }) => cells.length > 1).length * 2 > said.length;
  // « Des parents s’entraident; ils se voient. » among other sentences is one of them.
  return isTable ? table : parted(text, '\t');
}

/**
 * The same where commas part the cells: as many in every line, none that a space follows as in a sentence, and
 * none of the first line between figures, where it would be that of the decimals, unless cells are in quotation marks.
 */
function partedByCommas(text: string): { lines: PastedLine[]; beyond: number } | null {
  if (!text.includes(',')) return null;
  const table = parted(text, ',');
  const said = table.lines.filter(({ text: line }) => line.trim() !== '');
  const [first] = said;
  const count = first?.cells.length ?? 0;
  if (first === undefined || said.length < 2 || count < 2) return null;
  if (said.some(({ cells }) => cells.length !== count)) return null;
  const bare = said.map(({ text: line }) => line.replaceAll(/"(?:[^"]|"")*"/gu, '""'));
  if (bare.some((line) => /,\s/u.test(line.trim()))) return null;
  const isQuoted = bare.some((line) => line.includes('""'));
  return isQuoted || !/\d,\d/u.test(first.text) ? table : null;
}

function parted(text: string, separator: string): { lines: PastedLine[]; beyond: number } {
  const lines: PastedLine[] = [];
  let cells: string[] = [];
  let from = 0;
  let at = 0;
  while (at <= text.length && lines.length < MOST_LINES) {
    const { cell, next } = cellAt(text, at, separator);
    cells.push(
      cell.replace(/[\s\u00a0]+/gu, (spaces) => (spaces.includes('\n') ? ' ' : spaces)).trim(),
    );
    if (text[next] === separator) {
      at = next + 1;
      continue;
    }
    lines.push({ place: lines.length + 1, text: text.slice(from, next), cells });
    cells = [];
    at = text.startsWith('\r\n', next) ? next + 2 : next + 1;
    from = at;
  }
  const beyond = text
    .slice(at)
    .split(/[\r\n]+/u)
    .filter((line) => line.trim() !== '').length;
  while (lines.at(-1)?.cells.every((cell) => cell === '')) lines.pop();
  return { lines, beyond };
}
