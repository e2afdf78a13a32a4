import { daysBetween, type LocalDate } from './dates.ts';

/** A minute of the clock where the person is: its day, and `HH:MM`. */
export type Minute = { readonly day: LocalDate; readonly time: string };

/** How long ago, or in how long, by the largest unit that is whole. */
export type Lapse = { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number };

/** Where a deadline stands: ahead, on this day and not over, or passed; and how far from now. */
export type DeadlineState = { readonly state: 'ahead' | 'today' | 'passed'; readonly lapse: Lapse };

/**
 * A deadline set against the clock. Its own minute is still in time, as is its whole day where it has no
 * hour. Hours are counted on the clock's face: the night when it changes may be told one hour off.
 */
export function deadlineState(
  deadline: { readonly on: LocalDate; readonly time: string | null },
  now: Minute,
): DeadlineState {
  const days = daysBetween(now.day, deadline.on);
  if (deadline.time === null) {
    const lapse = { unit: 'days', count: Math.abs(days) } as const;
    return { state: days === 0 ? 'today' : days > 0 ? 'ahead' : 'passed', lapse };
  }
  const left = days * DAY + minutesOf(deadline.time) - minutesOf(now.time);
  const lapse = lapseOf(Math.abs(left), Math.abs(days));
  if (left < 0) return { state: 'passed', lapse };
  return { state: days === 0 ? 'today' : 'ahead', lapse };
}

const DAY = 24 * 60;

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Within a day, hours; within an hour, minutes. */
function lapseOf(minutes: number, days: number): Lapse {
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < DAY) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: days };
}
