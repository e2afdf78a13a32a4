import type { LocalDate } from '../../../shared/domain/dates.ts';
import { type FollowUpDue, followUpDue } from '../../../shared/domain/followUpDue.ts';
import { planOf, recordedOn } from '../../../shared/domain/news.ts';
import { pilotOf } from '../../../shared/domain/pilot.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { presentStage } from '../../../shared/domain/stages.ts';

/** The date that an initiative is asked after next; null when there is none. */
export function nextDue(detail: InitiativeDetail, today: LocalDate): FollowUpDue | null {
  const pilot = pilotOf(detail.stages, today);
  const isEnded = presentStage(detail.stages, today)?.stage === 'closed';
  const endedOn = pilot !== null && 'endedOn' in pilot && !isEnded ? pilot.endedOn : null;
  return followUpDue(endedOn, recordedOn(detail), today, planOf(detail));
}
