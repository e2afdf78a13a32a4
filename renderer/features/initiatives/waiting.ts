import {
  addDays,
  comparePartialDates,
  firstDay,
  type PartialDate,
  yearOf,
} from '../../../shared/domain/dates.ts';
import { type DueMoney, dueMoney } from '../../../shared/domain/dueMoney.ts';
import { type DueStep, dueSteps } from '../../../shared/domain/dueSteps.ts';
import { lastNews, planOf, recordedOn } from '../../../shared/domain/news.ts';
import { followedSince, nextFollowUp } from '../../../shared/domain/nextFollowUp.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Funding } from '../../../shared/domain/schemas/funding.ts';
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
  const due = nextFollowUp(initiative, today);
  // One that is years away is nothing to wait for yet.
  if (due === null || firstDay(due.date) > addDays(today, HORIZON_DAYS)) return null;
  const pilotEnd = followedSince(initiative.stages, today);
  const isPlanned = planOf(initiative).planned.includes(due.date) || pilotEnd === null;
  const since = recordedOn(initiative).filter(
    (date) => pilotEnd === null || comparePartialDates(pilotEnd, date) < 0,
  );
  return {
    years: isPlanned ? null : yearOf(due.date) - yearOf(pilotEnd),
    date: due.date,
    isLate: due.isLate,
    lastNews: lastNews(since, today),
  };
}
