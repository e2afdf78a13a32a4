import type { WritableDb } from '../connection.ts';
import { requirePresent } from './presence.ts';

/** Puts an initiative in the archives since an instant, or takes it out of them (null); its stage stays what it is. */
export function setArchived(db: WritableDb, id: string, since: string | null): void {
  requirePresent(db, id);
  db.run('UPDATE initiative SET archived_at = ? WHERE id = ?', since, id);
}
