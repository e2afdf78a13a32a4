import type { AccessRequest } from '../../../shared/domain/schemas/accessRequest.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, parsed, remove, type Table, update } from '../record.ts';

/** A request as the file keeps it. */
export type AccessRequestRow = Omit<AccessRequest, 'dueOn'>;

const REQUEST = {
  name: 'access_request',
  columns: {
    id: 'id',
    kind: 'kind',
    person: 'person',
    receivedOn: 'received_on',
    answeredOn: 'answered_on',
    outcome: 'outcome',
    note: 'note',
    chosen: 'chosen',
  },
} as const satisfies Table<keyof AccessRequestRow>;

type Row = Omit<AccessRequestRow, 'chosen'> & { chosen: string };

/** Requests: those that wait, the first received first, then those that were answered, the last first. */
export function listAccessRequests(db: ReadableDb): AccessRequestRow[] {
  return db
    .all<Row>(
      `SELECT ${columnList(REQUEST)} FROM access_request
       ORDER BY answered_on IS NOT NULL, iif(answered_on IS NULL, received_on, NULL), received_on DESC, id`,
    )
    .map(requestOf);
}

/** One request; refuses when it is not there. */
export function getAccessRequest(db: ReadableDb, id: string): AccessRequestRow {
  return requestOf(find<Row>(db, REQUEST, id));
}

function requestOf(row: Row): AccessRequestRow {
  return { ...row, chosen: parsed<string[]>(row.chosen) };
}

/** Notes that a request came. */
export function insertAccessRequest(db: WritableDb, request: AccessRequestRow): void {
  insert(db, REQUEST, { ...request, chosen: JSON.stringify(request.chosen) });
}

/** Writes a request as it now is. */
export function updateAccessRequest(db: WritableDb, request: AccessRequestRow): void {
  update(db, REQUEST, request.id, { ...request, chosen: JSON.stringify(request.chosen) });
}

/** Removes a request noted by mistake. */
export function removeAccessRequest(db: WritableDb, id: string): void {
  remove(db, REQUEST, id);
}
