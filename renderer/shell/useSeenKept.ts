import { useEffect } from 'react';
import { call } from '../api.ts';
import { forgetSeen, recordsSeen } from '../recentlySeen.ts';

/** Who only goes through a record has not looked at it, ms. */
const LOOKED_MS = 1_500;

/** Keeps on this computer, by their numbers, the records of the open portfolio that were seen last; what was seen of another is forgotten. */
export function useSeenKept(session: number | null, path: string): void {
  useEffect(() => forgetSeen, [session]);
  useEffect(() => {
    if (session === null) return undefined;
    const timer = setTimeout(() => {
      const records = recordsSeen();
      // That a record was seen is worth no message when it could not be kept.
      if (records.length > 0) call('search.leaveSeen', { session, records }).catch(() => undefined);
    }, LOOKED_MS);
    return () => clearTimeout(timer);
  }, [session, path]);
}
