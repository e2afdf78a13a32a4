import type { WritableDb } from './connection.ts';
import { gesture } from './gesture.ts';

/** What is written on in the same field within this is one action. */
const WRITING_ON_MS = 60_000;
/** And at most this in all. */
const LONGEST_WRITING_MS = 600_000;
/** In a longer action, parts are not looked for one by one. */
const MOST_PLACED = 10_000;
/** A field that is written on changes few rows. */
const MOST_ROWS = 4;

/** An action of the log. */
export type Action = {
  id: number;
  beganAt: string;
  at: string;
  /** The call of the contract that did it; empty when none did. */
  kind: string;
  state: 'done' | 'undone' | 'dropped' | 'fixed' | 'undo' | 'redo';
  /** Which action an undo or a redo is of. */
  ofAction: number | null;
  firstRow: number;
  lastRow: number;
};

/** The columns of an action. */
export const ACTION =
  'id, began_at AS beganAt, at, kind, state, of_action AS ofAction, first_row AS firstRow, last_row AS lastRow';

/** Which action an undo or a redo goes over, when the transaction that ends is one. */
export type Replaying = { state: 'undo' | 'redo'; ofAction: number };

/**
 * Ends the action that a transaction is: what the triggers wrote down since the last one belongs to it.
 * Nothing when nothing changed. To be called inside the transaction, last.
 */
export function endAction(db: WritableDb, replaying: Replaying | null): void {
  const last = db.get<Action>(`SELECT ${ACTION} FROM change_action ORDER BY id DESC LIMIT 1`);
  const from = (last?.lastRow ?? 0) + 1;
  const to = db.get<{ id: number | null }>('SELECT max(id) AS id FROM change_row')?.id ?? 0;
  if (to < from) return;
  const now = gesture() ?? { kind: '', at: nowOf(db) };
  if (to - from < MOST_PLACED) placeParts(db, from);
  if (replaying === null) {
    if (last !== undefined && writesOn(db, last, { ...now, from, to })) return;
    // What was undone can be redone only as long as nothing else is done.
    db.run("UPDATE change_action SET state = 'dropped' WHERE state = 'undone'");
  }
  db.run(
    `INSERT INTO change_action (id, began_at, at, kind, state, of_action, first_row, last_row)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    (last?.id ?? 0) + 1,
    now.at,
    now.at,
    now.kind,
    replaying?.state ?? (isFixed(db, from) ? 'fixed' : 'done'),
    replaying?.ofAction ?? null,
    from,
    to,
  );
}

/** Something left the portfolio in these rows, which nothing calls back, or was destroyed for good. */
function isFixed(db: WritableDb, from: number): boolean {
  return (
    db.get(
      `SELECT 1 FROM change_row
       WHERE id >= ? AND (table_name IN ('frozen_dossier', 'sent_parcel') OR data IS NULL)`,
      from,
    ) !== undefined
  );
}

/** Parts that went after what they were part of are of the only initiative that the action is about. */
function placeParts(db: WritableDb, from: number): void {
  const of = db.get<{ id: string | null; n: number; lost: number }>(
    `SELECT min(initiative_id) AS id, count(DISTINCT initiative_id) AS n,
       total(op = 'delete' AND initiative_id IS NULL) AS lost
     FROM change_row WHERE id >= ?`,
    from,
  );
  if (of === undefined || of.lost === 0 || of.n !== 1) return;
  db.run(
    "UPDATE change_row SET initiative_id = ? WHERE id >= ? AND op = 'delete' AND initiative_id IS NULL",
    of.id,
    from,
  );
}

function nowOf(db: WritableDb): string {
  return db.get<{ now: string }>("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS now")?.now ?? '';
}

type Row = { id: number; tableName: string; op: string; key: string; data: string | null };
type Change = [former: unknown, later: unknown];

/** Adds what was written on in a field to the action that began it; false when it is something else. */
function writesOn(
  db: WritableDb,
  last: Action,
  now: { kind: string; at: string; from: number; to: number },
): boolean {
  const rows = now.to - now.from + 1;
  if (last.state !== 'done' || last.kind !== now.kind || now.kind === '') return false;
  // Each time that a record is brought back is a choice.
  if (now.kind === 'change.bringBack') return false;
  if (rows > MOST_ROWS || last.lastRow - last.firstRow + 1 !== rows) return false;
  const since = Date.parse(now.at) - Date.parse(last.at);
  const inAll = Date.parse(now.at) - Date.parse(last.beganAt);
  if (!(since >= 0 && since <= WRITING_ON_MS && inAll <= LONGEST_WRITING_MS)) return false;
  const before = rowsOf(db, last.firstRow, last.lastRow);
  const after = rowsOf(db, now.from, now.to);
  const joined = before.map((row, index) => joinedData(row, after[index]));
  if (joined.some((data) => data === null)) return false;
  for (const [index, row] of before.entries()) {
    db.run('UPDATE change_row SET data = ? WHERE id = ?', joined[index] ?? null, row.id);
  }
  db.run('DELETE FROM change_row WHERE id >= ?', now.from);
  db.run('UPDATE change_action SET at = ? WHERE id = ?', now.at, last.id);
  return true;
}

function rowsOf(db: WritableDb, from: number, to: number): Row[] {
  return db.all<Row>(
    'SELECT id, table_name AS tableName, op, key, data FROM change_row WHERE id BETWEEN ? AND ? ORDER BY id',
    from,
    to,
  );
}

/** Two changes of the same columns as one; null when the second is no writing on of the first. */
function joinedData(before: Row, after: Row | undefined): string | null {
  if (after === undefined || before.data === null || after.data === null) return null;
  if (before.op !== 'update' || after.op !== 'update') return null;
  if (before.tableName !== after.tableName || before.key !== after.key) return null;
  const first = changesIn(before.data);
  const second = changesIn(after.data);
  const columns = Object.keys(first);
  if (columns.join() !== Object.keys(second).join()) return null;
  const joined: Record<string, Change> = {};
  for (const column of columns) {
    const [former, middle] = first[column] ?? [null, null];
    const [, later] = second[column] ?? [null, null];
    if (!isWriting(column, middle, later)) return null;
    joined[column] = [former, later];
  }
  return JSON.stringify(joined);
}

function changesIn(data: string): Record<string, Change> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the triggers write nothing else
  return JSON.parse(data) as Record<string, Change>;
}

/** Whether a text is another one with something written, or wiped, at one place; not another choice in a list. */
function isWriting(column: string, former: unknown, later: unknown): boolean {
  if (column === 'updated_at') return true;
  if (typeof former !== 'string' || typeof later !== 'string') return false;
  const shorter = Math.min(former.length, later.length);
  let start = 0;
  while (start < shorter && former[start] === later[start]) start += 1;
  let end = 0;
  while (end < shorter - start && former.at(-1 - end) === later.at(-1 - end)) end += 1;
  return shorter > 0 && (start + end) * 2 > shorter;
}
