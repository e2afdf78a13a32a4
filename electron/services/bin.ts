import type { WritableDb } from '../database/connection.ts';
import { putInBin, takeOutOfBin } from '../database/repositories/bin.ts';
import { type Context, instant } from './context.ts';

export { countBin as count, listBin as list } from '../database/repositories/bin.ts';
export { destroyInitiative as deleteForGood } from './destroyedInitiative.ts';

/** Puts an initiative in the bin, whole: it leaves every list until it is restored. */
export function put(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    putInBin(db, id, instant(context));
    return null;
  });
}

/** Takes an initiative out of the bin, as it was. */
export function restore(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    takeOutOfBin(db, id);
    return null;
  });
}
