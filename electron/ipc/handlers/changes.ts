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
    'change.undo': ({ id }) => changes.replay(write(), { id, way: 'undo' }, onLongChange),
    'change.redo': ({ id }) => changes.replay(write(), { id, way: 'redo' }, onLongChange),
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
