import { answerDueOn } from '../../shared/domain/accessRequests.ts';
import type {
  AccessAnswer,
  AccessRequest,
  AccessRequestFields,
} from '../../shared/domain/schemas/accessRequest.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  type AccessRequestRow,
  getAccessRequest,
  insertAccessRequest,
  listAccessRequests,
  removeAccessRequest,
  updateAccessRequest,
} from '../database/repositories/accessRequests.ts';
import type { Context } from './context.ts';
import { requirePast } from './past.ts';
import { patched } from './patched.ts';

/** Requests of persons, those that wait first. */
export function list(db: ReadableDb): AccessRequest[] {
  return listAccessRequests(db).map(requestOf);
}

/** One request; refuses when it is not there. */
export function get(db: ReadableDb, { id }: { id: string }): AccessRequest {
  return requestOf(getAccessRequest(db, id));
}

/** Notes that a request came; refuses (`invalid_input`) a day ahead. */
export function add(
  db: WritableDb,
  context: Context,
  { fields }: { fields: AccessRequestFields },
): AccessRequest {
  requirePast(context, fields.receivedOn);
  return db.transaction(() => {
    const id = context.newId();
    insertAccessRequest(db, { ...fields, id, answeredOn: null, outcome: null, chosen: [] });
    return get(db, { id });
  });
}

/** Corrects what was noted of a request. */
export function update(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<AccessRequestFields> },
): AccessRequest {
  requirePast(context, patch.receivedOn ?? null);
  return change(db, id, (request) => patched(request, patch));
}

/** Notes that it was answered, or takes that back; refuses (`end_before_start`) an answer before the request. */
export function answer(
  db: WritableDb,
  context: Context,
  { id, answer: given }: { id: string; answer: AccessAnswer | null },
): AccessRequest {
  requirePast(context, given?.answeredOn ?? null);
  return change(db, id, (request) => ({
    ...request,
    answeredOn: given?.answeredOn ?? null,
    outcome: given?.outcome ?? null,
  }));
}

/** Keeps what was chosen as concerning the person. */
export function choose(
  db: WritableDb,
  { id, chosen }: { id: string; chosen: string[] },
): AccessRequest {
  return change(db, id, (request) => ({ ...request, chosen: [...new Set(chosen)] }));
}

/** Removes a request noted by mistake. */
export function remove(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    removeAccessRequest(db, id);
    return null;
  });
}

function change(
  db: WritableDb,
  id: string,
  how: (request: AccessRequestRow) => AccessRequestRow,
): AccessRequest {
  return db.transaction(() => {
    const request = how(getAccessRequest(db, id));
    if (request.answeredOn !== null && request.answeredOn < request.receivedOn) {
      throw new Refusal('end_before_start');
    }
    updateAccessRequest(db, request);
    return requestOf(request);
  });
}

function requestOf(row: AccessRequestRow): AccessRequest {
  return { ...row, dueOn: answerDueOn(row.receivedOn) };
}
