import type { SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import { insertDescent } from '../../database/repositories/descents.ts';
import { insertDiffusion, insertDiffusionCheck } from '../../database/repositories/diffusions.ts';
import { insertInitiative } from '../../database/repositories/initiatives.ts';
import { insertMilestone } from '../../database/repositories/milestones.ts';
import { insertStage } from '../../database/repositories/stages.ts';
import { findByName } from '../../database/repositories/stakeholders.ts';
import { instant } from '../context.ts';
import { fillApplication } from './application.ts';
import { fillEffects } from './effects.ts';
import { fillEvidence } from './evidence.ts';
import { all, type Filling, type Keys, known } from './filling.ts';
import { fillFollowUps } from './followUps.ts';
import { fillBudget, fillDossier } from './funding.ts';
import { fillIndicators } from './indicators.ts';
import { fillAbsences, fillParticipations } from './people.ts';

/** An initiative that is in the file, and its evidence by key. */
export type Filled = { sample: SampleInitiative; id: string; evidence: Keys };

/** An initiative with all its parts, but what it descends from. */
export function fillInitiative(filling: Filling, sample: SampleInitiative): Filled {
  const { db, context } = filling;
  const now = instant(context);
  const initiativeId = context.newId();
  const ids = () => ({ id: context.newId(), initiativeId });
  insertInitiative(db, {
    ...sample,
    id: initiativeId,
    createdAt: now,
    updatedAt: now,
    archivedAt: sample.isArchived ? now : null,
  });
  for (const stage of sample.stages)
    insertStage(db, { ...stage, endKind: stage.endKind ?? null, ...ids() });
  const evidence = new Map(sample.evidence.map(({ key }) => [key, context.newId()]));
  fillEvidence(filling, initiativeId, sample.evidence, evidence);
  fillParticipations(filling, initiativeId, sample.participations, evidence);
  fillAbsences(filling, initiativeId, sample.absences);
  const effects = fillEffects(filling, initiativeId, sample, evidence);
  fillIndicators(filling, initiativeId, sample.indicators, effects);
  fillDiffusions(filling, initiativeId, sample.diffusions, evidence);
  for (const { doneOn, ...milestone } of sample.milestones) {
    insertMilestone(db, { ...milestone, doneOn: doneOn ?? null, ...ids() });
  }
  fillFollowUps(filling, initiativeId, sample);
  for (const application of sample.gridApplications) {
    fillApplication(filling, initiativeId, application, evidence);
  }
  for (const budget of sample.budgets) fillBudget(filling, initiativeId, budget);
  for (const dossier of sample.dossiers) fillDossier(filling, initiativeId, dossier);
  return { sample, id: initiativeId, evidence };
}

/** What an initiative descends from. */
export function fillDescents(
  { db, context }: Pick<Filling, 'db' | 'context'>,
  { sample, id: initiativeId, evidence }: Filled,
  titles: Keys,
): void {
  for (const { initiative, evidence: keys, ...fields } of sample.descents) {
    insertDescent(db, {
      ...fields,
      id: context.newId(),
      initiativeId,
      otherInitiativeId: initiative === null ? null : known(titles, initiative),
      evidenceIds: all(evidence, keys),
    });
  }
}

/** Who took an initiative up, and what was seen of it later. */
export function fillDiffusions(
  { db, context }: Filling,
  initiativeId: string,
  sample: SampleInitiative['diffusions'],
  evidence: Keys,
): void {
  for (const { evidence: keys, checks, ...fields } of sample) {
    const id = context.newId();
    const stakeholderId = findByName(db, fields.adopter);
    const evidenceIds = all(evidence, keys);
    insertDiffusion(db, { ...fields, id, initiativeId, stakeholderId, evidenceIds, checks: [] });
    for (const check of checks) {
      insertDiffusionCheck(db, { ...check, id: context.newId(), diffusionId: id });
    }
  }
}
