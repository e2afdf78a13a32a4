import { addDays, addMonths, type LocalDate } from './dates.ts';

/** The longest rhythm, in months. */
const LONGEST = 240;

/**
 * What was last seen before this day has gone longer than so many months without a look on `today`.
 * `addMonths` never goes back as days go on, so one day tells all.
 */
export function staleBefore(today: LocalDate, months: number): LocalDate {
  // The day so many months before may be clamped (31 March to 28 February): what follows it is tried.
  let day = addMonths(today, -months);
  while (addMonths(day, months) >= today) day = addDays(day, -1);
  return addDays(day, 1);
}

/** For each rhythm in months, from none to the longest, the day before which a look is too old. */
export function staleDays(today: LocalDate): LocalDate[] {
  return Array.from({ length: LONGEST + 1 }, (_, months) => staleBefore(today, months));
}
