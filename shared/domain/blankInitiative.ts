import { emptyInitiative } from './emptyInitiative.ts';
import type { InitiativeDetail } from './schemas/detail.ts';
import type { Dossier } from './schemas/dossier.ts';

/**
 * What stands in the place of the initiative in a dossier of the whole portfolio: its title is the
 * dossier's, and it holds nothing, so that nothing of one initiative can be told as if it were of all.
 */
export function blankInitiative({
  id,
  title,
  updatedAt,
}: Pick<Dossier, 'id' | 'title' | 'updatedAt'>): InitiativeDetail {
  return {
    id,
    ...emptyInitiative(title),
    createdAt: updatedAt,
    updatedAt,
    archivedAt: null,
    stages: [],
    participations: [],
    inKindContributions: [],
    absences: [],
    evidence: [],
    testimonies: [],
    effects: [],
    effectLinks: [],
    indicators: [],
    diffusions: [],
    milestones: [],
    statusChecks: [],
    followUps: [],
    followUpRhythm: { years: [], isOwn: false },
    budgets: [],
    gridApplications: [],
    family: { descents: [], relatives: [] },
  };
}
