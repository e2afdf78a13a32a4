import type { PartialDate } from '../dates.ts';
import type { DateOrder } from '../pastedDates.ts';
import type { ImportChange } from '../schemas/import.ts';
import { bareKey } from './bareKey.ts';
import { findHeader, guessColumns } from './guessColumns.ts';
import type { ImportField, TwinChoice, ValueField } from './importTerms.ts';
import type { Sheet, SheetRow } from './sheetBook.ts';

/** What a value of the sheet becomes. */
export type ValueDecision = Extract<ImportChange, { kind: 'value' }>['to'];

/** What a person has said of a sheet, or what was guessed; never changed, followed by another. */
export type ImportSetup = {
  readonly sheet: number;
  /** The row of the headings, by its place among the rows of the sheet; null where there is none. */
  readonly header: number | null;
  readonly fields: readonly (ImportField | null)[];
  readonly order: DateOrder | null;
  /**
   * When what the sheet does not date was known to be so; null: it is not noted; undefined: nobody has
   * said it. Never guessed: a stage of today would be followed for years as if it had begun today.
   */
  readonly undated: PartialDate | null | undefined;
  readonly values: ReadonlyMap<string, ValueDecision>;
  /** Cells as they were mended, by `cellKey`. */
  readonly cells: ReadonlyMap<string, string>;
  /** What becomes of a row that is probably of another, by `twinKey`. */
  readonly twins: ReadonlyMap<string, TwinChoice>;
  /** Rows that a person left out, or took back (false). */
  readonly aside: ReadonlyMap<number, boolean>;
};

/** How a cell is found again. */
export const cellKey = (row: number, column: number) => `${row}:${column}`;

/** How the choice on a row is found again: it is of that row and of that twin, not of another found later. */
export const twinKey = (
  row: number,
  twin: { readonly initiativeId: string | null; readonly row: number | null },
) => `${row}:${twin.initiativeId ?? `row ${twin.row}`}`;

/** How the decision on a value is found again. */
export const valueKey = (field: ValueField, value: string) => `${field}:${bareKey(value)}`;

/** What a sheet seems to be. */
export function guessSetup(
  sheets: readonly Sheet[],
  sheet: number,
  undated?: PartialDate | null,
): ImportSetup {
  return withHeader({ ...NOTHING, sheet, undated }, sheets, findHeader(sheets[sheet]?.rows ?? []));
}

const NOTHING = {
  header: null,
  fields: [],
  order: null,
  values: new Map<string, ValueDecision>(),
  cells: new Map<string, string>(),
  twins: new Map<string, TwinChoice>(),
  aside: new Map<number, boolean>(),
};

/** The same sheet under other headings: what was said of its columns begins again. */
export function withHeader(
  { sheet, undated }: Pick<ImportSetup, 'sheet' | 'undated'>,
  sheets: readonly Sheet[],
  header: number | null,
): ImportSetup {
  const rows = sheets[sheet]?.rows ?? [];
  const count = Math.max(0, ...rows.slice(0, 1_000).map(({ cells }) => cells.length));
  const headings = header === null ? [] : (rows[header]?.cells ?? []);
  const guessed = guessColumns(Array.from({ length: count }, (_none, at) => headings[at] ?? ''));
  // A single column without a heading can only be that of the titles.
  const fields = count === 1 && header === null ? (['title'] as const) : guessed;
  return { ...NOTHING, sheet, undated, header, fields };
}

/** A field is said by one column: the one that had it gives it up. */
export function withColumn(
  setup: ImportSetup,
  column: number,
  field: ImportField | null,
): ImportSetup {
  const fields = setup.fields.map((one, index) =>
    index === column ? field : one === field ? null : one,
  );
  return { ...setup, fields };
}

/** A map with some entries more. */
export function withEntries<K, V>(map: ReadonlyMap<K, V>, entries: Iterable<[K, V]>): Map<K, V> {
  return new Map([...map, ...entries]);
}

/** The rows that hold initiatives: those under the headings. */
export function dataRows(sheet: Sheet | undefined, { header }: ImportSetup): readonly SheetRow[] {
  return (sheet?.rows ?? []).slice(header === null ? 0 : header + 1);
}
