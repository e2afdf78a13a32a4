import { daysBetween, firstDay, type PartialDate, yearOf } from '../domain/dates.ts';

/** Pieces of the calendar in which marks are gathered. */
export const TIME_UNITS = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'lustre',
  'decade',
  'century',
] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

const YEARS: Readonly<Record<TimeUnit, number>> = {
  day: 1 / 366,
  week: 7 / 366,
  month: 28 / 366,
  quarter: 90 / 366,
  year: 1,
  lustre: 5,
  decade: 10,
  century: 100,
};

/** From which weeks are told apart. */
const A_MONDAY = '1900-01-01';

/** The smallest piece that is wide enough, given how many of the least width a year holds. */
export function unitFor(perYear: number): TimeUnit {
  return TIME_UNITS.find((unit) => YEARS[unit] * perYear >= 1) ?? 'century';
}

/** The piece in which a date falls, as a key of its own; null for a date vaguer than the piece. */
export function cellOf(date: PartialDate, unit: TimeUnit): string | null {
  const day = firstDay(date);
  if (unit === 'day') return date.length === 10 ? `${unit} ${day}` : null;
  if (unit === 'week') {
    return date.length === 10 ? `${unit} ${Math.floor(daysBetween(A_MONDAY, day) / 7)}` : null;
  }
  if (unit === 'month') return date.length >= 7 ? `${unit} ${day.slice(0, 7)}` : null;
  if (unit === 'quarter') {
    if (date.length < 7) return null;
    return `${unit} ${day.slice(0, 4)}/${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;
  }
  return `${unit} ${Math.floor(yearOf(date) / YEARS[unit])}`;
}
