import type { syncedCalls } from '../../../shared/ipc/contract/synced.ts';
import { syncServiceAt } from '../../files/syncedFolder.ts';
import { listConflicts } from '../../services/conflictCopies.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/synced.ts`. */
export function syncedHandlers({ session }: Desk): HandlersOf<typeof syncedCalls> {
  return {
    'synced.get': async () => {
      const path = session.path();
      return {
        service: await syncServiceAt(path),
        isTold: session.recent.isTold(path),
        conflicts: await listConflicts(path),
      };
    },
    'synced.told': () => done(session.recent.tell(session.path())),
  };
}
