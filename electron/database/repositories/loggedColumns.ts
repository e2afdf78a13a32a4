import { CHANGE_TERMS } from '../../../shared/domain/changeTerms.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { Value } from '../connect.ts';
import type { ReadableDb } from '../connection.ts';

const NONE: ReadonlySet<string> = new Set();
const known = new WeakMap<ReadableDb, Map<string, ReadonlySet<string>>>();

/**
 * The names that the log holds become SQL: of a log that something else wrote, those of our own tables and
 * columns alone do. Refuses (`cannot_undo`) any other, and what no column can hold.
 */
export function requireLogged(db: ReadableDb, table: string, data: unknown): void {
  const columns = loggedColumns(db, table);
  const held = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const isOurs =
    held.length > 0 && held.every(([column, value]) => columns.has(column) && isHeld(value));
  if (!isOurs) throw new Refusal('cannot_undo');
}

/** A value, or a former and a later one. */
function isHeld(held: unknown): boolean {
  return Array.isArray(held) ? held.length === 2 && held.every(isValue) : isValue(held);
}

/** Whether a column can hold it. */
export function isValue(value: unknown): value is Value {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    value instanceof Uint8Array
  );
}

/** The columns of a table of which changes are written down; none of any other. */
function loggedColumns(db: ReadableDb, table: string): ReadonlySet<string> {
  if (!Object.hasOwn(CHANGE_TERMS, table)) return NONE;
  const tables = known.get(db) ?? new Map<string, ReadonlySet<string>>();
  known.set(db, tables);
  const columns =
    tables.get(table) ??
    new Set(
      db
        .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table)
        .map(({ name }) => name),
    );
  tables.set(table, columns);
  return columns;
}
