import type { StageChange, StageChangeFields } from '../../shared/domain/schemas/initiative.ts';
import {
  getStage,
  insertStage,
  removeStage,
  updateStage,
} from '../database/repositories/stages.ts';
import { childService } from './children.ts';

/** Stages that an initiative enters: add, change, remove. */
export const stages = childService<StageChange, StageChangeFields>(
  {
    get: getStage,
    insert: (db, stage) => insertStage(db, settled(stage)),
    update: (db, stage) => updateStage(db, settled(stage)),
    remove: removeStage,
  },
  (_db, _context, fields, ids) => ({ ...fields, endKind: fields.endKind ?? null, ...ids }),
);

/** Only an end has a kind: it goes when the stage becomes another. */
function settled(stage: StageChange): StageChange {
  return stage.stage === 'closed' ? stage : { ...stage, endKind: null };
}
