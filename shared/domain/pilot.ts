import {
  daysInMonth,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
  yearOf,
} from './dates.ts';
import type { StageChange } from './schemas/initiative.ts';
import { pastStages } from './stages.ts';

/** What became of the pilot: still running since, ended on, or never entered (null). */
export type Pilot = { readonly runsSince: PartialDate } | { readonly endedOn: PartialDate } | null;

/** The last pilot of an initiative, as its stages tell it on a day: it ends when the next stage begins. */
export function pilotOf(
  stages: readonly Pick<StageChange, 'stage' | 'date'>[],
  today: LocalDate,
): Pilot {
  const past = pastStages(stages, today);
  const index = past.findLastIndex(({ stage }) => stage === 'experimentation');
  const pilot = past[index];
  if (pilot === undefined) return null;
  const next = past[index + 1];
  return next === undefined ? { runsSince: pilot.date } : { endedOn: next.date };
}

/** How long ago something was: whole months under a year, whole years from there. */
export type Age = {
  readonly unit: 'months' | 'years';
  readonly count: number;
  /** The date is too vague to tell which whole number it is. */
  readonly isAbout: boolean;
};

/**
 * The age of a date on a day. « 2018 » may be any of its days: when its first and its last day do not
 * give the same number, the one of the middle is given, as an about. A day of today or of the future
 * is 0 months old.
 */
export function ageOf(date: PartialDate, today: LocalDate): Age {
  const oldest = wholeMonths(firstDay(date), today);
  const youngest = wholeMonths(lastDay(date) > today ? today : lastDay(date), today);
  const middle = Math.round((oldest + youngest) / 2);
  if (middle < 12) {
    return { unit: 'months', count: middle, isAbout: oldest !== youngest };
  }
  const [most, least] = [Math.floor(oldest / 12), Math.floor(youngest / 12)];
  if (most === least) return { unit: 'years', count: most, isAbout: false };
  return { unit: 'years', count: Math.round(middle / 12), isAbout: true };
}

/** Whole months from one day to another, 0 when it is later. The 29th of February has its day on the 28th in common years, the 31st on the last day of a month. */
export function wholeMonths(from: LocalDate, to: LocalDate): number {
  const day = Number(from.slice(8, 10));
  const last = daysInMonth(yearOf(to), Number(to.slice(5, 7)));
  const isShort = Number(to.slice(8, 10)) < Math.min(day, last);
  return Math.max(0, monthOf(to) - monthOf(from) - (isShort ? 1 : 0));
}

/** Months from that of one date, which has a month, to that of another, whatever their days. */
export function calendarMonths(from: PartialDate, to: PartialDate): number {
  return monthOf(to) - monthOf(from);
}

/** Months since the year 0. */
const monthOf = (day: PartialDate): number => yearOf(day) * 12 + Number(day.slice(5, 7));
