import { isOpenAbsence } from '../../shared/domain/missingVoices.ts';
import type {
  Participation,
  ParticipationFields,
  ParticipationPatch,
} from '../../shared/domain/schemas/stakeholder.ts';
import { nameKey } from '../../shared/domain/sortKey.ts';
import type { WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import { insertAbsenceStep, listAbsences } from '../database/repositories/absences.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import {
  getParticipation,
  insertParticipation,
  removeParticipation,
  updateParticipation,
} from '../database/repositories/participations.ts';
import { findOrAddStakeholder, getStakeholder } from '../database/repositories/stakeholders.ts';
import { type Context, instant, today } from './context.ts';
import { patched } from './patched.ts';
import { requireOrder } from './periods.ts';

/** Adds a stakeholder of the register to an initiative, or adds it to both. An absence noted under its name is closed. */
export function addParticipation(
  db: WritableDb,
  context: Context,
  { initiativeId, fields }: { initiativeId: string; fields: ParticipationFields },
): Participation {
  return db.transaction(() => {
    touchInitiative(db, initiativeId, instant(context));
    const id = context.newId();
    const stakeholderId = findOrAddStakeholder(db, fields, context.newId);
    requireOrder(fields.since, fields.until);
    insertParticipation(db, { ...fields, id, initiativeId, stakeholderId });
    closeAbsences(db, context, initiativeId, stakeholderId);
    return getParticipation(db, id);
  });
}

/** Changes how it takes part; who it is changes in the register. */
export function updateParticipationOf(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<ParticipationPatch> },
): Participation {
  return db.transaction(() => {
    const before = getParticipation(db, id);
    touchInitiative(db, before.initiativeId, instant(context));
    const after = patched<Participation>(before, patch);
    requireOrder(after.since, after.until);
    updateParticipation(db, after);
    return getParticipation(db, id);
  });
}

/** It takes part no more in this initiative; the register keeps it. */
export function dropParticipation(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    touchInitiative(db, getParticipation(db, id).initiativeId, instant(context));
    removeParticipation(db, id);
    return null;
  });
}

/** Whoever was missing by one of its names has come. */
function closeAbsences(
  db: WritableDb,
  context: Context,
  initiativeId: string,
  stakeholderId: string,
): void {
  const { name, aliases } = getStakeholder(db, stakeholderId);
  const names = new Set([name, ...aliases].map(nameKey));
  for (const absence of listAbsences(db, initiativeId)) {
    if (!isOpenAbsence(absence) || !names.has(nameKey(absence.who))) continue;
    const step = { outcome: 'joined' as const, date: today(context), note: '' };
    insertAbsenceStep(db, { ...step, id: context.newId(), absenceId: absence.id });
  }
}
