import { CHANGE_TERMS } from '../../../shared/domain/changeTerms.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import { ACTION, type Action } from '../actions.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';

/** One row that changed, as the triggers wrote it down. */
export type ChangedRow = {
  id: number;
  tableName: string;
  op: 'insert' | 'update' | 'delete';
  /** The values of its primary key, before, as a JSON list. */
  key: string;
  rowNumber: number | null;
  initiativeId: string | null;
  /** Of a row that came or went, its columns; of one that changed, each changed column as [former, later]. Null once it was destroyed. */
  data: string | null;
  formerBytes: Uint8Array | null;
  laterBytes: Uint8Array | null;
};

const ROW =
  'id, table_name AS tableName, op, key, row_number AS rowNumber, initiative_id AS initiativeId, data, former_bytes AS formerBytes, later_bytes AS laterBytes';

/** The action that would be undone next. */
export function nextUndone(db: ReadableDb): Action | null {
  return (
    db.get<Action>(
      `SELECT ${ACTION} FROM change_action WHERE state = 'done' ORDER BY id DESC LIMIT 1`,
    ) ?? null
  );
}

/** The action that would be redone next. */
export function nextRedone(db: ReadableDb): Action | null {
  return (
    db.get<Action>(
      `SELECT ${ACTION} FROM change_action WHERE state = 'undone' ORDER BY id LIMIT 1`,
    ) ?? null
  );
}

/** The rows of the log from one number to another, both included, in the order in which they changed. */
export function wholeRowsBetween(db: ReadableDb, from: number, to: number): ChangedRow[] {
  return db.all<ChangedRow>(
    `SELECT ${ROW} FROM change_row WHERE id BETWEEN ? AND ? ORDER BY id`,
    from,
    to,
  );
}

/** The first rows of an action, which say what it did; of tables that we do not know, which only another tool writes down, none. */
export function firstRowsOfAction(
  db: ReadableDb,
  { firstRow, lastRow }: Action,
  most: number,
): ChangedRow[] {
  return db
    .all<ChangedRow>(
      `SELECT ${ROW} FROM change_row WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?`,
      firstRow,
      lastRow,
      most,
    )
    .filter(({ tableName }) => Object.hasOwn(CHANGE_TERMS, tableName));
}

/** How many initiatives an action added or changed; from the index alone, as an import may have half a million rows. */
export function countInitiatives(db: ReadableDb, { firstRow, lastRow }: Action): number {
  return (
    db.get<{ count: number }>(
      `SELECT count(DISTINCT key) AS count FROM change_row INDEXED BY change_row_by_record
       WHERE table_name = 'initiative' AND id BETWEEN ? AND ?`,
      firstRow,
      lastRow,
    )?.count ?? 0
  );
}

/** Rows of the log by their numbers, both ends included, without what no text is made of; of tables that we do not know, none. */
export function rowsBetween(
  db: ReadableDb,
  { from, until }: { from: number; until: number },
): Pick<ChangedRow, 'id' | 'tableName' | 'key' | 'initiativeId' | 'data'>[] {
  return db
    .all<Pick<ChangedRow, 'id' | 'tableName' | 'key' | 'initiativeId' | 'data'>>(
      `SELECT id, table_name AS tableName, key, initiative_id AS initiativeId, data FROM change_row
       WHERE id BETWEEN ? AND ?`,
      from,
      until,
    )
    .filter(({ tableName }) => Object.hasOwn(CHANGE_TERMS, tableName));
}

/** An action by its number; null when the log does not go back that far any more. */
export function findAction(db: ReadableDb, id: number): Action | null {
  return db.get<Action>(`SELECT ${ACTION} FROM change_action WHERE id = ?`, id) ?? null;
}

/** An action by its number; refuses when the log does not go back that far any more. */
export function getAction(db: ReadableDb, id: number): Action {
  const action = findAction(db, id);
  if (action === null) throw new Refusal('not_found');
  return action;
}

/** An action that can be neither undone nor redone any more: it is as it is. */
export function holdAction(db: WritableDb, id: number): void {
  db.run(
    "UPDATE change_action SET state = CASE state WHEN 'done' THEN 'fixed' ELSE 'dropped' END WHERE id = ?",
    id,
  );
}

/** Says what became of an action. */
export function setActionState(db: WritableDb, id: number, state: Action['state']): void {
  db.run('UPDATE change_action SET state = ? WHERE id = ?', state, id);
}

/** How many rows the log holds at most; the last action stays whatever it holds. */
export const MOST_ROWS = 400_000;

/** The log is kept: it may have been made silent by another tool. */
export function keepLog(db: WritableDb): void {
  if (db.get('SELECT 1 FROM change_log WHERE is_kept = 1') !== undefined) return;
  db.run(
    'INSERT INTO change_log (id, is_kept) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET is_kept = 1',
  );
}

/** Whether the log begins before an instant. */
export function isLogOlder(db: ReadableDb, before: string): boolean {
  const first = db.get<{ at: string }>('SELECT at FROM change_action ORDER BY id LIMIT 1');
  return first !== undefined && first.at < before;
}

/** How many of the last actions say on which days something was done. */
const MOST_DATED = 20_000;

/** On which days something was done last, in milliseconds since 1970. */
export function daysOfLog(db: ReadableDb): number[] {
  return db
    .all<{ day: string }>(
      `SELECT DISTINCT substr(at, 1, 10) AS day
       FROM (SELECT at FROM change_action ORDER BY id DESC LIMIT ${MOST_DATED})`,
    )
    .map(({ day }) => Date.parse(day));
}

/**
 * Forgets the oldest actions: those before an instant, up to the first that is not (a clock that was behind dates
 * one of today before all others), and as many as there are rows too many. What is left is whole. Nothing is written when nothing is to be forgotten. The contents that they held are swept apart.
 */
export function thinLog(db: WritableDb, before: string, most = MOST_ROWS): void {
  const last = db.get<{ lastRow: number | null }>(
    'SELECT max(last_row) AS lastRow FROM change_action',
  )?.lastRow;
  if (last === undefined || last === null) return;
  const until = db.get<{ id: number | null }>(
    `SELECT max(id) AS id FROM change_action
     WHERE (last_row <= ? OR id < coalesce(
         (SELECT min(id) FROM change_action WHERE at >= ?), ${Number.MAX_SAFE_INTEGER}))
       AND id < (SELECT max(id) FROM change_action)`,
    last - most,
    before,
  )?.id;
  if (until === undefined || until === null) return;
  db.transaction(() => {
    db.run(
      'DELETE FROM change_row WHERE id <= (SELECT last_row FROM change_action WHERE id = ?)',
      until,
    );
    db.run('DELETE FROM change_action WHERE id <= ?', until);
  });
}

/** Rows forgotten in one step: a few milliseconds. */
const FORGOTTEN_AT_ONCE = 500;

/**
 * Forgets all that the log holds, by small steps: nothing of before can be brought back. The contents that it
 * held are swept apart. Yields how much is done, from 0 to 1.
 */
export function* clearLog(db: WritableDb): Generator<number, void> {
  const ends = db.get<{ low: number | null; high: number | null }>(
    'SELECT (SELECT min(id) FROM change_row) AS low, (SELECT max(id) FROM change_row) AS high',
  );
  const low = ends?.low ?? 1;
  const high = ends?.high ?? 0;
  for (let row = low; row <= high; row += FORGOTTEN_AT_ONCE) {
    db.run('DELETE FROM change_row WHERE id < ?', row + FORGOTTEN_AT_ONCE);
    yield Math.min(1, (row - low) / (high - low + 1));
  }
  db.run('DELETE FROM change_action');
}

/**
 * Destroys what the log holds of an initiative that the transaction under way has just deleted for good, and
 * of all else that went with it. What touched it can no longer be undone. The contents that it held are swept
 * apart.
 */
export function forgetInitiative(db: WritableDb, id: string): void {
  const from =
    (db.get<{ last: number | null }>('SELECT max(last_row) AS last FROM change_action')?.last ??
      0) + 1;
  const gone = 'initiative_id = ? OR id >= ?';
  db.run(
    `DELETE FROM change_file WHERE row_id IN (SELECT id FROM change_row WHERE ${gone})`,
    id,
    from,
  );
  db.run(
    `UPDATE change_action SET state = 'fixed' WHERE state IN ('done', 'undone') AND EXISTS (
       SELECT 1 FROM change_row AS r
       WHERE r.initiative_id = ? AND r.id BETWEEN change_action.first_row AND change_action.last_row)`,
    id,
  );
  db.run(
    `UPDATE change_row SET data = NULL, former_bytes = NULL, later_bytes = NULL WHERE ${gone}`,
    id,
    from,
  );
}
