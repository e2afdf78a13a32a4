import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';

/** A view as the file keeps it: its document as text, and of which form it is. */
export type StoredView = { id: string; position: number; name: string; form: number; view: string };

const SAVED_VIEW = {
  name: 'saved_view',
  columns: { id: 'id', position: 'position', name: 'name', form: 'form', view: 'view' },
} as const satisfies Table<keyof StoredView>;

/** Views in the order in which the person put them. */
export function listSavedViews(db: ReadableDb): StoredView[] {
  return db.all(`SELECT ${columnList(SAVED_VIEW)} FROM saved_view ORDER BY position, id`);
}

/** One view; refuses when it is not there. */
export function getSavedView(db: ReadableDb, id: string): StoredView {
  return find(db, SAVED_VIEW, id);
}

/** Adds a view. */
export function insertSavedView(db: WritableDb, view: StoredView): void {
  insert(db, SAVED_VIEW, view);
}

/** Changes what is given of a view; refuses when it is not there. */
export function updateSavedView(
  db: WritableDb,
  id: string,
  patch: Partial<Omit<StoredView, 'id'>>,
): void {
  update(db, SAVED_VIEW, id, patch);
}

/** Removes a view; the initiatives in it stay as they are. */
export function removeSavedView(db: WritableDb, id: string): void {
  remove(db, SAVED_VIEW, id);
}
