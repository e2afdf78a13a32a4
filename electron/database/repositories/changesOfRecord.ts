import { CHANGE_TERMS } from '../../../shared/domain/changeTerms.ts';
import type { RecordOf } from '../../../shared/domain/schemas/change.ts';
import type { ReadableDb } from '../connection.ts';
import { keyColumns } from './heldTexts.ts';

/** A record is part of another, that one of a third: deeper, nothing is. */
const DEEPEST = 3;

/** The rows of the log about a record and what is, or was, part of it; the oldest first. */
export function rowsAbout(db: ReadableDb, record: RecordOf, depth = 1): number[] {
  const rows = new Set(rowsOf(db, record));
  for (const { table, column } of partsOf(db, record.table)) {
    for (const row of rowsOfParts(db, { table, column, owner: record.id }, depth)) rows.add(row);
  }
  return [...rows].toSorted((a, b) => a - b);
}

function rowsOf(db: ReadableDb, { table, id }: RecordOf): number[] {
  return db
    .all<{ id: number }>(
      'SELECT id FROM change_row WHERE table_name = ? AND key = json_array(?)',
      table,
      id,
    )
    .map((row) => row.id);
}

type Parts = { table: RecordOf['table']; column: string; owner: string };

/** Tables whose rows go with a record of another, and the column that says with which; only those that the journal tells. */
function partsOf(db: ReadableDb, table: string): Omit<Parts, 'owner'>[] {
  return db
    .all<{ table: string; column: string }>(
      `SELECT m.name AS "table", f."from" AS "column"
       FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
       WHERE m.type = 'table' AND f."table" = ? AND f.on_delete = 'CASCADE' AND f.seq = 0`,
      table,
    )
    .flatMap(({ table: name, column }) => {
      const told = TABLES.find((one) => one === name);
      return told === undefined || told === table ? [] : [{ table: told, column }];
    });
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the terms are the tables
const TABLES = Object.keys(CHANGE_TERMS) as RecordOf['table'][];

function rowsOfParts(db: ReadableDb, { table, column, owner }: Parts, depth: number): number[] {
  const [first, second] = keyColumns(db, table);
  if (first === 'id' && second === undefined) {
    return db
      .all<{ id: string }>(
        `SELECT id FROM "${table}" WHERE "${column}" = ?
         UNION SELECT json_extract(key, '$[0]') FROM change_row
           WHERE table_name = ? AND op = 'delete' AND json_extract(data, '$.' || ?) = ?`,
        owner,
        table,
        column,
        owner,
      )
      .flatMap(({ id }) =>
        depth < DEEPEST ? rowsAbout(db, { table, id }, depth + 1) : rowsOf(db, { table, id }),
      );
  }
  if (first !== column) return [];
  // A list: its key begins with what it is a list of.
  const prefix = JSON.stringify([owner]).slice(0, -1);
  return db
    .all<{ id: number }>(
      'SELECT id FROM change_row WHERE table_name = ? AND key >= ? AND key < ?',
      table,
      second === undefined ? `${prefix}]` : `${prefix},`,
      second === undefined ? `${prefix}^` : `${prefix}-`,
    )
    .map((row) => row.id);
}
