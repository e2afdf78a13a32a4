import type { ListView, SavedView } from '../../shared/domain/schemas/initiativeQuery.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  getSavedView,
  insertSavedView,
  listSavedViews,
  removeSavedView,
  type StoredView,
  updateSavedView,
} from '../database/repositories/savedViews.ts';
import type { Context } from './context.ts';
import { keepView, readView } from './kept.ts';

/** The views of the table that a person keeps, in their order. */
export function list(db: ReadableDb): SavedView[] {
  return listSavedViews(db).map(viewOf);
}

/** Keeps a view under a name: at the end, or at a place, where undoing a removal puts it back. */
export function add(
  db: WritableDb,
  context: Context,
  { name, view, position }: { name: string; view: ListView; position: number | null },
): SavedView {
  return db.transaction(() => {
    const id = context.newId();
    const others = listSavedViews(db).map((other) => other.id);
    insertSavedView(db, { id, position: 0, name, ...stored(view) });
    putInOrder(db, others.toSpliced(position ?? others.length, 0, id));
    return viewOf(getSavedView(db, id));
  });
}

/** Renames a view, or has it show something else. */
export function update(
  db: WritableDb,
  {
    id,
    patch: { name, view },
  }: {
    id: string;
    patch: { name?: string | undefined; view?: ListView | undefined };
  },
): SavedView {
  return db.transaction(() => {
    updateSavedView(db, id, {
      ...(name === undefined ? {} : { name }),
      ...(view === undefined ? {} : stored(view)),
    });
    return viewOf(getSavedView(db, id));
  });
}

/** Puts views in an order; those that are not named keep theirs, after. */
export function order(db: WritableDb, { ids }: { ids: readonly string[] }): null {
  return db.transaction(() => {
    const known = listSavedViews(db).map(({ id }) => id);
    const named = ids.filter((id) => known.includes(id));
    putInOrder(db, [...named, ...known.filter((id) => !named.includes(id))]);
    return null;
  });
}

/** Removes a view; the initiatives in it stay as they are. */
export function remove(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    removeSavedView(db, id);
    return null;
  });
}

function putInOrder(db: WritableDb, ids: readonly string[]): void {
  for (const [position, id] of ids.entries()) updateSavedView(db, id, { position });
}

function stored(view: ListView): Pick<StoredView, 'form' | 'view'> {
  const { form, text } = keepView(view);
  return { form, view: text };
}

function viewOf({ id, name, form, view }: StoredView): SavedView {
  return { id, name, view: readView({ form, text: view }) };
}
