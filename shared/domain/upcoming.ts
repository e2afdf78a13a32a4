import { addDays, firstDay, type LocalDate, lastDay } from './dates.ts';
import type { Milestone } from './schemas/initiative.ts';

/** How far ahead « Accueil » looks: four months, in days. */
export const HORIZON_DAYS = 120;

/** True for a step of a calendar whose last possible day has passed. */
export function isOver(step: Pick<Milestone, 'start' | 'end'>, today: LocalDate): boolean {
  return lastDay(step.end ?? step.start) < today;
}

/** True for a step of a calendar that is under way on a day, or that starts soon after it. A step without an end lasts as long as its start is vague. */
export function isUpcoming(step: Pick<Milestone, 'start' | 'end'>, today: LocalDate): boolean {
  return !isOver(step, today) && firstDay(step.start) <= addDays(today, HORIZON_DAYS);
}
