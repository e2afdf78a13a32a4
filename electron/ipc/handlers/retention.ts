import type { retentionCalls } from '../../../shared/ipc/contract/retention.ts';
import { translator } from '../../../shared/strings/index.ts';
import { sweepContents } from '../../database/contentSweep.ts';
import * as retention from '../../services/retention.ts';
import type { Desk, HandlersOf } from './desk.ts';

const t = translator('fr-CA');

/** Answers the calls of `contract/retention.ts`. */
export function retentionHandlers({
  read,
  write,
  context,
}: Desk): HandlersOf<typeof retentionCalls> {
  return {
    'retention.rules': () => retention.rules(read()),
    'retention.setRule': (input) => retention.setRule(write(), input),
    'retention.list': () => retention.list(read(), context),
    'retention.decide': async (input) => {
      const db = write();
      const round = retention.decide(db, { context, t }, input);
      // The files of what is gone, as for the bin.
      await sweepContents(db).catch(() => undefined);
      return round;
    },
    'retention.rounds': () => retention.rounds(read()),
  };
}
