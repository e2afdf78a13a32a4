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
  { get: getStage, insert: insertStage, update: updateStage, remove: removeStage },
  (_db, _context, fields, ids) => ({ ...fields, ...ids }),
);
