import type {
  FollowUp,
  FollowUpRhythm,
  FollowUpYears,
  StatusCheck,
} from '../../../shared/domain/schemas/followUp.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, parsed, remove, type Table, update } from '../record.ts';

const STATUS_CHECK = {
  name: 'status_check',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    date: 'date',
    status: 'status',
    source: 'source',
    note: 'note',
  },
} as const satisfies Table<keyof StatusCheck>;

const FOLLOW_UP = {
  name: 'follow_up',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    dueOn: 'due_on',
    doneOn: 'done_on',
    outcome: 'outcome',
    whom: 'whom',
    note: 'note',
    statusCheckId: 'status_check_id',
  },
} as const satisfies Table<keyof FollowUp>;

/** Status checks of an initiative in the order of time. */
export function listStatusChecks(db: ReadableDb, initiativeId: string): StatusCheck[] {
  return db.all(
    `SELECT ${columnList(STATUS_CHECK)} FROM status_check WHERE initiative_id = ? ORDER BY date, id`,
    initiativeId,
  );
}

/** One status check; refuses when it is not there. */
export function getStatusCheck(db: ReadableDb, id: string): StatusCheck {
  return find(db, STATUS_CHECK, id);
}

/** Adds a status check. */
export function insertStatusCheck(db: WritableDb, check: StatusCheck): void {
  insert(db, STATUS_CHECK, check);
}

/** Writes a status check as it now is. */
export function updateStatusCheck(db: WritableDb, check: StatusCheck): void {
  update(db, STATUS_CHECK, check.id, check);
}

/** Removes a status check; the follow-up that brought it stays. */
export function removeStatusCheck(db: WritableDb, id: string): void {
  remove(db, STATUS_CHECK, id);
}

/** Follow-ups of an initiative, planned and done, by the date that they answer, then as they were done. */
export function listFollowUps(db: ReadableDb, initiativeId: string): FollowUp[] {
  return db.all(
    `SELECT ${columnList(FOLLOW_UP)} FROM follow_up WHERE initiative_id = ?
     ORDER BY coalesce(done_on, due_on), id`,
    initiativeId,
  );
}

/** One follow-up; refuses when it is not there. */
export function getFollowUp(db: ReadableDb, id: string): FollowUp {
  return find(db, FOLLOW_UP, id);
}

/** Adds a follow-up, planned or done. */
export function insertFollowUp(db: WritableDb, followUp: FollowUp): void {
  insert(db, FOLLOW_UP, followUp);
}

/** Writes a follow-up as it now is. */
export function updateFollowUp(db: WritableDb, followUp: FollowUp): void {
  update(db, FOLLOW_UP, followUp.id, followUp);
}

/** Removes a follow-up. */
export function removeFollowUp(db: WritableDb, id: string): void {
  remove(db, FOLLOW_UP, id);
}

/** When an initiative is looked at again: its own rhythm, or the portfolio's. */
export function getRhythm(db: ReadableDb, initiativeId: string): FollowUpRhythm {
  const own = db.get<{ years: string | null }>(
    'SELECT follow_up_years AS years FROM initiative WHERE id = ?',
    initiativeId,
  );
  return own?.years == null
    ? { years: getUsualYears(db), isOwn: false }
    : { years: parsed<FollowUpYears>(own.years), isOwn: true };
}

/** Gives an initiative a rhythm of its own, or (null) that of the portfolio. */
export function setRhythm(db: WritableDb, initiativeId: string, years: FollowUpYears | null): void {
  const changed = db.run(
    'UPDATE initiative SET follow_up_years = ? WHERE id = ? AND removed_at IS NULL',
    years === null ? null : JSON.stringify(years),
    initiativeId,
  );
  if (changed === 0) throw new Refusal('not_found');
}

/** The rhythm of the portfolio. */
export function getUsualYears(db: ReadableDb): FollowUpYears {
  const row = db.get<{ years: string }>('SELECT follow_up_years AS years FROM portfolio');
  return parsed<FollowUpYears>(row?.years ?? '[]');
}

/** Changes the rhythm of the portfolio, and of every initiative without one of its own. */
export function setUsualYears(db: WritableDb, years: FollowUpYears): void {
  db.run('UPDATE portfolio SET follow_up_years = ?', JSON.stringify(years));
}
