import {
  addDays,
  comparePartialDates,
  firstDay,
  lastDay,
  type PartialDate,
  yearOf,
} from '../../../shared/domain/dates.ts';
import { type DueMoney, dueMoney } from '../../../shared/domain/dueMoney.ts';
import { type DueStep, dueSteps } from '../../../shared/domain/dueSteps.ts';
import { followUpDue } from '../../../shared/domain/followUpDue.ts';
import { planOf, recordedOn } from '../../../shared/domain/news.ts';
import { pilotOf } from '../../../shared/domain/pilot.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Funding } from '../../../shared/domain/schemas/funding.ts';
import { presentStage } from '../../../shared/domain/stages.ts';
import { HORIZON_DAYS } from '../../../shared/domain/upcoming.ts';

/** A follow-up of the pilot that nothing has answered. */
export type WaitingFollowUp = {
  /** Years after the end of the pilot; null for a date planned by hand. */
  readonly years: number | null;
  readonly date: PartialDate;
  readonly isLate: boolean;
  /** The last thing noted since the pilot ended; null when nothing was. */
  readonly lastNews: PartialDate | null;
};

/** What an initiative waits for: steps that are not done, reports and instalments of its fundings, and a follow-up. */
export type Waiting = {
  readonly steps: readonly DueStep[];
  readonly money: readonly DueMoney[];
  readonly followUp: WaitingFollowUp | null;
};

/** What an initiative waits for on a day. */
export function waitingOf(
  initiative: InitiativeDetail,
  fundings: readonly Funding[],
  today: string,
): Waiting {
  return {
    steps: dueSteps(initiative.milestones, today),
    money: dueMoney(fundings, today),
    followUp: waitingFollowUp(initiative, today),
  };
}

function waitingFollowUp(initiative: InitiativeDetail, today: string): WaitingFollowUp | null {
  const pilot = pilotOf(initiative.stages, today);
  const endedOn = pilot !== null && 'endedOn' in pilot ? pilot.endedOn : null;
  const isEnded = presentStage(initiative.stages, today)?.stage === 'closed';
  const recorded = recordedOn(initiative).filter((date) => firstDay(date) <= today);
  const plan = planOf(initiative);
  const due = followUpDue(isEnded ? null : endedOn, recorded, today, plan);
  // One that is years away is nothing to wait for yet.
  if (due === null || firstDay(due.date) > addDays(today, HORIZON_DAYS)) return null;
  const since = recorded
    .filter((date) => endedOn === null || comparePartialDates(endedOn, date) < 0)
    .toSorted((a, b) => comparePartialDates(lastDay(a), lastDay(b)));
  const isPlanned = plan.planned.includes(due.date) || endedOn === null;
  return {
    years: isPlanned ? null : yearOf(due.date) - yearOf(endedOn),
    date: due.date,
    isLate: due.isLate,
    lastNews: since.at(-1) ?? null,
  };
}
