import { isUnderZero, parseCellMoney } from './import/importMoney.ts';
import type { PastedLine } from './pastedCells.ts';

/** The sign of a list, or its number, alone in a cell: word processors put a tab after it. */
const MARK = /^(?:[-–·•▪▫◦‣●○§o\uf0b7\uf0a7]|\d{1,3}[.)]|[a-z][.)])$/iu;
/** The same before the words of a line. */
const MARKED = /^(?:[-–·•▪▫◦‣●○§\uf0b7\uf0a7]|\d{1,3}[.)]|[a-z]\))\s+(?=\S)/iu;
/**
 * What a line names, then what it comes to: « Loyer : 3 000 $ », « Loyer – 3 000 $ », « Loyer ..... 3 000 ». A dash
 * that touches the figures alone, as in « Rabais -500 $ », is their sign.
 */
const NAMED_AMOUNT =
  /^(?<name>.*[^\s:=….–—−-])(?:\s*(?::|=|…|\.{2,}|—)\s*|\s*–\s+|–|\s+-\s+|\s{2,}|\s+(?=[-−–][$(]?\d))(?<amount>[-−–]?\s?[$(]*\s?\d[^:=]*)$/u;
/** « Budget 2026 – 2027 », « 2026-27 »: two years of one period, of which neither is an amount. */
const PERIOD = /\b(?:19|20)\d{2}(?:\s*[-–—]\s*\d{2}|\s*[-–—\s]\s*(?:19|20)\d{2})$/u;

/**
 * Lines as a list of words would be a table: without the signs of the list; where they are to say an amount
 * (`hasAmounts`) and most of them end in one, what they name is a cell, and the amount another.
 */
export function laidOut(lines: readonly PastedLine[], hasAmounts: boolean): PastedLine[] {
  const bare = withoutMarks(lines);
  const isList = bare.every(({ cells }) => cells.filter((cell) => cell !== '').length < 2);
  if (!isList || !hasAmounts) return bare;
  const parted = bare.map((line) => {
    const only = line.cells.find((cell) => cell !== '') ?? '';
    const { name, amount } = NAMED_AMOUNT.exec(only)?.groups ?? {};
    if (name === undefined || amount === undefined || PERIOD.test(only)) return null;
    // An amount under zero is refused as one: in the name, nobody would see why.
    return parseCellMoney(amount).ok || isUnderZero(amount)
      ? { ...line, cells: [name.trim(), amount.trim()] }
      : null;
  });
  const isMostly = parted.filter((line) => line !== null).length * 2 > lines.length;
  return isMostly ? bare.map((line, at) => parted[at] ?? line) : bare;
}

function withoutMarks(lines: readonly PastedLine[]): PastedLine[] {
  const firsts = lines.map(({ cells }) => cells[0] ?? '').filter((cell) => cell !== '');
  if (firsts.length > 0 && firsts.every((cell) => MARK.test(cell))) {
    return lines.map((line) => ({ ...line, cells: ['', ...line.cells.slice(1)] }));
  }
  if (firsts.filter((cell) => MARKED.test(cell)).length * 2 <= firsts.length) return [...lines];
  return lines.map((line) => {
    const [first = '', ...others] = line.cells;
    return { ...line, cells: [first.replace(MARKED, ''), ...others] };
  });
}
