import { comparePartialDates } from './dates.ts';
import type { StageChange } from './schemas/initiative.ts';

/** Stages in the order of time; of two of the same date, the one added last comes last. */
export function inOrderOfTime<S extends Pick<StageChange, 'date'>>(stages: readonly S[]): S[] {
  return stages.toSorted((a, b) => comparePartialDates(a.date, b.date));
}

/** The stage in which an initiative stands: the last entered. Null while none was. */
export function presentStage<S extends Pick<StageChange, 'date'>>(stages: readonly S[]): S | null {
  return inOrderOfTime(stages).at(-1) ?? null;
}
