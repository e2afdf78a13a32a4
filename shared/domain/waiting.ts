import { byText } from './byText.ts';
import { WIDEST_WARNING } from './cover.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
  yearOf,
} from './dates.ts';
import { NEWS_LAST_MONTHS } from './life.ts';
import { calendarMonths, wholeMonths } from './pilot.ts';
import { staleBefore } from './rhythms.ts';
import type { Effect } from './schemas/initiative.ts';
import { HORIZON_DAYS } from './upcoming.ts';

/** The groups of what waits, in the order of « Accueil ». */
export const WAITING_GROUPS = [
  'late',
  'due',
  'corrected',
  'unfinished',
  'ending',
  'unproved',
  'unchecked',
] as const;
export type WaitingGroup = (typeof WAITING_GROUPS)[number];

/** What has a last day, and is late after it. */
const DATED = [
  'report',
  'instalment',
  'step',
  'followUp',
  'dossier',
  'answer',
  'accessRequest',
] as const;

const OF_GROUP = {
  late: DATED,
  due: DATED,
  corrected: ['notice'],
  unfinished: ['openGrid', 'draft'],
  ending: ['money', 'funding', 'consent', 'pilot'],
  unproved: ['noEvidence', 'noContribution'],
  unchecked: ['recheck', 'measure', 'news', 'oldGrid', 'unread', 'retention', 'privacyOfficer'],
} as const satisfies Record<WaitingGroup, readonly string[]>;

/** The kinds of lines that wait for a gesture, each with one sentence and one gesture. */
export const WAITING_KINDS = [
  ...DATED,
  ...OF_GROUP.corrected,
  ...OF_GROUP.unfinished,
  ...OF_GROUP.ending,
  ...OF_GROUP.unproved,
  ...OF_GROUP.unchecked,
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** The order of groups. */
export function byGroup(
  a: { readonly group: WaitingGroup },
  b: { readonly group: WaitingGroup },
): number {
  return WAITING_GROUPS.indexOf(a.group) - WAITING_GROUPS.indexOf(b.group);
}

/** The kinds that a group may hold. */
export function kindsOf(group: WaitingGroup): readonly WaitingKind[] {
  return OF_GROUP[group];
}

/** The kinds that one gesture settles where they stand: sent, received, done, still holds. */
export const SETTLED_KINDS = ['report', 'instalment', 'step', 'recheck'] as const;
export type SettledKind = (typeof SETTLED_KINDS)[number];

/** True for a kind that one gesture settles. */
export function isSettled(kind: WaitingKind): kind is SettledKind {
  return SETTLED_KINDS.some((settled) => settled === kind);
}

/** The days and moments that decide what waits. */
export type WaitingBounds = {
  readonly today: LocalDate;
  /** `YYYY-MM-DDTHH:MM`. */
  readonly now: string;
  /** The last day that is looked ahead to. */
  readonly horizon: LocalDate;
  /** The last day of the yearly round. */
  readonly yearEnd: LocalDate;
  /** The last day at which the end of money is warned of. */
  readonly moneyUntil: LocalDate;
  /** What was last heard of before this day was not heard of for too long. */
  readonly newsBefore: LocalDate;
};

/** The bounds of what waits at a moment, `time` being `HH:MM`. */
export function waitingBounds(today: LocalDate, time: string): WaitingBounds {
  return {
    today,
    now: `${today}T${time}`,
    horizon: addDays(today, HORIZON_DAYS),
    yearEnd: `${yearOf(today)}-12-31`,
    moneyUntil: addMonths(today, WIDEST_WARNING),
    newsBefore: staleBefore(today, NEWS_LAST_MONTHS),
  };
}

/** True once the last day that a date may mean is over; with a time, once that is. The minute itself is in time. The repository says the same in SQL. */
export function isLate(date: PartialDate, time: string | null, { now }: WaitingBounds): boolean {
  return `${lastDay(date)}T${time ?? '24:00'}` < now;
}

/** The order of lines of several kinds: by day, what has none first, then by the title's key. */
export function byUrgency(
  a: { readonly day: string; readonly sortKey: string },
  b: { readonly day: string; readonly sortKey: string },
): number {
  return byText(a.day, b.day) || byText(a.sortKey, b.sortKey);
}

/** True for an effect that is claimed: seen, or not foreseen, which was seen even at a date that nobody knows; one that is only expected claims nothing yet. */
export function isClaimed({ observedOn, expected }: Pick<Effect, 'observedOn' | 'expected'>) {
  return observedOn !== null || !expected;
}

/** How far a date is from a day: behind it, around it (a vague date that may be it), or ahead. */
export type Distance =
  | { readonly way: 'now' }
  | {
      readonly way: 'past' | 'ahead';
      readonly unit: 'days' | 'months' | 'years';
      readonly count: number;
      /** What it may come to, where years since a date that is known to the year may be one more. */
      readonly most?: number | undefined;
    };

/** Days are counted up to a month, months up to two years. */
const MOST_DAYS = 31;
const MOST_MONTHS = 24;

/** In the first year, a month that lacks no more than a week is said whole: 88 days are three months. */
const NEAR_DAYS = 7;
const NEAR_MONTHS = 12;

/** How far a date is: from its last day once it is over, to its first day before it comes. */
export function distanceTo(date: PartialDate, today: LocalDate): Distance {
  const [first, last] = [firstDay(date), lastDay(date)];
  if (last < today) {
    const length = lengthOf(last, today, date);
    const most = Math.floor(wholeMonths(first, today) / 12);
    const isVague = length.unit === 'years' && most > length.count;
    return { way: 'past', ...length, ...(isVague ? { most } : {}) };
  }
  if (first > today) return { way: 'ahead', ...lengthOf(today, first) };
  return { way: 'now' };
}

/** Months since a date that is known to its month are counted from month to month, as people do: ten from January to November. */
function lengthOf(from: LocalDate, to: LocalDate, date: PartialDate = from) {
  const days = daysBetween(from, to);
  if (days <= MOST_DAYS) return { unit: 'days', count: days } as const;
  const whole = date.length === 7 ? calendarMonths(date, to) : wholeMonths(from, to);
  const months =
    whole < NEAR_MONTHS && date.length > 7 ? wholeMonths(from, addDays(to, NEAR_DAYS)) : whole;
  if (months < MOST_MONTHS) return { unit: 'months', count: Math.max(1, months) } as const;
  return { unit: 'years', count: Math.floor(months / 12) } as const;
}
