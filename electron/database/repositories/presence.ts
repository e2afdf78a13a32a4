import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb } from '../connection.ts';

/**
 * Refuses when an initiative is not in the file (`not_found`), or lies in the bin (`in_bin`), where
 * nothing of it is read or changed until it is restored.
 */
export function requirePresent(db: ReadableDb, initiativeId: string): void {
  const row = db.get<{ removedAt: string | null }>(
    'SELECT removed_at AS "removedAt" FROM initiative WHERE id = ?',
    initiativeId,
  );
  if (row === undefined) throw new Refusal('not_found');
  if (row.removedAt !== null) throw new Refusal('in_bin');
}
