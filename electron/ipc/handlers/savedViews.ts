import type { savedViewCalls } from '../../../shared/ipc/contract/savedViews.ts';
import * as savedViews from '../../services/savedViews.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/savedViews.ts`. */
export function savedViewHandlers({
  read,
  write,
  context,
}: Desk): HandlersOf<typeof savedViewCalls> {
  return {
    'savedView.list': () => savedViews.list(read()),
    'savedView.add': (input) => savedViews.add(write(), context, input),
    'savedView.update': (input) => savedViews.update(write(), input),
    'savedView.order': (input) => savedViews.order(write(), input),
    'savedView.remove': (input) => savedViews.remove(write(), input),
  };
}
