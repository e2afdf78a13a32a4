import type { LocalDate } from './dates.ts';

/** The day that an instant has on this computer's calendar: the one place where a zone decides it. */
export function dayHere(at: Date): LocalDate {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** A part of a date or of an hour, in two digits. */
export function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
