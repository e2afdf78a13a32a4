import { seenBefore } from '../../../shared/domain/search/seen.ts';
import type { searchCalls } from '../../../shared/ipc/contract/search.ts';
import { namedRecords } from '../../services/search.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/search.ts`. */
export function searchHandlers({ read, search, session }: Desk): HandlersOf<typeof searchCalls> {
  return {
    'search.find': (input) => search.find(input),
    'search.seen': ({ session: opening, records }) =>
      namedRecords(read(), seenBefore(records, session.seen(opening))),
    'search.leaveSeen': ({ session: opening, records }) =>
      done(session.leaveSeen(opening, records)),
  };
}
