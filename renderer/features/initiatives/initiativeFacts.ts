import {
  comparePartialDates,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
  yearOf,
} from '../../../shared/domain/dates.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import type { Milestone, StageChange } from '../../../shared/domain/schemas/initiative.ts';
import { pastStages } from '../../../shared/domain/stages.ts';

/** What became of the pilot: still running since, ended on, or never entered (null). */
export type Pilot = { readonly runsSince: PartialDate } | { readonly endedOn: PartialDate } | null;

/** The last pilot of an initiative, as its stages tell it. */
export function pilotOf(stages: readonly StageChange[], today: LocalDate): Pilot {
  const past = pastStages(stages, today);
  const index = past.findLastIndex(({ stage }) => stage === 'experimentation');
  const pilot = past[index];
  if (pilot === undefined) return null;
  const next = past[index + 1];
  return next === undefined ? { runsSince: pilot.date } : { endedOn: next.date };
}

/** Whole years from a date to a day; a vague date counts from its first day. */
export function wholeYears(from: PartialDate, today: LocalDate): number {
  const start = firstDay(from);
  const years = yearOf(today) - yearOf(start);
  return today.slice(5) < start.slice(5) ? years - 1 : years;
}

/** The step of the calendar that ends next, among those that are not over; null when there is none. */
export function nextMilestone(
  milestones: readonly Milestone[],
  today: LocalDate,
): Milestone | null {
  return (
    milestones
      .filter((one) => lastDay(over(one)) >= today)
      .toSorted((a, b) => comparePartialDates(over(a), over(b)))[0] ?? null
  );
}

/** The last application in which something was read; null when nothing ever was. */
export function lastReading(applications: readonly GridApplication[]): GridApplication | null {
  return (
    applications
      .filter(({ readings }) => readings.some(({ level }) => level !== null))
      .toSorted((a, b) => comparePartialDates(a.date, b.date))
      .at(-1) ?? null
  );
}

const over = (one: Milestone): PartialDate => one.end ?? one.start;
