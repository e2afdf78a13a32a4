import { isPartialDate, type ParsedDate, type PartialDate, parsePartialDate } from './dates.ts';

/** What comes first in « 03/12/2024 »; in « 26-03-12 », the year may. */
export type DateOrder = 'day_first' | 'month_first';
export type ShortDateOrder = DateOrder | 'year_first';

/** How a date of figures is written: with its year in full, or in three numbers of two figures. */
export const DATE_WRITINGS = ['full', 'short'] as const;
type DateWriting = (typeof DATE_WRITINGS)[number];
/** What comes first in the dates of each writing, which say nothing of one another; null: it is not known. */
export type DateOrders = Readonly<Record<DateWriting, ShortDateOrder | null>>;
export const NO_ORDERS: DateOrders = { full: null, short: null };

const SHORT = /^(\d{2})[-/.](\d{2})[-/.](\d{2})$/;
/** In the order in which they are proposed: what Québec writes in figures puts the year first. */
const SHORT_ORDERS = ['year_first', 'day_first', 'month_first'] as const;

/** The days that « 26-03-12 » may be, each once, with all that may come first in it then; none for what is no such date. */
export function shortDates(
  text: string,
): { orders: readonly [ShortDateOrder, ...ShortDateOrder[]]; date: PartialDate }[] {
  const [, first = '', second = '', third = ''] = SHORT.exec(withoutTime(text)) ?? [];
  if (first === '') return [];
  const days = new Map<PartialDate, [ShortDateOrder, ...ShortDateOrder[]]>();
  for (const order of SHORT_ORDERS) {
    const [year, month, day] =
      order === 'year_first'
        ? [first, second, third]
        : order === 'day_first'
          ? [third, second, first]
          : [third, first, second];
    const date = `${Number(year) < 50 ? '20' : '19'}${year}-${month}-${day}`;
    // « 05-05-24 » is the same day, whether its day or its month comes first.
    const known = days.get(date);
    if (known !== undefined) known.push(order);
    else if (isPartialDate(date)) days.set(date, [order]);
  }
  return [...days].map(([date, orders]) => ({ orders, date }));
}

/** What comes first in the short dates of a column, where all of them can be read in one order alone; else null. */
export function shortDateOrder(texts: readonly string[]): ShortDateOrder | null {
  const read = texts.map(shortDates).filter((dates) => dates.length > 0);
  const every = SHORT_ORDERS.filter((order) =>
    read.every((dates) => dates.some(({ orders }) => orders.includes(order))),
  );
  const [only = null, ...others] = every;
  return read.length === 0 || others.length > 0 ? null : only;
}

const NUMERIC = /^(\d{1,2})(?:[-/.]|\s+)(\d{1,2})(?:[-/.]|\s+)(\d{4})$/;

/** Which comes first in the dates of a column, where one of them tells; null when none does. */
export function dateOrder(texts: readonly string[]): DateOrder | null {
  const parts = texts.map((text) => NUMERIC.exec(withoutTime(text)));
  if (parts.some((part) => Number(part?.[1]) > 12)) return 'day_first';
  if (parts.some((part) => Number(part?.[2]) > 12)) return 'month_first';
  return null;
}

/** Reads a date as a cell shows it, « 12/03/2024 » included when somebody says what comes first. */
export function parsePastedDate(text: string, order: DateOrder | null): ParsedDate {
  const bare = withoutTime(text);
  const parts = NUMERIC.exec(bare);
  if (parts === null || order === null) return parsePartialDate(bare);
  const [, first = '', second = '', year = ''] = parts;
  const [day, month] = order === 'day_first' ? [first, second] : [second, first];
  return parsePartialDate(`${year}-${month}-${day}`);
}

/** A date so many months later, as finely known; null when the months cannot be told at that fineness. */
export function stepDate(date: PartialDate, months: number): PartialDate | null {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '1') - 1 + months;
  const year = String(Math.floor(count / 12));
  if (date.length === 4) return months % 12 === 0 ? existing(year) : null;
  const month = `${year}-${String((count % 12) + 1).padStart(2, '0')}`;
  if (date.length === 7) return existing(month);
  // The 31st of each month is the 30th of April.
  for (let day = Number(date.slice(8)); day > 27; day--) {
    if (isPartialDate(`${month}-${day}`)) return `${month}-${day}`;
  }
  return existing(`${month}-${date.slice(8)}`);
}

function existing(date: string): PartialDate | null {
  return isPartialDate(date) ? date : null;
}

/** « 2024-03-12 00:00:00 » is a day. */
function withoutTime(text: string): string {
  return text.replace(/(\d)[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/, '$1');
}
