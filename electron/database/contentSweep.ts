import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WritableDb } from './connection.ts';
import {
  isUnheld,
  listUnheldContents,
  removeContent,
  removeLastPart,
} from './repositories/fileContents.ts';

/** The contents that come into a portfolio: nothing holds them yet, and no sweep takes them away meanwhile. */
const comingIn = new WeakMap<WritableDb, Set<string>>();

/** Does the work of bringing a content in, during which it is not swept. */
export async function whileComingIn<T>(
  db: WritableDb,
  sha256: string,
  work: () => Promise<T>,
): Promise<T> {
  const coming = comingIn.get(db) ?? new Set();
  comingIn.set(db, coming);
  coming.add(sha256);
  try {
    return await work();
  } finally {
    coming.delete(sha256);
  }
}

/**
 * Takes away the contents that nothing holds, the log of changes neither: what was under way when the process
 * ended, was given up, or can no longer be brought back. One part a turn, its last first, each a transaction of
 * its own: the process answers others in between, and what is left of one counts for nothing
 * (`hasFileContent`). Ends when the portfolio closes; its next opening goes on. Nothing is written when
 * nothing is to be taken away.
 */
export async function sweepContents(db: WritableDb): Promise<void> {
  await db.whenFree();
  if (!db.isOpen) return;
  for (const sha256 of listUnheldContents(db)) {
    // oxlint-disable-next-line no-await-in-loop -- one content after the other
    await sweepContent(db, sha256);
  }
}

async function sweepContent(db: WritableDb, sha256: string): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    await nextTurn();
    // oxlint-disable-next-line no-await-in-loop -- the same
    await db.whenFree();
    // Asked each time: it may have come back in between.
    if (!isSwept(db, sha256)) return;
    if (!removeLastPart(db, sha256)) removeContent(db, sha256);
  }
}

function isSwept(db: WritableDb, sha256: string): boolean {
  return db.isOpen && comingIn.get(db)?.has(sha256) !== true && isUnheld(db, sha256);
}
