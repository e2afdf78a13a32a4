import { useEffect } from 'react';
import { call } from '../api.ts';
import { isOfRecord, recordsSeen, seeOnly } from '../recentlySeen.ts';

/** Who only goes through a record has not looked at it, ms. */
const LOOKED_MS = 1_500;

/** Keeps on this computer, by their numbers, the records of the open portfolio that were seen last; what was seen of another is forgotten. */
export function useSeenKept(session: number | null, path: string): void {
  useEffect(() => seeOnly(session), [session]);
  useEffect(() => {
    if (session === null || !isOfRecord(path)) return undefined;
    const timer = setTimeout(() => {
      // That a record was seen is worth no message when it could not be kept.
      call('search.leaveSeen', { session, records: recordsSeen() }).catch(() => undefined);
    }, LOOKED_MS);
    return () => clearTimeout(timer);
  }, [session, path]);
}
