import type { changeCalls } from '../../../shared/ipc/contract/changes.ts';
import * as changes from '../../services/changes.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls on what changed. */
export function changeHandlers({ read, write }: Desk): HandlersOf<typeof changeCalls> {
  return {
    'change.next': () => changes.next(read()),
    'change.undo': (input) => changes.undo(write(), input),
    'change.redo': (input) => changes.redo(write(), input),
  };
}
