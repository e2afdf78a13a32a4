import type { WritableDb } from '../database/connection.ts';
import { deleteFromBin } from '../database/repositories/bin.ts';
import { forgetInitiative } from '../database/repositories/changes.ts';
import { forgetPseudonyms } from '../database/repositories/erasedWithdrawals.ts';
import { listMergesOf, updateMerge } from '../database/repositories/stakeholderMerges.ts';
import { dropIfBare, listNamedIn } from '../database/repositories/stakeholders.ts';
import type { Context } from './context.ts';
import { keepWithdrawals } from './erasedWithdrawals.ts';
import { mergeWithout } from './kept.ts';

/**
 * Deletes for good an initiative that lies in the bin; the dossiers that were sent stay in the file, and
 * who is named nowhere else leaves the register, unless more was written of it there. What merges and
 * the log of changes keep of its lines goes with it; that a testimony was withdrawn stays beside the copies
 * that carry it.
 */
export function destroyInitiative(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    keepWithdrawals(db, context, { initiativeId: id, evidenceId: null, keepsPseudonym: false });
    // Of one erased before with its pseudonym too.
    forgetPseudonyms(db, id);
    const named = listNamedIn(db, id);
    deleteFromBin(db, id);
    for (const { id: mergeId, before } of listMergesOf(db, id)) {
      updateMerge(db, mergeId, mergeWithout(before, id));
    }
    for (const stakeholderId of named) dropIfBare(db, stakeholderId);
    forgetInitiative(db, id);
    return null;
  });
}
