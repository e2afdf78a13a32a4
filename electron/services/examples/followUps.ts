import type { SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import {
  insertFollowUp,
  insertStatusCheck,
  setRhythm,
} from '../../database/repositories/followUps.ts';
import type { Filling } from './filling.ts';

/** What was learned of an initiative beyond its pilot, whom was asked, and when it is asked again. */
export function fillFollowUps(
  { db, context }: Filling,
  initiativeId: string,
  { statusChecks, followUps, followUpYears }: SampleInitiative,
): void {
  const ids = () => ({ id: context.newId(), initiativeId });
  for (const check of statusChecks) insertStatusCheck(db, { ...check, ...ids() });
  for (const followUp of followUps) {
    insertFollowUp(db, { ...followUp, ...ids(), statusCheckId: null });
  }
  if (followUpYears !== undefined) setRhythm(db, initiativeId, followUpYears);
}
