import type {
  CallRecheck,
  FollowUp,
  FollowUpAnswer,
  FollowUpPatch,
  FollowUpRhythm,
  FollowUpYears,
  PlannedFollowUp,
  RecordedFollowUp,
  StatusCheck,
  StatusCheckFields,
} from '../../shared/domain/schemas/followUp.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getRecheckRow,
  insertRecheck,
  removeRecheck,
} from '../database/repositories/effectRechecks.ts';
import { getEffect } from '../database/repositories/effects.ts';
import * as rows from '../database/repositories/followUps.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { childService } from './children.ts';
import { type Context, instant } from './context.ts';
import { requirePast } from './past.ts';
import { patched } from './patched.ts';

export { getUsualYears as usualYears } from '../database/repositories/followUps.ts';

/** How an initiative was found to be: add, change, remove. */
export const statusChecks = childService<StatusCheck, StatusCheckFields>(
  {
    get: rows.getStatusCheck,
    insert: rows.insertStatusCheck,
    update: rows.updateStatusCheck,
    remove: rows.removeStatusCheck,
  },
  (_db, _context, fields, ids) => ({ ...fields, ...ids }),
);

/** Plans a date by hand. */
export function plan(
  db: WritableDb,
  context: Context,
  { initiativeId, fields }: { initiativeId: string; fields: PlannedFollowUp },
): FollowUp {
  return db.transaction(() => {
    touchInitiative(db, initiativeId, instant(context));
    const id = context.newId();
    const open = { doneOn: null, outcome: null, whom: '', statusCheckId: null };
    rows.insertFollowUp(db, { ...fields, ...open, id, initiativeId });
    return rows.getFollowUp(db, id);
  });
}

/**
 * Notes what came of a follow-up, beside the date that was planned for it: an answer, or letting it go,
 * answers that date; a silence leaves it open. What an answer says of effects is noted as rechecks. Refuses
 * (`invalid_input`) a day ahead, rechecks without an answer, and effects of another initiative.
 */
export function record(
  db: WritableDb,
  context: Context,
  { initiativeId, fields, rechecks = [] }: RecordInput,
): RecordedFollowUp {
  requirePast(context, fields.doneOn);
  return db.transaction(() => {
    touchInitiative(db, initiativeId, instant(context));
    const { status, ...done } = fields;
    if (rechecks.length > 0 && done.outcome !== 'answered') throw new Refusal('invalid_input');
    const statusCheckId =
      status === null || done.outcome !== 'answered'
        ? null
        : addStatus(db, context, initiativeId, { ...done, status });
    const id = context.newId();
    rows.insertFollowUp(db, { ...done, id, initiativeId, statusCheckId });
    const recheckIds = rechecks.map(({ effectId, answer, note }) => {
      if (getEffect(db, effectId).initiativeId !== initiativeId) throw new Refusal('invalid_input');
      const recheck = { date: done.doneOn, answer, source: NO_SOURCE, note };
      const recheckId = context.newId();
      insertRecheck(db, { ...recheck, id: recheckId, effectId });
      return recheckId;
    });
    return { ...rows.getFollowUp(db, id), recheckIds };
  });
}

/**
 * Whom a call reached is often a person, and stays in the follow-up, which is not printed. A source is
 * printed: somebody writes it on purpose.
 */
const NO_SOURCE = '';

type RecordInput = {
  initiativeId: string;
  fields: FollowUpAnswer;
  rechecks?: readonly CallRecheck[] | undefined;
};

/**
 * Takes back what was noted of a call, whole or not at all: the follow-up, the status check and the rechecks
 * that it brought. Refuses rechecks of another initiative (`invalid_input`), and one that was corrected since
 * (`sealed`).
 */
export function takeBack(
  db: WritableDb,
  context: Context,
  { id, recheckIds }: { id: string; recheckIds: readonly string[] },
): null {
  return db.transaction(() => {
    const { initiativeId, statusCheckId } = rows.getFollowUp(db, id);
    touchInitiative(db, initiativeId, instant(context));
    rows.removeFollowUp(db, id);
    if (statusCheckId !== null) rows.removeStatusCheck(db, statusCheckId);
    for (const recheckId of recheckIds) {
      const { effectId } = getRecheckRow(db, recheckId);
      if (getEffect(db, effectId).initiativeId !== initiativeId) throw new Refusal('invalid_input');
      removeRecheck(db, recheckId);
    }
    return null;
  });
}

/** Corrects a follow-up. One that is planned stays so, one that was done too. */
export function update(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<FollowUpPatch> },
): FollowUp {
  if (patch.doneOn !== undefined) requirePast(context, patch.doneOn);
  return db.transaction(() => {
    const before = rows.getFollowUp(db, id);
    touchInitiative(db, before.initiativeId, instant(context));
    rows.updateFollowUp(db, patched(before, patch));
    return rows.getFollowUp(db, id);
  });
}

/** Removes a follow-up; the status check that it brought stays. */
export function remove(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    touchInitiative(db, rows.getFollowUp(db, id).initiativeId, instant(context));
    rows.removeFollowUp(db, id);
    return null;
  });
}

/** Gives an initiative a rhythm of its own, or that of the portfolio again. */
export function setRhythm(
  db: WritableDb,
  context: Context,
  { initiativeId, years }: { initiativeId: string; years: FollowUpYears | null },
): FollowUpRhythm {
  return db.transaction(() => {
    touchInitiative(db, initiativeId, instant(context));
    rows.setRhythm(db, initiativeId, years);
    return rows.getRhythm(db, initiativeId);
  });
}

/** Changes the rhythm of the portfolio. */
export function setUsualYears(db: WritableDb, { years }: { years: FollowUpYears }): FollowUpYears {
  return db.transaction(() => {
    rows.setUsualYears(db, years);
    return rows.getUsualYears(db);
  });
}

function addStatus(
  db: WritableDb,
  context: Context,
  initiativeId: string,
  { status, doneOn, note }: Omit<FollowUpAnswer, 'status'> & Pick<StatusCheck, 'status'>,
): string {
  const id = context.newId();
  rows.insertStatusCheck(db, { id, initiativeId, date: doneOn, status, source: NO_SOURCE, note });
  return id;
}
