import { isLocalDate, type PartialDate } from './dates.ts';
import type { Sheet } from './sheet.ts';

/** The number by which spreadsheets know a day; null for a year or a month, and before March 1900, where they disagree. */
export function serialOf(day: PartialDate): number | null {
  if (!isLocalDate(day)) return null;
  const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial < 61 ? null : serial;
}

/**
 * The columns whose dates are not all days that a spreadsheet knows: it sorts a column of dates, or one of texts, and no
 * mixture of the two, so that all their dates are texts (`2026`, `2026-03`, `2026-03-12`), whose order is that of time.
 */
export function textDayColumns(rows: Sheet['rows']): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      if (cell !== null && 'day' in cell && serialOf(cell.day) === null) found.add(at);
    }
  }
  return found;
}
