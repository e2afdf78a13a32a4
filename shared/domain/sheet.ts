import { type PartialDate, timeInWords } from './dates.ts';
import type { Decimal } from './decimals.ts';
import type { Cents } from './money.ts';

/** What a cell holds: a person's text, an amount in cents, a date (to the year, the month or the day), a whole number, a number as it was measured, or nothing. */
export type SheetCell =
  | { readonly text: string }
  | { readonly cents: Cents }
  | { readonly day: PartialDate }
  | { readonly count: number }
  | { readonly decimal: Decimal }
  | null;

/**
 * A line below a list, which adds up columns of money. It takes the lines that say what it says in the columns `where`
 * (null: none of them), adds the sums before it whose places are in `plus`, and takes away those in `minus`.
 */
export type SheetSum = {
  /** What it says itself, a cell for each head. */
  readonly cells: readonly SheetCell[];
  /** The columns that it adds up. */
  readonly columns: readonly number[];
  readonly where: readonly number[] | null;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
};

/** A list as it leaves for a spreadsheet. */
export type Sheet = {
  /** What the list is called on the screen. */
  readonly title: string;
  /** By what it was filtered, when it was. */
  readonly filters: readonly string[];
  readonly heads: readonly string[];
  /** The place of the column that names its lines. */
  readonly named: number;
  /** Each with as many cells as there are heads. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** What a workbook says below them; separated text has none, which would be read as lines. */
  readonly sums?: readonly SheetSum[] | undefined;
};

/** What a list may leave as: a workbook, or text whose cells are separated. */
export const SHEET_FORMS = ['xlsx', 'csv'] as const;
export type SheetForm = (typeof SHEET_FORMS)[number];

/** The lists that may leave. */
export const SHEET_LISTS = [
  'initiatives',
  'followUps',
  'fundings',
  'reportsDue',
  'funders',
  'dossiers',
  'effects',
  'indicators',
  'participations',
  'stakeholders',
  'evidence',
  'incidents',
  'journal',
  'budgets',
  'revenues',
  'moneyYears',
  'milestones',
  'deadlines',
  'stages',
  'diffusions',
  'survival',
  'sentParcels',
  'receivedParcels',
  'waiting',
  'descents',
  'bin',
  'notices',
  'instalmentsLate',
] as const;
export type SheetList = (typeof SHEET_LISTS)[number];

/** A column of a list: its head, and what it says of each row. */
export type SheetColumn<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => SheetCell;
  /** It names the row; the first column does where none says so. */
  readonly isName?: boolean;
};

/** The list that some columns make of some rows. */
export function sheetOf<Row>(
  title: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  filters: readonly string[] = [],
): Sheet {
  return {
    title,
    filters,
    named: Math.max(
      0,
      columns.findIndex(({ isName }) => isName),
    ),
    heads: columns.map(({ head }) => head),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** A cell of text; nothing where nothing is written. */
export function textCell(text: string | null | undefined): SheetCell {
  return text === null || text === undefined || text === '' ? null : { text };
}

/** A cell of several names. */
export function namesCell(names: readonly string[]): SheetCell {
  return textCell(names.join('; '));
}

/** A cell of money. */
export function moneyCell(cents: Cents | null): SheetCell {
  return cents === null ? null : { cents };
}

/** A cell of a date. */
export function dayCell(day: PartialDate | null): SheetCell {
  return day === null ? null : { day };
}

/** A cell of a moment of the day, `HH:MM`, as it is said: « 17 h 00 ». */
export function timeCell(time: string | null): SheetCell {
  return time === null ? null : textCell(timeInWords(time));
}
