import type { LocalDate, PartialDate } from './dates.ts';
import { comparePartialDates, firstDay, lastDay } from './dates.ts';
import { type FollowUpPlan, isAnswered } from './followUpDue.ts';
import type { FollowUp, FollowUpRhythm, StatusCheck } from './schemas/followUp.ts';
import type { Effect, StageChange } from './schemas/initiative.ts';

/** What news of an initiative are drawn from. */
export type NewsSource = {
  readonly stages: readonly Pick<StageChange, 'date'>[];
  readonly gridApplications: readonly {
    readonly date: LocalDate;
    readonly readings: readonly { readonly level: string | null }[];
  }[];
  readonly effects: readonly Pick<Effect, 'observedOn'>[];
  readonly statusChecks: readonly Pick<StatusCheck, 'date' | 'status'>[];
};

/** The dates on which something was learned of an initiative, in no order: a check that found nothing out is none of them. */
export function recordedOn(source: NewsSource): PartialDate[] {
  return [
    ...source.stages.map(({ date }) => date),
    ...source.gridApplications
      .filter(({ readings }) => readings.some(({ level }) => level !== null))
      .map(({ date }) => date),
    ...source.effects.flatMap(({ observedOn }) => (observedOn === null ? [] : [observedOn])),
    ...source.statusChecks.filter(({ status }) => status !== 'unknown').map(({ date }) => date),
  ];
}

/** The last of some dates that may have come by a day, by the last day that each may mean; null when there is none. */
export function lastNews(dates: readonly PartialDate[], today: LocalDate): PartialDate | null {
  return (
    dates
      .filter((date) => firstDay(date) <= today)
      .toSorted((a, b) => comparePartialDates(lastDay(a), lastDay(b)))
      .at(-1) ?? null
  );
}

/** What is asked of a follow-up to know which dates it answers; one that is planned has no outcome. */
type Call = {
  readonly dueOn: PartialDate;
  readonly doneOn: PartialDate | null;
  readonly outcome: string | null;
};

/** The dates that a follow-up answers, or lets go: its own and the day on which it took place. A silence answers none. */
function answeredBy({ dueOn, doneOn, outcome }: Call): PartialDate[] {
  if (outcome !== 'answered' && outcome !== 'dropped') return [];
  return doneOn === null ? [dueOn] : [dueOn, doneOn];
}

/** The follow-up that answered a date planned by hand, or let it go: it stands beside it in the file. Null while none did. */
export function answerTo<F extends Call>(
  { dueOn }: { readonly dueOn: PartialDate },
  followUps: readonly F[],
): F | null {
  const answers = followUps.filter((call) => isAnswered(dueOn, answeredBy(call)));
  return answers.find((call) => call.dueOn === dueOn) ?? answers[0] ?? null;
}

/** When an initiative is looked at again, from what the file holds of it. */
export function planOf({
  followUps,
  followUpRhythm,
}: {
  readonly followUps: readonly Pick<FollowUp, 'dueOn' | 'doneOn' | 'outcome'>[];
  readonly followUpRhythm: FollowUpRhythm;
}): FollowUpPlan {
  return {
    years: followUpRhythm.years,
    planned: followUps.filter(({ doneOn }) => doneOn === null).map(({ dueOn }) => dueOn),
    answered: followUps.flatMap(answeredBy),
  };
}
