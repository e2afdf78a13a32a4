import {
  addDays,
  comparePartialDates,
  firstDay,
  lastDay,
  type PartialDate,
  yearOf,
} from '../../../shared/domain/dates.ts';
import { type DueStep, dueSteps } from '../../../shared/domain/dueSteps.ts';
import { followUpDue } from '../../../shared/domain/followUpDue.ts';
import { pilotOf } from '../../../shared/domain/pilot.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { HORIZON_DAYS } from '../../../shared/domain/upcoming.ts';

/** A follow-up of the pilot that nothing has answered. */
export type WaitingFollowUp = {
  /** Years after the end of the pilot. */
  readonly years: number;
  readonly date: PartialDate;
  readonly isLate: boolean;
  /** The last thing noted since the pilot ended; null when nothing was. */
  readonly lastNews: PartialDate | null;
};

/** What an initiative waits for: steps that are not done, and a follow-up. */
export type Waiting = {
  readonly steps: readonly DueStep[];
  readonly followUp: WaitingFollowUp | null;
};

/** What an initiative waits for on a day. */
export function waitingOf(initiative: InitiativeDetail, today: string): Waiting {
  return {
    steps: dueSteps(initiative.milestones, today),
    followUp: waitingFollowUp(initiative, today),
  };
}

function waitingFollowUp(
  { stages, gridApplications, effects }: InitiativeDetail,
  today: string,
): WaitingFollowUp | null {
  const pilot = pilotOf(stages, today);
  if (pilot === null || 'runsSince' in pilot) return null;
  const recorded = [
    ...stages.map(({ date }) => date),
    ...gridApplications.map(({ date }) => date),
    ...effects.flatMap(({ observedOn }) => (observedOn === null ? [] : [observedOn])),
  ].filter((date) => date <= today);
  const due = followUpDue(pilot.endedOn, recorded, today);
  // One that is years away is nothing to wait for yet.
  if (due === null || firstDay(due.date) > addDays(today, HORIZON_DAYS)) return null;
  const since = recorded
    .filter((date) => comparePartialDates(pilot.endedOn, date) < 0)
    .toSorted((a, b) => comparePartialDates(lastDay(a), lastDay(b)));
  return {
    years: yearOf(due.date) - yearOf(pilot.endedOn),
    date: due.date,
    isLate: due.isLate,
    lastNews: since.at(-1) ?? null,
  };
}
