import type {
  Diffusion,
  DiffusionCheckFields,
  DiffusionFields,
} from '../../shared/domain/schemas/initiative.ts';
import type { WritableDb } from '../database/connection.ts';
import {
  diffusionOfCheck,
  getDiffusion,
  insertDiffusion,
  insertDiffusionCheck,
  removeDiffusion,
  removeDiffusionCheck,
  updateDiffusion,
} from '../database/repositories/diffusions.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { childService } from './children.ts';
import { type Context, instant } from './context.ts';

/** Spreads of the practice: add, change, remove. */
export const diffusions = childService<Diffusion, DiffusionFields>(
  { get: getDiffusion, insert: insertDiffusion, update: updateDiffusion, remove: removeDiffusion },
  (_db, _context, fields, ids) => ({ ...fields, ...ids, checks: [] }),
);

/** Says whether what spread is still in use, after what was said before. */
export function addDiffusionCheck(
  db: WritableDb,
  context: Context,
  { diffusionId, fields }: { diffusionId: string; fields: DiffusionCheckFields },
): Diffusion {
  return db.transaction(() => {
    touchInitiative(db, getDiffusion(db, diffusionId).initiativeId, instant(context));
    insertDiffusionCheck(db, { ...fields, id: context.newId(), diffusionId });
    return getDiffusion(db, diffusionId);
  });
}

/** Takes back a check that was noted by mistake. */
export function dropDiffusionCheck(
  db: WritableDb,
  context: Context,
  { id }: { id: string },
): Diffusion {
  return db.transaction(() => {
    const diffusionId = diffusionOfCheck(db, id);
    touchInitiative(db, getDiffusion(db, diffusionId).initiativeId, instant(context));
    removeDiffusionCheck(db, id);
    return getDiffusion(db, diffusionId);
  });
}
