import type { ChangeEntry } from '../../shared/domain/schemas/change.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Action } from '../database/actions.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { sweepContents } from '../database/contentSweep.ts';
import { logSize } from '../database/repositories/changeLog.ts';
import {
  clearLog,
  getAction,
  holdAction,
  nextRedone,
  nextUndone,
} from '../database/repositories/changes.ts';
import { isLong, replayAction, replayBySlices } from '../database/repositories/replay.ts';
import { entryOf } from './changeWords.ts';

/** What would be undone and redone now, in words; null where there is nothing. */
export type NextChanges = { undo: ChangeEntry | null; redo: ChangeEntry | null };

/** What would be undone and redone now. */
export function next(db: ReadableDb): NextChanges {
  const undone = nextUndone(db);
  const redone = nextRedone(db);
  return {
    undo: undone === null ? null : entryOf(db, undone),
    redo: redone === null ? null : entryOf(db, redone),
  };
}

/**
 * Takes back the last change, byte for byte; refuses (`cannot_undo`) when it is not the last one any more, or
 * when what it changed is not as it left it: it then stays, and the one before comes next.
 */
export function undo(db: WritableDb, { id }: { id: number }): ChangeEntry {
  return inOneTurn(db, toReplay(db, id, 'undo'));
}

/** Does again what was taken back last, in the same way. */
export function redo(db: WritableDb, { id }: { id: number }): ChangeEntry {
  return inOneTurn(db, toReplay(db, id, 'redo'));
}

/**
 * The same of a change of any length: a long one goes by slices, all or nothing, between which others are
 * answered; `onLongChange` hears how much is done, then null. Refuses (`cancelled`) once stopped.
 */
export function replay(
  db: WritableDb,
  asked: { id: number; way: Way },
  onLongChange: (done: number | null) => void,
): ChangeEntry | Promise<ChangeEntry> {
  const replayed = toReplay(db, asked.id, asked.way);
  return isLong(replayed.action) ? bySlices(db, replayed, onLongChange) : inOneTurn(db, replayed);
}

type Way = 'undo' | 'redo';
/** An action that is to be replayed, and what it did: what it is about may be gone after. */
type Replayed = { action: Action; way: Way; entry: ChangeEntry };

function toReplay(db: ReadableDb, id: number, way: Way): Replayed {
  const action = way === 'undo' ? nextUndone(db) : nextRedone(db);
  if (action === null || action.id !== id) throw new Refusal('cannot_undo');
  return { action, way, entry: entryOf(db, action) };
}

function inOneTurn(db: WritableDb, { action, way, entry }: Replayed): ChangeEntry {
  try {
    replayAction(db, action, way);
  } catch (error) {
    holdWhatCannot(db, action.id, error);
    throw error;
  }
  return { ...entry, state: getAction(db, action.id).state };
}

async function bySlices(
  db: WritableDb,
  { action, way, entry }: Replayed,
  onLongChange: (done: number | null) => void,
): Promise<ChangeEntry> {
  // Before anything is awaited: whoever comes later waits.
  db.requireTurn();
  try {
    await replayBySlices(db, action, way, onLongChange);
  } catch (error) {
    holdWhatCannot(db, action.id, error);
    throw error;
  } finally {
    onLongChange(null);
  }
  return { ...entry, state: getAction(db, action.id).state };
}

/** What cannot be undone stays as it is. */
function holdWhatCannot(db: WritableDb, id: number, error: unknown): void {
  if (error instanceof Refusal && error.code === 'cannot_undo') holdAction(db, id);
}

/** How many actions the journal holds, since when, and about how many bytes it takes in the file. */
export function size(db: ReadableDb): { actions: number; since: string | null; bytes: number } {
  return logSize(db);
}

/**
 * Forgets the whole journal, by slices: nothing of before can be undone or brought back. `onLongChange` hears
 * how much is done, then null.
 */
export async function clear(
  db: WritableDb,
  onLongChange: (done: number | null) => void,
): Promise<void> {
  try {
    await db.transactionBySlices(clearLog(db), onLongChange);
    // What a full disk stops goes at the next opening.
    await sweepContents(db).catch(() => undefined);
  } finally {
    onLongChange(null);
  }
}
