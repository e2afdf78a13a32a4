import type { Descent, DescentFields } from '../../shared/domain/schemas/descent.ts';
import type { ReadableDb } from '../database/connection.ts';
import {
  getDescent,
  insertDescent,
  removeDescent,
  updateDescent,
} from '../database/repositories/descents.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { childService } from './children.ts';

/** Ties to what an initiative came from or went on in: add, change, remove. */
export const descents = childService<Descent, DescentFields>(
  { get: presentDescent, insert: insertDescent, update: updateDescent, remove: removeDescent },
  (_db, _context, fields, ids) => ({ ...fields, ...ids }),
);

/** One tie; refuses (`in_bin`) when the other initiative lies in the bin, as it is in no answer until it is restored. */
function presentDescent(db: ReadableDb, id: string): Descent {
  const descent = getDescent(db, id);
  if (descent.otherInitiativeId !== null) requirePresent(db, descent.otherInitiativeId);
  return descent;
}
