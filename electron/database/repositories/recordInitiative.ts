import type { ReadableDb } from '../connection.ts';
import { type Held, recordKnown } from './changedRecords.ts';
import { parentKey, parentsOf } from './formerRecords.ts';

/** The initiative that a record is of, through what it is a part of; null when it is none's. */
export function initiativeOf(db: ReadableDb, table: string, held: Held): string | null {
  if (table === 'initiative') return String(held['id']);
  if (typeof held['initiative_id'] === 'string') return held['initiative_id'];
  for (const parent of parentsOf(db, table)) {
    if (parent.columns.some((column) => (held[column] ?? null) === null)) continue;
    const above = recordKnown(db, parent.table, parentKey(db, parent, held));
    const found = above === null ? null : initiativeOf(db, parent.table, above);
    if (found !== null) return found;
  }
  return null;
}

/** The initiatives that lie in the bin. */
export function listIdsInBin(db: ReadableDb): string[] {
  return db
    .all<{ id: string }>('SELECT id FROM initiative WHERE removed_at IS NOT NULL')
    .map(({ id }) => id);
}
