import type { binCalls } from '../../../shared/ipc/contract/bin.ts';
import * as bin from '../../services/bin.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/bin.ts`. */
export function binHandlers({ read, write, context }: Desk): HandlersOf<typeof binCalls> {
  return {
    'bin.list': () => bin.list(read()),
    'bin.count': () => bin.count(read()),
    'bin.restore': (input) => bin.restore(write(), input),
    'bin.delete': (input) => bin.deleteForGood(write(), context, input),
  };
}
