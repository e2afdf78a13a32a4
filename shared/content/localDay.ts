import type { LocalDate } from '../domain/dates.ts';
import { dayHere, twoDigits } from '../domain/dayHere.ts';

/** The day that an instant of the file has on this computer's calendar. */
export function localDay(instant: string): LocalDate {
  return dayHere(new Date(instant));
}

/** The moment of the day, `HH:MM`, that an instant of the file has there. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}
