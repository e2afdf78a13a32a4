import {
  addYears,
  comparePartialDates,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
} from './dates.ts';

/** Years after the end of the pilot at which an initiative is looked at again (product.md, FollowUp: « 1, 3, 5, 10 years after the pilot by default »). */
export const FOLLOW_UP_YEARS = [1, 3, 5, 10] as const;

/** When an initiative is looked at again, beyond what was recorded of it. */
export type FollowUpPlan = {
  /** Whole years after the end of the pilot: its own, or the portfolio's. */
  readonly years: readonly number[];
  /** Dates planned by hand. */
  readonly planned: readonly PartialDate[];
  /** Dates that somebody answered or let go, which may lie ahead: a call may come before its day. */
  readonly answered: readonly PartialDate[];
};

const USUAL: FollowUpPlan = { years: FOLLOW_UP_YEARS, planned: [], answered: [] };

/** The follow-up that comes after the last thing recorded. */
export type FollowUpDue = {
  /** As precise as the end of the pilot is: a pilot that ended in 2014 is looked at in 2015. */
  readonly date: PartialDate;
  /** Its last possible day is over, and nothing was recorded since it. */
  readonly isLate: boolean;
};

/**
 * What is to follow up, by what was recorded: a stage entered, a reading, an effect observed, a status
 * that was found, an answer. A record answers every date up to the last day that it may mean; what is
 * dated after today is no record yet; a silence is no record. Null when no date is left: without a pilot
 * that ended, and for an initiative that ended (both given as a null end of the pilot), only those that
 * were planned by hand. The repository of the list says the same in SQL; a test compares them.
 */
export function followUpDue(
  pilotEndedOn: PartialDate | null,
  recordedOn: readonly PartialDate[],
  today: LocalDate,
  { years, planned, answered }: FollowUpPlan = USUAL,
): FollowUpDue | null {
  const known = [...recordedOn.filter((date) => firstDay(date) <= today), ...answered];
  const date = [
    ...(pilotEndedOn === null ? [] : years.map((count) => addYears(pilotEndedOn, count))),
    ...planned,
  ]
    .toSorted(comparePartialDates)
    .find((due) => !isAnswered(due, known));
  return date === undefined ? null : { date, isLate: lastDay(date) < today };
}

/** Whether something that is known answers a date: it may be as late as the date, to the last day that it may mean. */
export function isAnswered(due: PartialDate, known: readonly PartialDate[]): boolean {
  return known.some((date) => lastDay(date) >= firstDay(due));
}
