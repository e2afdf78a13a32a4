import type {
  Absence,
  AbsenceFields,
  AbsenceStepFields,
} from '../../shared/domain/schemas/stakeholder.ts';
import type { WritableDb } from '../database/connection.ts';
import {
  absenceOfStep,
  getAbsence,
  insertAbsence,
  insertAbsenceStep,
  removeAbsence,
  removeAbsenceStep,
  updateAbsence,
} from '../database/repositories/absences.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { childService } from './children.ts';
import { type Context, instant } from './context.ts';

/** Who is missing around the table: note, change, remove. */
export const absences = childService<Absence, AbsenceFields>(
  { get: getAbsence, insert: insertAbsence, update: updateAbsence, remove: removeAbsence },
  (_db, _context, fields, ids) => ({ ...fields, ...ids, steps: [] }),
);

/** Adds what was tried, or what came, after what was noted before. */
export function addAbsenceStep(
  db: WritableDb,
  context: Context,
  { absenceId, fields }: { absenceId: string; fields: AbsenceStepFields },
): Absence {
  return db.transaction(() => {
    touchInitiative(db, getAbsence(db, absenceId).initiativeId, instant(context));
    insertAbsenceStep(db, { ...fields, id: context.newId(), absenceId });
    return getAbsence(db, absenceId);
  });
}

/** Takes back a step that was noted by mistake. */
export function dropAbsenceStep(db: WritableDb, context: Context, { id }: { id: string }): Absence {
  return db.transaction(() => {
    const absenceId = absenceOfStep(db, id);
    touchInitiative(db, getAbsence(db, absenceId).initiativeId, instant(context));
    removeAbsenceStep(db, id);
    return getAbsence(db, absenceId);
  });
}
