import { z } from 'zod';
import { LONGEST_LINE } from '../limits.ts';
import { SHEET_FORMS, SHEET_LISTS } from '../sheet.ts';
import { Decimal } from './indicator.ts';
import { Line, PartialDate, Written } from './primitives.ts';

/** The most that a spreadsheet in two hundred columns is useful for; the largest list known has 50,000 rows. */
const MOST_ROWS = 200_000;
/** Those of the initiatives, and every component of the largest grid twice. */
const MOST_COLUMNS = 200;

/** The longest text of a cell: several texts of a record may stand together. */
const LONGEST_CELL = 200_000;

export const SheetCell = z
  .union([
    z.strictObject({ text: Written.max(LONGEST_CELL) }),
    z.strictObject({ cents: z.number().int() }),
    z.strictObject({ day: PartialDate }),
    z.strictObject({ count: z.number().int() }),
    z.strictObject({ decimal: Decimal }),
  ])
  .nullable();

/** Those of as many budgets as a portfolio has. */
const MOST_SUMS = 20_000;

const Place = z.number().int().min(0);

const SheetSum = z.strictObject({
  cells: z.array(SheetCell),
  columns: z.array(Place).max(MOST_COLUMNS),
  where: z.array(Place).max(MOST_COLUMNS).nullable(),
  plus: z.array(Place).max(MOST_COLUMNS),
  minus: z.array(Place).max(MOST_COLUMNS),
});

/** A list as the window shows it, to be written for a spreadsheet. */
export const Sheet = z
  .strictObject({
    /** What the list is, of a budget and an initiative whose titles are as long as may be. */
    title: Written.max(3 * LONGEST_LINE),
    filters: z.array(Written.max(LONGEST_CELL)).max(40),
    heads: z.array(Line).min(1).max(MOST_COLUMNS),
    named: z.number().int().min(0),
    rows: z.array(z.array(SheetCell)).max(MOST_ROWS),
    sums: z.array(SheetSum).max(MOST_SUMS).optional(),
  })
  .refine(({ heads, rows }) => rows.every((row) => row.length === heads.length))
  // A sum adds up columns that are there, and sums that stand before it.
  .refine(({ heads, sums }) =>
    (sums ?? []).every(
      ({ cells, columns, where, plus, minus }, at) =>
        cells.length === heads.length &&
        [...columns, ...(where ?? [])].every((column) => column < heads.length) &&
        [...plus, ...minus].every((sum) => sum < at),
    ),
  );

/** Which list leaves, and as what. */
export const SheetExport = z.strictObject({
  list: z.enum(SHEET_LISTS),
  form: z.enum(SHEET_FORMS),
  sheet: Sheet,
});
