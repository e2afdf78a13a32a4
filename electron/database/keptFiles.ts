import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import {
  type FileContent,
  getFilePart,
  hasFileContent,
  insertFileContent,
  insertFilePart,
  partsOf,
  removeUnheldContents,
} from './repositories/fileContents.ts';

/**
 * Writes a content that is not there yet, part by part, each one transaction of its own: the process answers
 * others in between. Nothing holds it until evidence or a dossier does; what is stopped (`cancelled`) or fails is taken away.
 */
export async function storeContent(
  db: WritableDb,
  file: FileContent,
  bytes: Uint8Array,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<void> {
  await db.whenFree();
  if (hasFileContent(db, file.sha256)) return onProgress(1);
  try {
    insertFileContent(db, file);
    let position = 0;
    for (const content of partsOf(bytes)) {
      // oxlint-disable-next-line no-await-in-loop -- one part after the other
      await nextTurn();
      if (signal.aborted) throw new Refusal('cancelled');
      // oxlint-disable-next-line no-await-in-loop -- the same
      await db.whenFree();
      insertFilePart(db, { sha256: file.sha256, position, content });
      position += 1;
      onProgress(Math.min(1, (position * content.byteLength) / bytes.byteLength));
    }
    onProgress(1);
  } catch (error) {
    await db.whenFree();
    removeUnheldContents(db);
    throw error;
  }
}

/** Reads a content part by part, verified against its hash; refuses (`content_altered`) when something else changed it. */
export async function readContent(db: ReadableDb, sha256: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const hash = createHash('sha256');
  for (;;) {
    const part = getFilePart(db, sha256, parts.length);
    if (part === null) break;
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
