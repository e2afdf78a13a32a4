import { firstDay, type LocalDate, type PartialDate } from './dates.ts';
import { type FollowUpDue, followUpDue, isAnswered } from './followUpDue.ts';
import { type NewsSource, planOf, recordedOn } from './news.ts';
import { pilotOf } from './pilot.ts';
import type { StageChange } from './schemas/initiative.ts';
import { presentStage } from './stages.ts';

/** What the next follow-up of an initiative is known from. */
export type FollowedSource = NewsSource &
  Parameters<typeof planOf>[0] & { readonly stages: readonly StageChange[] };

/** The end of the pilot, from which an initiative is followed; null without one that ended, and once it is closed. */
export function followedSince(
  stages: readonly StageChange[],
  today: LocalDate,
): PartialDate | null {
  const pilot = pilotOf(stages, today);
  const isEnded = presentStage(stages, today)?.stage === 'closed';
  return !isEnded && pilot !== null && 'endedOn' in pilot ? pilot.endedOn : null;
}

/** The date that an initiative is asked after next; null when there is none. */
export function nextFollowUp(source: FollowedSource, today: LocalDate): FollowUpDue | null {
  const since = followedSince(source.stages, today);
  return followUpDue(since, recordedOn(source), today, planOf(source));
}

/** The dates planned by hand that nothing answered yet: no call, no news. */
export function openFollowUps<S extends FollowedSource>(
  source: S,
  today: LocalDate,
): S['followUps'][number][] {
  const recorded = recordedOn(source).filter((date) => firstDay(date) <= today);
  const known = [...recorded, ...planOf(source).answered];
  return source.followUps.filter(
    ({ dueOn, doneOn }) => doneOn === null && !isAnswered(dueOn, known),
  );
}
