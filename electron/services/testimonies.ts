import type { Evidence } from '../../shared/domain/schemas/initiative.ts';
import type {
  ConsentFields,
  NewTestimonyFields,
  Testimony,
  TestimonyFields,
} from '../../shared/domain/schemas/testimony.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getConsent,
  insertConsent,
  removeConsent,
  updateConsent,
} from '../database/repositories/consents.ts';
import {
  getEvidence,
  insertEvidence,
  takeEvidenceNumber,
} from '../database/repositories/evidence.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import {
  getTestimony,
  insertTestimony,
  setAcceptedClue,
  updateTestimony,
} from '../database/repositories/testimonies.ts';
import { type Context, instant } from './context.ts';
import { requirePast } from './past.ts';
import { patched } from './patched.ts';

/** Adds a piece of evidence that is what a person told. */
export function addTestimony(
  db: WritableDb,
  context: Context,
  { initiativeId, fields }: { initiativeId: string; fields: NewTestimonyFields },
): Evidence {
  const { title, date, reference, ...told } = fields;
  refuseWordless(told.text);
  return db.transaction(() => {
    touchInitiative(db, initiativeId, instant(context));
    const number = takeEvidenceNumber(db, initiativeId);
    const id = context.newId();
    const words = { title, date, reference, url: null, file: null };
    insertEvidence(db, { ...words, id, initiativeId, number, kind: 'testimony' });
    insertTestimony(db, id, told);
    return getEvidence(db, id);
  });
}

/** Changes what was told, or how the person is called. */
export function changeTestimony(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<TestimonyFields> },
): Testimony {
  refuseWordless(patch.text);
  return changing(db, context, id, () =>
    updateTestimony(db, id, patched<TestimonyFields>(getTestimony(db, id), patch)),
  );
}

/** Says that a clue to who the person is was looked at and stays as it is, or takes that back. */
export function acceptClue(
  db: WritableDb,
  context: Context,
  { id, clue, accepted }: { id: string; clue: string; accepted: boolean },
): Testimony {
  return changing(db, context, id, () => setAcceptedClue(db, id, clue, accepted));
}

/** Adds what the person consented to. */
export function addConsent(
  db: WritableDb,
  context: Context,
  { evidenceId, fields }: { evidenceId: string; fields: ConsentFields },
): Testimony {
  return changing(db, context, evidenceId, () => {
    const ids = { id: context.newId(), evidenceId };
    insertConsent(db, { ...meaningful(fields), ...ids, withdrawnOn: null, withdrawalNote: '' });
  });
}

/** Corrects a consent; one that was withdrawn stays as it was (`sealed`). */
export function changeConsent(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<ConsentFields> },
): Testimony {
  const before = getConsent(db, id);
  if (before.withdrawnOn !== null) throw new Refusal('sealed');
  return changing(db, context, before.evidenceId, () =>
    updateConsent(db, meaningful(patched(before, patch))),
  );
}

/** Withdraws a consent from a day on, today at the latest; a second time corrects that day and its note. */
export function withdrawConsent(
  db: WritableDb,
  context: Context,
  { id, withdrawnOn, note }: { id: string; withdrawnOn: string; note: string },
): Testimony {
  const before = getConsent(db, id);
  requirePast(context, withdrawnOn);
  return changing(db, context, before.evidenceId, () =>
    updateConsent(db, { ...before, withdrawnOn, withdrawalNote: note }),
  );
}

/** Removes a consent noted by mistake; one that was withdrawn stays (`sealed`), as what happened. */
export function dropConsent(db: WritableDb, context: Context, { id }: { id: string }): Testimony {
  const { evidenceId, withdrawnOn } = getConsent(db, id);
  if (withdrawnOn !== null) throw new Refusal('sealed');
  return changing(db, context, evidenceId, () => removeConsent(db, id));
}

/** A testimony is what a person said: without a word it is none, and no number is spent on it. */
function refuseWordless(text: string | undefined): void {
  if (text?.trim() === '') throw new Refusal('invalid_input');
}

/** A consent to something, whose end does not come before its start. */
function meaningful<F extends ConsentFields>(fields: F): F {
  const { purposes, audiences, media } = fields;
  if ([purposes, audiences, media].some(({ length }) => length === 0)) {
    throw new Refusal('consent_to_nothing');
  }
  if (fields.end !== null && fields.end < fields.start) throw new Refusal('end_before_start');
  return fields;
}

function changing(
  db: WritableDb,
  context: Context,
  evidenceId: string,
  change: () => void,
): Testimony {
  return db.transaction(() => {
    touchInitiative(db, getEvidence(db, evidenceId).initiativeId, instant(context));
    change();
    return getTestimony(db, evidenceId);
  });
}
