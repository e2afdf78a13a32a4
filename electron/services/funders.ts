import type { Funder, FunderFields } from '../../shared/domain/schemas/funding.ts';
import type { WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getFunder,
  insertFunder,
  removeFunder,
  updateFunder,
} from '../database/repositories/funders.ts';
import type { Context } from './context.ts';
import { patched } from './patched.ts';

export { listFunders as list } from '../database/repositories/funders.ts';

/** Adds a funder. */
export function add(
  db: WritableDb,
  context: Context,
  { fields }: { fields: FunderFields },
): Funder {
  return db.transaction(() => {
    const funder = { ...fields, id: context.newId() };
    insertFunder(db, funder);
    return getFunder(db, funder.id);
  });
}

/** Changes what is known of a funder. */
export function update(
  db: WritableDb,
  { id, patch }: { id: string; patch: Patch<FunderFields> },
): Funder {
  return db.transaction(() => {
    updateFunder(db, patched(getFunder(db, id), patch));
    return getFunder(db, id);
  });
}

/** Removes a funder; what named it stays, without it. */
export function remove(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    removeFunder(db, id);
    return null;
  });
}
