import { firstDay, type LocalDate, type PartialDate } from './dates.ts';
import {
  type CommaMeaning,
  commaMeaning,
  type Decimal,
  type DecimalRefusal,
  parseDecimal,
  sameDecimal,
} from './decimals.ts';
import { type PastedLine, pastedCells } from './pastedCells.ts';
import { columnsLeft, type LeftColumn } from './pastedColumns.ts';
import { type DateOrder, dateOrder, parsePastedDate, stepDate } from './pastedDates.ts';

/** Why a line of a paste is not understood. */
export type MeasureRefusal = DecimalRefusal | 'no_date' | 'which_order' | 'ahead' | 'first_date';

/** What a line of a paste was understood to be. */
export type PastedMeasure = { readonly line: PastedLine } & (
  | {
      readonly kind: 'ready' | 'known' | 'twice';
      readonly date: PartialDate;
      readonly value: Decimal;
      readonly source: string;
    }
  /** Another value is kept at that date, which is not replaced. */
  | {
      readonly kind: 'differs';
      readonly date: PartialDate;
      readonly value: Decimal;
      readonly kept: Decimal;
    }
  /** A cell without a value: nothing was measured. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'header' }
  | { readonly kind: 'refused'; readonly reason: MeasureRefusal; readonly cell: string }
);

/** A paste as it is understood. */
export type Pasted = {
  /** `values`: one column, whose dates must be said. */
  readonly shape: 'empty' | 'values' | 'dated';
  readonly rows: readonly PastedMeasure[];
  /** Whether a comma, or a date, may mean two things in all of its column. */
  readonly asks: { readonly comma: boolean; readonly order: boolean };
  /** The columns in which lines say something that a measure does not hold. */
  readonly columnsLeft: readonly LeftColumn[];
};

/** What tells how to read a paste. */
export type PastedReading = {
  readonly unit: string;
  readonly today: LocalDate;
  /** What is kept already. */
  readonly measures: readonly { readonly date: PartialDate; readonly value: Decimal }[];
  /** What a person answered, where the column does not tell. */
  readonly comma: CommaMeaning | null;
  readonly order: DateOrder | null;
  /** For one column: the date of the first line, and the months from one line to the next. */
  readonly first: PartialDate | null;
  readonly stepMonths: number;
};

/** Where the date, the value and the source stand in a line; -1 for none. */
type Columns = { date: number; value: number; source: number };

/** Reads what was pasted, line by line; each line is accounted for, none is guessed. */
export function pastedMeasures(text: string, reading: PastedReading): Pasted {
  const lines = pastedCells(text);
  const columns = columnsOf(lines, reading.unit);
  const values = lines.map(({ cells }) => cells[columns.value] ?? '');
  const dates = lines.map(({ cells }) => cells[columns.date] ?? '');
  const toldComma = commaMeaning(values, reading.unit);
  const toldOrder = dateOrder(dates);
  const comma = toldComma ?? reading.comma ?? undefined;
  const order = toldOrder ?? reading.order;
  const doubtful = (value: string) => {
    const parsed = parseDecimal(value, { unit: reading.unit });
    return !parsed.ok && parsed.reason === 'two_meanings';
  };
  const asks = {
    comma: toldComma === null && values.some(doubtful),
    order: toldOrder === null && dates.some(isTwoWays),
  };
  const kept = new Map(reading.measures.map(({ date, value }) => [date, value]));
  const taken = new Set<PartialDate>();
  const start = headed(lines[0], columns, reading) ? 1 : 0;
  const rows = lines.map((line, index): PastedMeasure => {
    if (index < start) return { line, kind: 'header' };
    const cell = values[index] ?? '';
    if (cell === '') return { line, kind: 'blank' };
    const dated = dateOf(dates[index] ?? '', index - start);
    if (!dated.ok) return { line, kind: 'refused', reason: dated.reason, cell: dates[index] ?? '' };
    const number = parseDecimal(cell, { unit: reading.unit, comma });
    if (!number.ok) return { line, kind: 'refused', reason: number.reason, cell };
    const { date } = dated;
    const { value } = number;
    if (firstDay(date) > reading.today)
      return { line, kind: 'refused', reason: 'ahead', cell: dates[index] ?? '' };
    const source = line.cells[columns.source] ?? '';
    const before = kept.get(date);
    if (before !== undefined) {
      return sameDecimal(before, value)
        ? { line, kind: 'known', date, value, source }
        : { line, kind: 'differs', date, value, kept: before };
    }
    if (taken.has(date)) return { line, kind: 'twice', date, value, source };
    taken.add(date);
    return { line, kind: 'ready', date, value, source };
  });
  const shape = lines.length === 0 ? 'empty' : columns.date === -1 ? 'values' : 'dated';
  const left = columnsLeft(lines.slice(start), Object.values(columns), lines.slice(0, start)[0]);
  return { shape, rows, asks, columnsLeft: left };

  function dateOf(
    cell: string,
    place: number,
  ): { ok: true; date: PartialDate } | { ok: false; reason: MeasureRefusal } {
    if (columns.date === -1) {
      const date =
        reading.first === null ? null : stepDate(reading.first, place * reading.stepMonths);
      return date === null ? { ok: false, reason: 'first_date' } : { ok: true, date };
    }
    const parsed = parsePastedDate(cell, order);
    if (parsed.ok) return { ok: true, date: parsed.value };
    return { ok: false, reason: parsed.reason === 'two_ways' ? 'which_order' : 'no_date' };
  }
}

/** The lines that were not taken, as they came, to be mended and read again. */
export function leftOver(rows: readonly PastedMeasure[]): string {
  return rows
    .filter(({ kind }) => kind === 'refused' || kind === 'differs' || kind === 'twice')
    .map(({ line }) => line.text)
    .join('\n');
}

/** Whether a date means two days, where nothing says what comes first. */
function isTwoWays(cell: string): boolean {
  const parsed = parsePastedDate(cell, null);
  return !parsed.ok && parsed.reason === 'two_ways';
}

const isDate = (cell: string) =>
  parsePastedDate(cell, 'day_first').ok || parsePastedDate(cell, 'month_first').ok;

/** The leftmost column of dates, the leftmost other one of numbers, and what follows both as a source. */
function columnsOf(lines: readonly PastedLine[], unit: string): Columns {
  const count = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const places = Array.from({ length: count }, (_, place) => place);
  const mostly = (place: number, is: (cell: string) => boolean) => {
    const filled = lines.map(({ cells }) => cells[place] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter(is).length * 2 >= filled.length;
  };
  const isNumber = (cell: string) => parseDecimal(cell, { unit, comma: 'decimals' }).ok;
  const filledPlaces = places.filter((place) => mostly(place, () => true));
  if (filledPlaces.length < 2) return { date: -1, value: filledPlaces[0] ?? 0, source: -1 };
  const date = filledPlaces.find((place) => mostly(place, isDate)) ?? -1;
  const others = filledPlaces.filter((place) => place !== date);
  const value = others.find((place) => mostly(place, isNumber)) ?? others[0] ?? 0;
  // Two columns of which neither holds dates: the first is taken for what it stands for, and says so line by line.
  if (date === -1)
    return { date: filledPlaces.find((place) => place !== value) ?? -1, value, source: -1 };
  return { date, value, source: others.find((place) => place > Math.max(date, value)) ?? -1 };
}

/** Whether the first line names its columns: neither a date nor a number in it. */
function headed(line: PastedLine | undefined, columns: Columns, { unit }: PastedReading): boolean {
  if (line === undefined) return false;
  const value = line.cells[columns.value] ?? '';
  const date = line.cells[columns.date] ?? '';
  return value !== '' && !/\d/.test(value) && !isDate(date) && !parseDecimal(value, { unit }).ok;
}
