import type { changeCalls } from '../../../shared/ipc/contract/changes.ts';
import { bringBack, compare } from '../../services/bringBack.ts';
import { list } from '../../services/changeList.ts';
import { records } from '../../services/changeRecords.ts';
import * as changes from '../../services/changes.ts';
import { journalFormer } from '../../services/journalFormer.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls on what changed. */
export function changeHandlers({
  read,
  write,
  context,
  screenWords,
  onLongChange,
}: Desk): HandlersOf<typeof changeCalls> {
  return {
    'change.next': () => changes.next(read()),
    'change.undo': (input) => changes.undo(write(), input),
    'change.redo': (input) => changes.redo(write(), input),
    'change.list': (input) => screenWords((t) => list(read(), input, t)),
    'change.get': (input) => records(read(), input),
    'change.compare': ({ moment, ...place }) =>
      compare(read(), place, journalFormer(read(), moment)),
    'change.bringBack': ({ moment, ...asked }) =>
      bringBack(write(), context, asked, journalFormer(write(), moment)),
    'change.size': () => changes.size(read()),
    'change.clear': async () => done(await changes.clear(write(), onLongChange)),
  };
}
