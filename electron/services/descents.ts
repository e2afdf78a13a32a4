import type { Descent, DescentFields } from '../../shared/domain/schemas/descent.ts';
import {
  getDescent,
  insertDescent,
  removeDescent,
  updateDescent,
} from '../database/repositories/descents.ts';
import { childService } from './children.ts';

/** Ties to what an initiative came from or went on in: add, change, remove. */
export const descents = childService<Descent, DescentFields>(
  { get: getDescent, insert: insertDescent, update: updateDescent, remove: removeDescent },
  (_db, _context, fields, ids) => ({ ...fields, ...ids }),
);
