import { bareKey } from './import/bareKey.ts';
import { type CellMoney, parseCellMoney } from './import/importMoney.ts';
import type { Cents } from './money.ts';
import type { PastedLine } from './pastedCells.ts';
import { choiceNamed, type PastedChoice } from './pastedChoices.ts';
import { isTotalTitle, nearestTo } from './totals.ts';

/** A line as it was pasted, with what it says of those that follow (`saidByTitle`). */
export type SidedLine = PastedLine & { readonly says: string | null };

/** The same, with what it is called and the amount that it says; null where rows have none. */
type TitledLine = SidedLine & { readonly called: string; readonly money: CellMoney | null };

/** What a line that says a side is: a title of those that follow, or the only row of its side. */
type Section = {
  readonly says: string;
  readonly isTitle: boolean;
  /** Of a title whose sum is not that of its rows: the sum that it says, and theirs. */
  readonly off: { readonly said: Cents; readonly sum: Cents } | null;
};

/**
 * Tells the titles among the lines, by their places in the list and the side that holds there. « Produits 300 » is
 * one only where the rows that follow come to 300: else it is a row, as soap is; or, where none follows it, the
 * only row of its side. A sum that is off is still that of a title where a part begins (the first line, one after
 * a total or an empty line) and both sides have their words.
 */
export function titlesAmong(
  lines: readonly TitledLine[],
): (at: number, side: string | null) => Section | null {
  const isTotal = lines.map(({ called }) => isTotalTitle(called));
  const sides = new Set(lines.map(({ says }) => says).filter((one) => one !== null));
  return (at, side) => {
    const line = lines[at];
    const word = line?.says ?? null;
    if (line === undefined || word === null) return null;
    const title = (off: Section['off'] = null) => ({ says: word, isTitle: true, off });
    const before = lines[at - 1];
    const begins =
      before === undefined || isTotal[at - 1] === true || before.place + 1 < line.place;
    const hasRows = lines[at + 1]?.says === null && isTotal[at + 1] !== true;
    const isOfYear = begins && hasRows && line.cells.some((cell) => YEAR.test(cell));
    if (isOfYear || !line.cells.some(isMoney)) return title();
    if (!hasRows) {
      const isAlone = begins || side !== null || before.says !== null;
      return isAlone ? { says: word, isTitle: false, off: null } : null;
    }
    const said = centsOf(at);
    const sums = sumsAfter(at);
    if (said !== null && sums.includes(said)) return title();
    if (!begins || sides.size < 2) return null;
    return title(offOf(said, sums));
  };

  function centsOf(at: number): Cents | null {
    const money = lines[at]?.money;
    return money?.ok === true ? money.value : null;
  }

  /** What the rows after a line come to until each total, or word of a side, that may end them; nothing beyond one that cannot be read. */
  function sumsAfter(at: number): Cents[] {
    const sums: Cents[] = [];
    let sum = 0;
    for (let next = at + 1; next < lines.length; next += 1) {
      const isWord = lines[next]?.says !== null;
      if (isWord || isTotal[next] === true) sums.push(sum);
      const cents = centsOf(next);
      if ((isWord && cents === null) || lines[next]?.money?.ok === false) return sums;
      if (isTotal[next] !== true) sum += cents ?? 0;
    }
    return [...sums, sum];
  }
}

function offOf(said: Cents | null, sums: readonly Cents[]): Section['off'] {
  const sum = said === null ? null : nearestTo(said, sums);
  return said === null || sum === null ? null : { said, sum };
}

/** What a row says of those that follow, where its only words are those of a choice: « REVENUS », « A. Dépenses : ». */
export function saidByTitle(
  cells: PastedLine['cells'],
  choices: readonly PastedChoice[],
): string | null {
  const [first, ...others] = cells.filter((cell) => cell !== '' && !isMoney(cell));
  if (first === undefined || others.some((cell) => !NAMES_AMOUNTS.test(bareKey(cell)))) return null;
  const key = bareKey(first).replace(/^(?:[a-d]|[ivx]{1,3}|\d{1,2}) /u, '');
  return choiceNamed(key, choices);
}

/** What may stand beside a title: the head of the amounts, or the year of them. */
const NAMES_AMOUNTS =
  /^(?:montants?|budget|prevu|prevision(?:s|nel)?|total|cout|amounts?|planned)(?: \d{4}(?: \d{2,4})?)?$|^\d{4}(?: \d{2,4})?$/u;

/** What heads the amounts of a year, beside a title. */
const YEAR = /^20[1-4]\d$/u;

const isMoney = (cell: string) => /\d/u.test(cell) && parseCellMoney(cell).ok;
