import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { nextRedone, nextUndone } from '../database/repositories/changes.ts';
import { replayAction } from '../database/repositories/replay.ts';

/** Takes back the last change that is not taken back yet; null when there is none. */
export function undo(db: WritableDb): number | null {
  const action = nextUndone(db);
  if (action === null) return null;
  replayAction(db, action, 'undo');
  return action.id;
}

/** Does again what was taken back last; null when there is none. */
export function redo(db: WritableDb): number | null {
  const action = nextRedone(db);
  if (action === null) return null;
  replayAction(db, action, 'redo');
  return action.id;
}
