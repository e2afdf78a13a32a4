import { dayOfSerial } from '../../shared/domain/import/importDates.ts';

/** How finely a format of numbers shows a date; null when it shows none. */
export type DateFormat = 'day' | 'month' | 'year' | null;

/** Formats that every spreadsheet knows by their number: dates, and dates in the East. */
const BUILT_IN = new Set([
  14, 15, 16, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);
const BUILT_IN_MONTH = 17;

/** What the format of a cell shows, by its number and, when the file defines it, its code. */
export function dateFormat(id: number, code: string | undefined): DateFormat {
  if (code === undefined) return BUILT_IN.has(id) ? 'day' : id === BUILT_IN_MONTH ? 'month' : null;
  // What is between quotation marks or brackets, or after a backslash, is text, a colour, a language.
  const letters = code
    .replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '')
    .replaceAll(/am\/pm|a\/p/giu, '')
    .toLowerCase();
  const [first = ''] = letters.split(';');
  // LibreOffice gives it to every plain number; its letters are those of no date.
  if (first.includes('general')) return null;
  if (/[#0?]/u.test(first) || !/[ymdaj]/u.test(first)) return null;
  const hasYear = /[ya]/u.test(first);
  const hasDay = /[dj]/u.test(first);
  if (!hasYear && !hasDay) return null;
  if (hasDay) return 'day';
  return /m/u.test(first) ? 'month' : 'year';
}

/** A number as a cell shows it: a date when its format says so, else its figures. */
export function shownNumber(value: string, format: DateFormat, isFrom1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format !== null && number >= 1 && number < 2_958_466) {
    const day = dayOfSerial(Math.floor(number), isFrom1904);
    return format === 'day' ? day : format === 'month' ? day.slice(0, 7) : day.slice(0, 4);
  }
  // Sixteen figures are the dust of a sum: 0.30000000000000004.
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) < 1e15 && Math.abs(rounded) >= 1e-6
    ? plainFigures(rounded)
    : String(rounded);
}

function plainFigures(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(10).replace(/\.?0+$/u, '') : text;
}
