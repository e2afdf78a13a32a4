import type { LocalDate } from '../domain/dates.ts';
import { dayHere } from '../domain/dayHere.ts';

/** The day that an instant of the file has on this computer's calendar. */
export function localDay(instant: string): LocalDate {
  return dayHere(new Date(instant));
}

/** The moment of the day, `HH:MM`, that an instant of the file has there. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
