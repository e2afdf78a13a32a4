import type { SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import { insertAbsence, insertAbsenceStep } from '../../database/repositories/absences.ts';
import { insertInKindContribution } from '../../database/repositories/inKindContributions.ts';
import { insertParticipation } from '../../database/repositories/participations.ts';
import { findOrAddStakeholder } from '../../database/repositories/stakeholders.ts';
import { all, type Filling, type Keys } from './filling.ts';

/** Who takes part in an initiative, and what they bring. */
export function fillParticipations(
  { db, context }: Filling,
  initiativeId: string,
  sample: SampleInitiative['participations'],
  evidence: Keys,
): void {
  for (const { contributions, ...fields } of sample) {
    const stakeholderId = findOrAddStakeholder(db, fields, context.newId);
    const id = context.newId();
    insertParticipation(db, { ...fields, id, initiativeId, stakeholderId });
    for (const { evidence: keys, ...contribution } of contributions) {
      const own = { id: context.newId(), initiativeId, participationId: id };
      insertInKindContribution(db, { ...contribution, ...own, evidenceIds: all(evidence, keys) });
    }
  }
}

/** Who is missing in an initiative, and what was tried. */
export function fillAbsences(
  { db, context }: Filling,
  initiativeId: string,
  sample: SampleInitiative['absences'],
): void {
  for (const { steps, ...fields } of sample) {
    const absenceId = context.newId();
    insertAbsence(db, { ...fields, id: absenceId, initiativeId, steps: [] });
    for (const step of steps) insertAbsenceStep(db, { ...step, id: context.newId(), absenceId });
  }
}
