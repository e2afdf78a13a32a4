import { Refusal } from '../../../shared/ipc/errors.ts';
import type { Action } from '../actions.ts';
import type { Value } from '../connect.ts';
import type { WritableDb } from '../connection.ts';
import { parsed } from '../record.ts';
import { keyPairs } from './changedRecords.ts';
import { type ChangedRow, setActionState, wholeRowsBetween } from './changes.ts';
import { writeWords } from './initiativeWords.ts';
import { requireLogged } from './loggedColumns.ts';

/** The column of each table that holds bytes, which the log keeps beside the others. */
const BYTES: Readonly<Record<string, string>> = { portfolio_logo: 'bytes' };

/** The tables by whose rows an initiative is found in the list. */
const WORDED: Readonly<Record<string, true>> = {
  initiative: true,
  initiative_sector: true,
  initiative_territory: true,
};

type Fields = Readonly<Record<string, Value>>;

/** Rows replayed in one turn: a longer action goes by slices. */
const MOST_IN_ONE_TURN = 500;
/** Rows of a long action that are read at a time. */
const READ_AT_ONCE = 500;

/** Whether an action is too long to be replayed in one turn. */
export function isLong({ firstRow, lastRow }: Action): boolean {
  return lastRow - firstRow >= MOST_IN_ONE_TURN;
}

/**
 * Takes an action back, or does it again, row by row, each compared with what the action left: refuses
 * (`cannot_undo`) when one is not as it was, and nothing changes.
 */
export function replayAction(db: WritableDb, action: Action, way: 'undo' | 'redo'): void {
  db.replay({ state: way, ofAction: action.id }, () => {
    const steps = replaying(db, action, way);
    while (steps.next().done !== true);
  });
}

/** The same by slices, all or nothing; `say` hears how much is done, from 0 to 1. Refuses (`cancelled`) once stopped. */
export function replayBySlices(
  db: WritableDb,
  action: Action,
  way: 'undo' | 'redo',
  say: (done: number) => void,
): Promise<void> {
  return db.replayBySlices({ state: way, ofAction: action.id }, replaying(db, action, way), say);
}

/** Yields after each row how much is done, from 0 to 1. */
function* replaying(db: WritableDb, action: Action, way: 'undo' | 'redo'): Generator<number, void> {
  const count = action.lastRow - action.firstRow + 1;
  const worded = new Set<string>();
  let done = 0;
  for (const row of rowsInTurn(db, action, way)) {
    replayRow(db, row, way);
    if (WORDED[row.tableName] === true && row.initiativeId !== null) worded.add(row.initiativeId);
    done += 1;
    yield (done / count) * ROWS_SHARE;
  }
  let written = 0;
  for (const id of worded) {
    if (db.get('SELECT 1 FROM initiative WHERE id = ?', id) !== undefined) writeWords(db, id);
    written += 1;
    yield ROWS_SHARE + (written / worded.size) * (1 - ROWS_SHARE);
  }
  setActionState(db, action.id, way === 'undo' ? 'undone' : 'done');
}

/** Of a replay, the part that the rows take; the words by which initiatives are found take the rest. */
const ROWS_SHARE = 0.9;

/** The rows of an action from its last to its first, or from its first to its last, some at a time. */
function* rowsInTurn(
  db: WritableDb,
  { firstRow, lastRow }: Action,
  way: 'undo' | 'redo',
): Generator<ChangedRow, void> {
  for (let at = 0; at <= lastRow - firstRow; at += READ_AT_ONCE) {
    const from =
      way === 'redo' ? firstRow + at : Math.max(firstRow, lastRow - at - READ_AT_ONCE + 1);
    const to = way === 'redo' ? Math.min(lastRow, from + READ_AT_ONCE - 1) : lastRow - at;
    const rows = wholeRowsBetween(db, from, to);
    yield* way === 'undo' ? rows.toReversed() : rows;
  }
}

function replayRow(db: WritableDb, row: ChangedRow, way: 'undo' | 'redo'): void {
  // Destroyed for good.
  if (row.data === null) throw new Refusal('cannot_undo');
  requireLogged(db, row.tableName, parsed(row.data));
  const bytes = BYTES[row.tableName];
  if (row.op === 'update') {
    const changes = parsed<Record<string, [Value, Value]>>(row.data);
    const was = sideOf(changes, 0);
    const became = sideOf(changes, 1);
    const [found, wanted] = way === 'undo' ? [became, was] : [was, became];
    if (bytes !== undefined && row.formerBytes !== null) {
      found[bytes] = way === 'undo' ? row.laterBytes : row.formerBytes;
      wanted[bytes] = way === 'undo' ? row.formerBytes : row.laterBytes;
    }
    change(db, row, found, wanted);
    return;
  }
  const fields: Record<string, Value> = parsed(row.data);
  if (bytes !== undefined) fields[bytes] = row.formerBytes ?? row.laterBytes;
  const isComing = (row.op === 'delete') === (way === 'undo');
  if (isComing) add(db, row, fields);
  else takeAway(db, row, fields);
}

function sideOf(changes: Record<string, [Value, Value]>, side: 0 | 1): Record<string, Value> {
  return Object.fromEntries(Object.entries(changes).map(([column, pair]) => [column, pair[side]]));
}

function change(db: WritableDb, row: ChangedRow, found: Fields, wanted: Fields): void {
  const set = Object.keys(wanted).map((column) => `"${column}" = ?`);
  const key = keyPairs(db, row.tableName, row.key).map(
    ([column, value]) => [column, found[column] ?? value] as const,
  );
  const where = [...key, ...Object.entries(found)];
  const changed = db.run(
    `UPDATE "${row.tableName}" SET ${set.join(', ')} WHERE ${same(where)}`,
    ...Object.values(wanted),
    ...where.map(([, value]) => value),
  );
  if (changed !== 1) throw new Refusal('cannot_undo');
}

function add(db: WritableDb, { tableName, rowNumber }: ChangedRow, fields: Fields): void {
  const columns = Object.keys(fields).map((column) => `"${column}"`);
  const values = Object.values(fields);
  // In its former place: some histories go by it.
  if (rowNumber !== null) {
    columns.push('rowid');
    values.push(rowNumber);
  }
  try {
    db.run(
      `INSERT INTO "${tableName}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ...values,
    );
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid_input') {
      throw new Refusal('cannot_undo', { cause: error });
    }
    throw error;
  }
}

function takeAway(db: WritableDb, row: ChangedRow, fields: Fields): void {
  const where = Object.entries(fields);
  const removed = db.run(
    `DELETE FROM "${row.tableName}" WHERE ${same(where)}`,
    ...where.map(([, value]) => value),
  );
  if (removed !== 1) throw new Refusal('cannot_undo');
}

function same(pairs: readonly (readonly [string, Value])[]): string {
  return pairs.map(([column]) => `"${column}" IS ?`).join(' AND ');
}
