import type { LocalDate } from '../domain/dates.ts';

/** The day that an instant of the file has on this computer's calendar. */
export function localDay(instant: string): LocalDate {
  const date = new Date(instant);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
