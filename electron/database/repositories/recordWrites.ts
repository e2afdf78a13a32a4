import type { Value } from '../connect.ts';
import type { WritableDb } from '../connection.ts';
import { type Held, keyPairs } from './changedRecords.ts';
import type { ListOf } from './formerRecords.ts';
import { requireLogged } from './loggedColumns.ts';

// Rows written by the names of their columns, which the log gives: those of the schema only (`requireLogged`).

/** Gives columns of a record another value; the number of rows that it changed. */
export function writeColumns(db: WritableDb, table: string, key: string, columns: Held): number {
  const names = Object.keys(columns);
  if (names.length === 0) return 0;
  requireLogged(db, table, columns);
  const pairs = keyPairs(db, table, key);
  return db.run(
    `UPDATE "${table}" SET ${names.map((name) => `"${name}" = ?`).join(', ')}
     WHERE ${pairs.map(([column]) => `"${column}" IS ?`).join(' AND ')}`,
    ...Object.values(columns),
    ...pairs.map(([, value]) => value),
  );
}

/** Adds a row, in its former place where it is free: some histories go by it. */
export function addRow(db: WritableDb, table: string, held: Held, rowNumber: number | null): void {
  requireLogged(db, table, held);
  const fields: Record<string, Value> = { ...held };
  if (
    rowNumber !== null &&
    db.get(`SELECT 1 FROM "${table}" WHERE rowid = ?`, rowNumber) === undefined
  ) {
    fields['rowid'] = rowNumber;
  }
  const names = Object.keys(fields);
  db.run(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
     VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(fields),
  );
}

/** Puts other rows in the place of those of a list of a record. */
export function writeList(db: WritableDb, list: ListOf, record: Held, rows: readonly Held[]): void {
  const where = list.columns.map((column) => `"${column}" IS ?`);
  db.run(
    `DELETE FROM "${list.table}" ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}`,
    ...list.to.map((column) => record[column] ?? null),
  );
  for (const row of rows) addRow(db, list.table, row, null);
}

/**
 * What is done in it belongs to a history that was coherent when it went: the rules from one state to the
 * next are silent. Only inside a transaction.
 */
export function withSilentRules(db: WritableDb, work: () => void): void {
  db.run('INSERT INTO replay (id) VALUES (1)');
  work();
  db.run('DELETE FROM replay');
}
