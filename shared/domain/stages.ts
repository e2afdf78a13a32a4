import { comparePartialDates, firstDay, type LocalDate } from './dates.ts';
import type { StageChange } from './schemas/initiative.ts';

type Dated = Pick<StageChange, 'date'>;

/** The stages entered by a day, in the order of time; of two of the same date, the one added last comes last. */
export function pastStages<S extends Dated>(stages: readonly S[], today: LocalDate): S[] {
  return stages
    .filter((stage) => firstDay(stage.date) <= today)
    .toSorted((a, b) => comparePartialDates(a.date, b.date));
}

/** The stage in which an initiative stands: the last entered by a day. Null while none was. */
export function presentStage<S extends Dated>(stages: readonly S[], today: LocalDate): S | null {
  let present: S | null = null;
  for (const stage of stages) {
    if (firstDay(stage.date) > today) continue;
    if (present === null || comparePartialDates(present.date, stage.date) <= 0) present = stage;
  }
  return present;
}
