import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { ReadableDb } from '../connection.ts';
import { listAbsences } from './absences.ts';
import { listBudgets } from './budgets.ts';
import { listDiffusions } from './diffusions.ts';
import { listEffectLinks } from './effectLinks.ts';
import { listEffects } from './effects.ts';
import { listEvidence } from './evidence.ts';
import { getFamily } from './families.ts';
import { getRhythm, listFollowUps, listStatusChecks } from './followUps.ts';
import { listGridApplications } from './gridApplications.ts';
import { listIndicators } from './indicators.ts';
import { getInitiative } from './initiatives.ts';
import { listInKindContributions } from './inKindContributions.ts';
import { listMilestones } from './milestones.ts';
import { listParticipations } from './participations.ts';
import { listStages } from './stages.ts';
import { listTestimonies } from './testimonies.ts';

/** An initiative with all its parts; refuses when it is not there. */
export function getInitiativeDetail(db: ReadableDb, id: string): InitiativeDetail {
  return {
    ...getInitiative(db, id),
    stages: listStages(db, id),
    participations: listParticipations(db, id),
    inKindContributions: listInKindContributions(db, id),
    absences: listAbsences(db, id),
    evidence: listEvidence(db, id),
    testimonies: listTestimonies(db, id),
    effects: listEffects(db, id),
    effectLinks: listEffectLinks(db, id),
    indicators: listIndicators(db, id),
    diffusions: listDiffusions(db, id),
    milestones: listMilestones(db, id),
    statusChecks: listStatusChecks(db, id),
    followUps: listFollowUps(db, id),
    followUpRhythm: getRhythm(db, id),
    budgets: listBudgets(db, id),
    gridApplications: listGridApplications(db, id),
    family: getFamily(db, id),
  };
}
