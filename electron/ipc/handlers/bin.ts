import type { binCalls } from '../../../shared/ipc/contract/bin.ts';
import { sweepContents } from '../../database/contentSweep.ts';
import * as bin from '../../services/bin.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/bin.ts`. */
export function binHandlers({ read, write, context }: Desk): HandlersOf<typeof binCalls> {
  return {
    'bin.list': () => bin.list(read()),
    'bin.count': () => bin.count(read()),
    'bin.restore': (input) => bin.restore(write(), input),
    'bin.delete': async (input) => {
      const db = write();
      bin.deleteForGood(db, context, input);
      // Answered once its files are gone as well. What a full disk stops goes at the next opening.
      await sweepContents(db).catch(() => undefined);
      return null;
    },
  };
}
