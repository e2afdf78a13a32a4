import { connect } from './connect.ts';
import { schemaOf } from './schema.ts';

/**
 * A session that was cut in the middle of a change left a journal: SQLite undoes that change at the
 * first read that may write. Only who holds the lock may ask for it.
 */
export function rollBack(path: string): void {
  const reader = connect(path, 'readonly');
  try {
    schemaOf(reader);
    return;
  } catch (error) {
    if (!needsRollBack(error)) throw error;
  } finally {
    reader.close();
  }
  const writer = connect(path, 'writable');
  try {
    schemaOf(writer);
  } finally {
    writer.close();
  }
}

/** True for what SQLite says to a reader who may not undo an unfinished change. */
export function needsRollBack(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY_ROLLBACK';
}
