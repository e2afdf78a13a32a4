import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type Context, instant } from './context.ts';
import { patched } from './patched.ts';

/** A part of an initiative that is added, changed and removed on its own. */
type Child = { id: string; initiativeId: string };

/** Where such parts are kept. */
type Store<C extends Child> = {
  get(db: ReadableDb, id: string): C;
  insert(db: WritableDb, child: C): void;
  update(db: WritableDb, child: C): void;
  remove(db: WritableDb, id: string): void;
};

/** The three acts on a part of an initiative; each also says that the initiative changed. */
export type ChildService<C extends Child, Fields> = {
  add(db: WritableDb, context: Context, input: { initiativeId: string; fields: Fields }): C;
  update(db: WritableDb, context: Context, input: { id: string; patch: Patch<Fields> }): C;
  remove(db: WritableDb, context: Context, input: { id: string }): null;
};

/**
 * The acts on one kind of part. `complete` makes the part that is kept from what the person wrote; it
 * runs inside the transaction, after the initiative was found.
 */
export function childService<C extends Child, Fields>(
  store: Store<C>,
  complete: (db: WritableDb, context: Context, fields: Fields, ids: Child) => C,
): ChildService<C, Fields> {
  return {
    add: (db, context, { initiativeId, fields }) =>
      db.transaction(() => {
        touchInitiative(db, initiativeId, instant(context));
        const child = complete(db, context, fields, { id: context.newId(), initiativeId });
        store.insert(db, child);
        return store.get(db, child.id);
      }),
    update: (db, context, { id, patch }) =>
      db.transaction(() => {
        const before = store.get(db, id);
        touchInitiative(db, before.initiativeId, instant(context));
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields are fields of the part
        store.update(db, patched(before, patch as Patch<C>));
        return store.get(db, id);
      }),
    remove: (db, context, { id }) =>
      db.transaction(() => {
        touchInitiative(db, store.get(db, id).initiativeId, instant(context));
        store.remove(db, id);
        return null;
      }),
  };
}
