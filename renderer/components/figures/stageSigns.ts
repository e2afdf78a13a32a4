import type { Stage } from '../../../shared/domain/vocabulary.ts';
import type { GlyphName } from '../icons/Icon.tsx';

/** The sign of each stage; `unknown` where none was entered. */
export const STAGE_SIGNS: Readonly<Record<Stage | 'unknown', GlyphName>> = {
  emergence: 'stageEmergence',
  experimentation: 'stageExperimentation',
  sustaining: 'stagePerennisation',
  scaling: 'stageEssaimage',
  institutionalisation: 'stageInstitutionalisation',
  dormant: 'stageDormant',
  closed: 'stageClosed',
  unknown: 'stageUnknown',
};
