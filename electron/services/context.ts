import type { LocalDate } from '../../shared/domain/dates.ts';
import { dayHere, twoDigits } from '../../shared/domain/dayHere.ts';
import type { Minute } from '../../shared/domain/deadline.ts';

/** What services take from the world, given by `application.ts` and by the tests: nothing else reads a clock. */
export type Context = {
  now: () => Date;
  /** An identifier never given before: UUID version 7. */
  newId: () => string;
};

/** Now, as the file keeps it. */
export function instant(context: Context): string {
  return context.now().toISOString();
}

/** The day on which the person is, by the computer's own zone. */
export function today(context: Context): LocalDate {
  return dayHere(context.now());
}

/** The minute in which the person is, by the computer's own zone: its day, and `HH:MM`. */
export function clock(context: Context): Minute {
  const now = context.now();
  return { day: dayHere(now), time: `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}` };
}
