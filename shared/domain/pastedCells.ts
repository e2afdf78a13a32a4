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
 * there), a cell in quotation marks holding its own tabs and line ends. Empty lines stay, since they keep a
 * place; those at the end go.
 */
export function pastedCells(text: string): PastedLine[] {
  const separator = text.includes('\t') || !text.includes(';') ? '\t' : ';';
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
  while (lines.at(-1)?.cells.every((cell) => cell === '')) lines.pop();
  return lines;
}
