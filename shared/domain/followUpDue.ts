import { addYears, firstDay, type LocalDate, lastDay, type PartialDate } from './dates.ts';

/** Years after the end of the pilot at which an initiative is looked at again (product.md, FollowUp: « 1, 3, 5, 10 years after the pilot by default »). */
export const FOLLOW_UP_YEARS = [1, 3, 5, 10] as const;

/** The follow-up that comes after the last thing recorded. */
export type FollowUpDue = {
  /** As precise as the end of the pilot is: a pilot that ended in 2014 is looked at in 2015. */
  readonly date: PartialDate;
  /** Its last possible day is over, and nothing was recorded since it. */
  readonly isLate: boolean;
};

/**
 * What is to follow up, by what was recorded: a stage entered, a reading, an effect observed. A record
 * answers every date up to the last day that it may mean; what is dated after today is no record yet.
 * Null when no pilot has ended, or when all four dates were answered. The repository of the list says
 * the same in SQL; a test compares them.
 */
export function followUpDue(
  pilotEndedOn: PartialDate | null,
  recordedOn: readonly PartialDate[],
  today: LocalDate,
): FollowUpDue | null {
  if (pilotEndedOn === null) return null;
  const known = recordedOn.filter((date) => firstDay(date) <= today);
  const date = FOLLOW_UP_YEARS.map((years) => addYears(pilotEndedOn, years)).find((due) =>
    known.every((record) => lastDay(record) < firstDay(due)),
  );
  return date === undefined ? null : { date, isLate: lastDay(date) < today };
}
