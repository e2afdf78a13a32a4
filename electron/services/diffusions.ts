import type { Diffusion, DiffusionFields } from '../../shared/domain/schemas/initiative.ts';
import {
  getDiffusion,
  insertDiffusion,
  removeDiffusion,
  updateDiffusion,
} from '../database/repositories/diffusions.ts';
import { childService } from './children.ts';

/** Spreads of the practice: add, change, remove. */
export const diffusions = childService<Diffusion, DiffusionFields>(
  { get: getDiffusion, insert: insertDiffusion, update: updateDiffusion, remove: removeDiffusion },
  (_db, _context, fields, ids) => ({ ...fields, ...ids }),
);
