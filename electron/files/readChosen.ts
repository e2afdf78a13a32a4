import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Refusal } from '../../shared/ipc/errors.ts';
import { codeOf } from './atomicWrite.ts';

/** How much is read at a time, between two looks at whether to stop. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** A file that a person chose, whole, and its SHA-256 in hexadecimal. */
export type ChosenFile = { bytes: Uint8Array; sha256: string };

/**
 * Reads a whole file, slice by slice: the process answers others meanwhile. Refuses one that is larger than
 * `most` bytes (`file_too_large`), empty (`file_empty`), gone or closed to us; `cancelled` when it is told to stop.
 */
export async function readChosen(
  path: string,
  most: number,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<ChosenFile> {
  try {
    const file = await open(path, 'r');
    try {
      const found = await file.stat();
      if (!found.isFile()) throw new Refusal('file_denied');
      if (found.size > most) throw new Refusal('file_too_large');
      if (found.size === 0) throw new Refusal('file_empty');
      const bytes = Buffer.alloc(found.size);
      const hash = createHash('sha256');
      let read = 0;
      while (read < found.size) {
        if (signal.aborted) throw new Refusal('cancelled');
        const slice = Math.min(SLICE_BYTES, found.size - read);
        // oxlint-disable-next-line no-await-in-loop -- one slice after the other
        const { bytesRead } = await file.read(bytes, read, slice, read);
        // Cut short while it was read: what is kept must be what the person has.
        if (bytesRead === 0) throw new Refusal('file_denied');
        hash.update(bytes.subarray(read, read + bytesRead));
        read += bytesRead;
        onProgress(read / found.size);
      }
      return { bytes, sha256: hash.digest('hex') };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(codeOf(error) === 'ENOENT' ? 'file_missing' : 'file_denied', {
      cause: error,
    });
  }
}
