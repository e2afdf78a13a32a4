import type { Effect, EffectFields } from '../../shared/domain/schemas/initiative.ts';
import {
  getEffect,
  insertEffect,
  removeEffect,
  updateEffect,
} from '../database/repositories/effects.ts';
import { childService } from './children.ts';

/** Effects of an initiative: add, change, remove. */
export const effects = childService<Effect, EffectFields>(
  { get: getEffect, insert: insertEffect, update: updateEffect, remove: removeEffect },
  (_db, _context, fields, ids) => ({ ...fields, ...ids, rechecks: [] }),
);
