import { comparePartialDates, firstDay } from '../domain/dates.ts';
import type { StageChange } from '../domain/schemas/initiative.ts';

/** The changes of stage that happened by `today`, in order of date; those of one day keep their order. */
export function pastStages(changes: StageChange[], today: string): StageChange[] {
  return changes
    .filter((change) => firstDay(change.date) <= today)
    .toSorted((a, b) => comparePartialDates(a.date, b.date));
}

/** The present stage: the last one entered by `today`; null when none was. */
export function presentStage(changes: StageChange[], today: string): StageChange | null {
  return pastStages(changes, today).at(-1) ?? null;
}
