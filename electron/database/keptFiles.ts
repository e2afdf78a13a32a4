import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MOST_FILE_BYTES } from '../../shared/domain/fileKinds.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { sweepContents, whileComingIn } from './contentSweep.ts';
import {
  type FileContent,
  getFilePart,
  hasFileContent,
  hasFilePart,
  insertFileContent,
  insertFilePart,
  partsOf,
} from './repositories/fileContents.ts';

/**
 * Writes a content that is not there whole, part by part, each one transaction of its own: the process answers
 * others in between. Then lets `hold` write what holds it, in the same turn; what is stopped (`cancelled`) or
 * fails is taken away.
 */
export async function storeContent<T>(
  db: WritableDb,
  file: FileContent,
  bytes: Uint8Array,
  { signal, onProgress, hold }: Storing<T>,
): Promise<T> {
  try {
    return await whileComingIn(db, file.sha256, async () => {
      await db.whenFree();
      if (!hasFileContent(db, file.sha256))
        await writeParts(db, file, bytes, { signal, onProgress });
      onProgress(1);
      return hold();
    });
  } catch (error) {
    await sweepContents(db);
    throw error;
  }
}

type Storing<T> = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
  readonly hold: () => T;
};

async function writeParts(
  db: WritableDb,
  file: FileContent,
  bytes: Uint8Array,
  { signal, onProgress }: Omit<Storing<unknown>, 'hold'>,
): Promise<void> {
  const { sha256 } = file;
  insertFileContent(db, file);
  let position = 0;
  for (const content of partsOf(bytes)) {
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    await nextTurn();
    if (signal.aborted) throw new Refusal('cancelled');
    // oxlint-disable-next-line no-await-in-loop -- the same
    await db.whenFree();
    // Of one that was being swept, the first parts are still there.
    if (!hasFilePart(db, sha256, position)) insertFilePart(db, { sha256, position, content });
    position += 1;
    onProgress(Math.min(1, (position * content.byteLength) / bytes.byteLength));
  }
}

/** Reads a content part by part, verified against its hash; refuses (`content_altered`) when something else changed it. */
export async function readContent(db: ReadableDb, sha256: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const hash = createHash('sha256');
  let size = 0;
  for (;;) {
    const part = getFilePart(db, sha256, parts.length);
    if (part === null) break;
    size += part.byteLength;
    // Nothing as large ever came in: what a forged file holds is not gathered first.
    if (size > MOST_FILE_BYTES) throw new Refusal('content_altered');
    parts.push(part);
    hash.update(part);
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    await nextTurn();
  }
  if (hash.digest('hex') !== sha256) throw new Refusal('content_altered');
  return joinedSlowly(parts);
}

/** The parts as one, copied one a turn: fifty megabytes at once keep others waiting for longer than a frame. */
async function joinedSlowly(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    await nextTurn();
  }
  return whole;
}

/** The SHA-256 of bytes, in hexadecimal, without keeping the process from others. */
export async function hashSlowly(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (const part of partsOf(bytes)) {
    hash.update(part);
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    await nextTurn();
  }
  return hash.digest('hex');
}
