import { bareKey } from './import/bareKey.ts';
import { isUnderZero } from './import/importMoney.ts';
import { plainLine } from './import/plainCell.ts';
import { columnLetters } from './import/sheetBook.ts';
import type { PastedLine } from './pastedCells.ts';
import { choiceSaid } from './pastedChoices.ts';
import type { DateOrders } from './pastedDates.ts';
import { type PastedField, readCell } from './pastedFields.ts';
import type { SidedLine } from './pastedTitles.ts';
import { nameKey } from './sortKey.ts';

/** What comes first is asked later: any date will do. */
const DAY_FIRST: DateOrders = { full: 'day_first', short: 'day_first' };

/** Which column of a table says each field, from 0. */
export type PastedColumns<K extends string> = ReadonlyMap<K, number>;

/** A column of which nothing is taken: its heading, '' where it has none, and its letters as in a spreadsheet. */
export type LeftColumn = { readonly heading: string; readonly letters: string };

/** The line of the headings, where there is one, and which column says each field. */
export function columnsOf<K extends string>(
  lines: readonly SidedLine[],
  fields: readonly PastedField<K>[],
): { readonly headed: number | null; readonly columns: PastedColumns<K> } {
  const headed = headedAt(lines, fields);
  if (headed === null) return { headed, columns: byContents(lines, fields) };
  const rows = lines.slice(headed.at + 1).filter(({ says }) => says === null);
  return { headed: headed.at, columns: readable(headed.columns, fields, rows) };
}

/** Columns as a person said what they hold; null: nothing of ours. The others are as they were found. */
export function columnsSaid<K extends string>(
  found: PastedColumns<K>,
  said: ReadonlyMap<number, K | null>,
): PastedColumns<K> {
  const columns = new Map([...found].filter(([, column]) => !said.has(column)));
  for (const [column, key] of said) if (key !== null) columns.set(key, column);
  return columns;
}

/** The columns of which the heading is vague, and what each is read as; null: nothing. */
export function vagueColumns<K extends string>(
  headings: PastedLine | undefined,
  fields: readonly PastedField<K>[],
  columns: PastedColumns<K>,
  said: ReadonlyMap<number, K | null>,
): VagueColumn<K>[] {
  const vague = fields.flatMap((field) => field.vague ?? []);
  return (headings?.cells ?? []).flatMap((cell, column) => {
    const key = [...columns].find(([, one]) => one === column)?.[0] ?? null;
    const isRead = key !== null || said.has(column);
    return isRead && isAmong(vague, headingKeys(cell))
      ? [{ column, heading: plainLine(cell), key }]
      : [];
  });
}

/** A column under a vague heading, from 0, and the field that it is read as. */
export type VagueColumn<K extends string> = {
  readonly column: number;
  readonly heading: string;
  readonly key: K | null;
};

/** Whether a line says again what the headings say: a table over several pages repeats them. */
export function isHeadings<K extends string>(
  line: PastedLine,
  fields: readonly PastedField<K>[],
  headings: PastedLine,
): boolean {
  const keys = line.cells.map(bareKey);
  if (keys.every((key, column) => key === bareKey(headings.cells[column] ?? ''))) return true;
  const found = byHeadings(line, fields)?.size ?? 0;
  return found > 1 && found === keys.filter((key) => key !== '').length;
}

/** The columns in which rows say something, and which nothing takes. */
export function columnsLeft(
  rows: readonly PastedLine[],
  taken: readonly number[],
  headings: PastedLine | undefined,
): LeftColumn[] {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: count }, (_none, column) => column)
    .filter(
      (column) => !taken.includes(column) && rows.some(({ cells }) => (cells[column] ?? '') !== ''),
    )
    .map((column) => ({
      heading: plainLine(headings?.cells[column] ?? ''),
      letters: columnLetters(column),
    }));
}

/** Of the first lines, the one of the headings: titles may stand before it, or a row that heads several of them. */
function headedAt<K extends string>(
  lines: readonly PastedLine[],
  fields: readonly PastedField<K>[],
): { at: number; columns: PastedColumns<K> } | null {
  for (const [at, line] of lines.slice(0, FIRST_LINES).entries()) {
    const columns = byHeadings(line, fields);
    // Alone under a title, the word of a heading may well be what a row says.
    if (columns !== null && (at === 0 || columns.size > 1)) return { at, columns };
    const said = line.cells.filter((cell) => cell !== '');
    if (said.length > 1 && said.some((cell) => /\d/u.test(cell.replace(YEARS, '')))) return null;
  }
  return null;
}

/** A title, the name of the organisation, a date. */
const FIRST_LINES = 4;
const YEARS = /\b(?:19|20)\d{2}(?:\s?[-–/]\s?(?:\d{2}|\d{4}))?\b/gu;

/** Which column says each field, where a line names at least two of them, or holds nothing but the name of one. */
function byHeadings<K extends string>(
  line: PastedLine | undefined,
  fields: readonly PastedField<K>[],
): PastedColumns<K> | null {
  const found = new Map<K, number>();
  for (const [column, cell] of (line?.cells ?? []).entries()) {
    const keys = headingKeys(cell);
    const field = fields.find((one) => !found.has(one.key) && isAmong(one.headings, keys));
    if (field !== undefined) found.set(field.key, column);
  }
  // « Prévu » and « favorable » are what a row says as well.
  const isRow = fields.every(({ key, choices = [] }) => {
    const column = found.get(key);
    return column === undefined || choiceSaid(line?.cells[column] ?? '', choices) !== null;
  });
  if (isRow) return null;
  const isOne = found.size === 1 && line?.cells.filter((cell) => cell !== '').length === 1;
  return found.size >= 2 || isOne ? found : null;
}

/**
 * Of a field that several columns may say, where more than one does: which of them a row takes by the choice that it
 * makes, of those that say something in it. Null: its one column does.
 */
export function columnOfChoice<K extends string>(
  headings: PastedLine | undefined,
  field: PastedField<K>,
  taken: PastedColumns<K>,
): ((line: PastedLine, choice: string) => number | undefined) | null {
  const { ofChoice } = field;
  if (ofChoice === undefined || headings === undefined) return null;
  const others = new Set(
    [...taken].flatMap(([key, column]) => (key === field.key ? [] : [column])),
  );
  const known = headings.cells
    .map((cell, column) => ({ column, keys: headingKeys(cell) }))
    .filter(({ column, keys }) => !others.has(column) && isAmong(field.headings, keys));
  if (known.length < 2) return null;
  return (line, choice) =>
    ofChoice
      .headings(choice)
      .map((rank) => known.find(({ keys }) => isAmong(rank, keys))?.column)
      .find((column) => column !== undefined && (line.cells[column] ?? '') !== '');
}

const isAmong = (headings: readonly string[], keys: readonly string[]) =>
  headings.some((heading) => keys.includes(withoutPlurals(bareKey(heading))));

/** A heading as it may be known: as it stands, else without its year and what is between parentheses. */
function headingKeys(cell: string): string[] {
  const bare = cell.replaceAll(/\([^)]*\)/gu, ' ').replaceAll(YEARS, ' ');
  return [cell, bare].map((one) => withoutPlurals(bareKey(one))).filter((key) => key !== '');
}

const withoutPlurals = (key: string) => key.replaceAll(/(?<=\p{L}{3})[sx](?= |$)/gu, '');

/**
 * The same where a column under the heading of a choice says another thing in every row (« Type : fournitures »):
 * it is not that choice, and another one that its rows do say may have it.
 */
function readable<K extends string>(
  columns: PastedColumns<K>,
  fields: readonly PastedField<K>[],
  rows: readonly PastedLine[],
): PastedColumns<K> {
  const choices = fields.filter(({ reads }) => reads === 'choice');
  const textsAt = (column: number) =>
    rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const says = (field: PastedField<K>, cell: string) =>
    choiceSaid(cell, field.choices ?? []) !== null;
  const kept = new Map(columns);
  for (const field of choices) {
    const column = columns.get(field.key);
    const texts = column === undefined ? [] : textsAt(column);
    if (column === undefined || texts.length < 2 || texts.some((cell) => says(field, cell)))
      continue;
    kept.delete(field.key);
    const other = choices.find(
      (one) => !columns.has(one.key) && texts.every((cell) => says(one, cell)),
    );
    if (other !== undefined) kept.set(other.key, column);
  }
  return kept;
}

/** Which column says each field, by what most of its cells can be; what is left are lines, from left to right. */
function byContents<K extends string>(
  lines: readonly SidedLine[],
  fields: readonly PastedField<K>[],
): PastedColumns<K> {
  const count = Math.max(0, ...lines.map(({ cells }) => cells.length));
  // A title stands in the column of the lines, of which it is none.
  const rows = lines.filter(({ says }) => says === null);
  const columns = Array.from({ length: count }, (_none, column) =>
    (rows.length === 0 ? lines : rows)
      .map(({ cells }) => cells[column] ?? '')
      .filter((cell) => cell !== ''),
  );
  const found = new Map<K, number>();
  const isTaken = (column: number) => [...found.values()].includes(column);
  const numbers = isNumbering(columns[0] ?? []) && count > 1 ? 0 : -1;
  const take = (
    field: PastedField<K>,
    canBe: (cell: string) => boolean,
    isEnough = (of: number, all: number) => of * 2 > all,
  ) => {
    const can = columns.flatMap((cells, at) =>
      !isTaken(at) &&
      at !== numbers &&
      cells.length > 0 &&
      isEnough(cells.filter(canBe).length, cells.length)
        ? [at]
        : [],
    );
    // Years are amounts only where nothing else is.
    const isBetter = (at: number) =>
      field.reads !== 'money' || columns[at]?.every((cell) => YEAR.test(cell)) !== true;
    const column = can.find(isBetter) ?? can[0];
    if (column !== undefined) found.set(field.key, column);
  };
  const is = (field: PastedField<K>) => (cell: string) =>
    // The number that a spreadsheet keeps of a day is one only where a heading says so.
    !(field.reads === 'date' && /^\d{5,}(?:[.,]\d+)?$/u.test(cell)) &&
    // The name of a file, « bilan-2024.pdf », could be that of a computer.
    !(field.reads === 'url' && !ADDRESS.test(cell)) &&
    (readCell(plainLine(cell), field, DAY_FIRST).fault === null ||
      // Refused row by row: what else its column says are amounts.
      (field.reads === 'money' && isUnderZero(plainLine(cell))));
  for (const field of fields) {
    const known = new Set((field.known ?? []).map(nameKey));
    const isKnown = (cell: string) => known.has(nameKey(cell));
    if (known.size > 0) take(field, isKnown, (of, all) => of > 0 && of * 2 >= all);
  }
  // What is told apart the best comes first: a year would be an amount, and anything is a line.
  for (const reads of ['choice', 'date', 'money', 'url', 'line'] as const) {
    for (const field of fields) {
      // Where there are titles alone, each is a line of its own side.
      const isTold = rows.length === 0 && field.isTitled === true;
      const isFound = found.has(field.key) || field.isHeadedOnly === true;
      if (field.reads === reads && !isFound && !isTold) take(field, is(field));
    }
  }
  return found;
}

/** What is surely an address, or the name of a site of an organisation with what it holds. */
const ADDRESS =
  /^(?:https?:\/\/|www\.)|^[\w-]+(?:\.[\w-]+)*\.(?:ca|com|org|net|quebec|coop)(?:\/|$)/iu;
const YEAR = /^(?:19|20)\d{2}$/u;

/** The numbers of the rows: 1, 2, 3. */
const isNumbering = (cells: readonly string[]) =>
  cells.length > 1 && cells.every((cell, at) => cell.replace(/[.)]$/u, '') === String(at + 1));
