import { z } from 'zod';
import {
  ASIDE_REASONS,
  CELL_FAULTS,
  ENCODINGS,
  IMPORT_FIELDS,
  MOST_SHEET_COLUMNS,
  TWIN_CHOICES,
  VALUE_FIELDS,
} from '../import/importTerms.ts';
import { Id, Line, PartialDate, Text } from './primitives.ts';

const RowNumber = z.number().int().min(1).max(2_000_000);
const ColumnIndex = z.number().int().min(0).max(MOST_SHEET_COLUMNS);
const Count = z.number().int().min(0);
const Rows = z.array(RowNumber).min(1).max(100_000);

/** What comes first in « 03/12/2024 ». */
const DateOrderName = z.enum(['day_first', 'month_first']);

/** Something that a person says of the sheet before anything is written. */
export const ImportChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sheet'), sheet: Count }),
  /** The row of the headings, as the sheet numbers it; null: there is none. */
  z.strictObject({ kind: z.literal('header'), row: RowNumber.nullable() }),
  z.strictObject({ kind: z.literal('encoding'), encoding: z.enum(ENCODINGS) }),
  z.strictObject({
    kind: z.literal('column'),
    column: ColumnIndex,
    field: z.enum(IMPORT_FIELDS).nullable(),
  }),
  z.strictObject({ kind: z.literal('order'), order: DateOrderName }),
  /** When what the sheet does not date was known to be so; null: it is not noted; left out: nobody says it any more. */
  z.strictObject({ kind: z.literal('undated'), date: PartialDate.nullable().optional() }),
  /** What a value of the sheet becomes, wherever it stands. */
  z.strictObject({
    kind: z.literal('value'),
    field: z.enum(VALUE_FIELDS),
    /** As the sheet writes it; a paste may have cut anything. */
    value: Text,
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('asIs') }),
      z.strictObject({ kind: z.literal('blank') }),
      z.strictObject({ kind: z.literal('is'), value: Line }),
    ]),
  }),
  z.strictObject({
    kind: z.literal('cell'),
    row: RowNumber,
    column: ColumnIndex,
    text: Text,
  }),
  /** What becomes of rows that are probably there already; null: of all of which nobody has said it. */
  z.strictObject({
    kind: z.literal('twins'),
    rows: Rows.nullable(),
    choice: z.enum(TWIN_CHOICES),
  }),
  /** Leaves rows out, or takes them back; null: all that are to be mended. */
  z.strictObject({ kind: z.literal('aside'), rows: Rows.nullable(), isAside: z.boolean() }),
  /** Leaves empty every cell that cannot be read, but for titles. */
  z.strictObject({ kind: z.literal('blankFaults') }),
  /** Takes the last of these back. */
  z.strictObject({ kind: z.literal('back') }),
]);
export type ImportChange = z.infer<typeof ImportChange>;

/** A column of the sheet, and what it says. */
export const ImportColumn = z.strictObject({
  index: ColumnIndex,
  letters: z.string(),
  heading: z.string(),
  field: z.enum(IMPORT_FIELDS).nullable(),
  /** The first values in it. */
  samples: z.array(z.string()),
  /** In how many rows something stands. */
  filled: Count,
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** A value that the portfolio does not have, once however often it stands in the sheet. */
export const ImportValue = z.strictObject({
  field: z.enum(VALUE_FIELDS),
  value: z.string(),
  count: Count,
  /** A closed list does not have it: somebody must say what it is. */
  isNeeded: z.boolean(),
  /** What it may be, by its writing. */
  near: z.string().nullable(),
  /** What was said of it. */
  to: z.enum(['asIs', 'blank', 'is']).nullable(),
  /** What it is, when it is another. */
  is: z.string().nullable(),
});
export type ImportValue = z.infer<typeof ImportValue>;

/** A sheet that waits to be brought in; nothing of it is written. */
export const ImportState = z.strictObject({
  /** The name of the file; empty of a paste. */
  name: z.string(),
  sheets: z.array(z.strictObject({ name: z.string(), rows: Count })),
  sheet: Count,
  encoding: z.enum(ENCODINGS).nullable(),
  header: RowNumber.nullable(),
  /** The first rows, to choose the headings among. */
  firstRows: z.array(z.strictObject({ row: RowNumber, text: z.string() })),
  columns: z.array(ImportColumn),
  /** How the columns are read was remembered from a sheet of the same headings. */
  isRemembered: z.boolean(),
  /** A date of the sheet means two things, and no other tells; with one of them. */
  orderAsked: z.string().nullable(),
  order: DateOrderName.nullable(),
  undated: PartialDate.nullable(),
  /** How many stages and amounts the sheet does not date. */
  undatedCount: Count,
  /** Nobody has said what becomes of them: nothing is written before. */
  isUndatedAsked: z.boolean(),
  /** Values to look at; those that must be said first. */
  values: z.array(ImportValue),
  /** More values than are shown. */
  otherValues: Count,
  /** What the portfolio already has, to choose among. */
  known: z.record(z.enum(VALUE_FIELDS), z.array(z.string())),
  counts: z.strictObject({
    rows: Count,
    create: Count,
    complete: Count,
    leave: Count,
    wrong: Count,
    twin: Count,
    aside: Count,
  }),
  /** Something was said that can be taken back. */
  canGoBack: z.boolean(),
});
export type ImportState = z.infer<typeof ImportState>;

/** What becomes of a row. */
export const ROW_KINDS = ['wrong', 'twin', 'ready', 'aside'] as const;

/** A row of the sheet, as far as it is understood. */
export const ImportRow = z.strictObject({
  row: RowNumber,
  title: z.string(),
  kind: z.enum(ROW_KINDS),
  problems: z.array(
    z.strictObject({
      field: z.enum(IMPORT_FIELDS),
      column: ColumnIndex,
      heading: z.string(),
      fault: z.enum(CELL_FAULTS),
      /** What it would be, written in full. */
      meant: z.string(),
      text: z.string(),
    }),
  ),
  /** What it is probably the same as: an initiative, or an earlier row. */
  twin: z
    .strictObject({
      initiativeId: Id.nullable(),
      row: RowNumber.nullable(),
      title: z.string(),
      isSame: z.boolean(),
    })
    .nullable(),
  choice: z.enum(TWIN_CHOICES).nullable(),
  aside: z.enum(ASIDE_REASONS).nullable(),
  /** What is understood of it, field by field, in the order of the columns. */
  said: z.array(z.strictObject({ field: z.enum(IMPORT_FIELDS), text: z.string() })),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What an import did. */
export const ImportDone = z.strictObject({
  created: Count,
  completed: Count,
  left: Count,
  /** Its number in the journal, to take it back; null when nothing was written. */
  change: z.number().int().nullable(),
});
export type ImportDone = z.infer<typeof ImportDone>;
