import type { LocalDate } from '../domain/dates.ts';
import { dayHere } from '../domain/dayHere.ts';

/** The day that an instant of the file has on this computer's calendar. */
export function localDay(instant: string): LocalDate {
  return dayHere(new Date(instant));
}
