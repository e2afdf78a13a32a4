import { Refusal } from '../../../shared/ipc/errors.ts';
import type { Action } from '../actions.ts';
import type { Value } from '../connect.ts';
import type { WritableDb } from '../connection.ts';
import { parsed } from '../record.ts';
import { keyPairs } from './changedRecords.ts';
import { type ChangedRow, rowsOfAction, setActionState } from './changes.ts';
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

/**
 * Takes an action back, or does it again, row by row, each compared with what the action left: refuses
 * (`cannot_undo`) when one is not as it was, and nothing changes.
 */
export function replayAction(db: WritableDb, action: Action, way: 'undo' | 'redo'): void {
  db.replay({ state: way, ofAction: action.id }, () => {
    const rows = rowsOfAction(db, action);
    const worded = new Set<string>();
    for (const row of way === 'undo' ? rows.toReversed() : rows) {
      replayRow(db, row, way);
      if (WORDED[row.tableName] === true && row.initiativeId !== null) {
        worded.add(row.initiativeId);
      }
    }
    for (const id of worded) {
      if (db.get('SELECT 1 FROM initiative WHERE id = ?', id) !== undefined) writeWords(db, id);
    }
    setActionState(db, action.id, way === 'undo' ? 'undone' : 'done');
  });
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
