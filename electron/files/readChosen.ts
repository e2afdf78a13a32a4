import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import { codeOf } from './atomicWrite.ts';

/** How much is read at a time, between two looks at whether to stop. */
const SLICE_BYTES = 1024 * 1024;

/** A file that a person chose, whole, and its SHA-256 in hexadecimal. */
export type ChosenFile = { bytes: Uint8Array; sha256: string };

/**
 * Reads a whole file, slice by slice: the process answers others meanwhile. Refuses one that is larger than
 * `most` bytes (`file_too_large`), empty (`file_empty`), gone or closed to us, or that
 * changes or goes while it is read (`file_changed`); `cancelled` when it is told to stop.
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
        if (bytesRead === 0) throw new Refusal('file_changed');
        hash.update(bytes.subarray(read, read + bytesRead));
        read += bytesRead;
        onProgress(read / found.size);
      }
      // Written to meanwhile: what is kept must be what the person has, and no mixture.
      const after = await file.stat();
      if (after.size !== found.size || after.mtimeMs !== found.mtimeMs) {
        throw new Refusal('file_changed');
      }
      return { bytes, sha256: hash.digest('hex') };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(refusalOf(codeOf(error)), { cause: error });
  }
}

/** What the system answers of a disk that was pulled out, or of a share that went. */
const GONE = new Set<unknown>(['EIO', 'ENXIO', 'ENODEV', 'ESTALE']);

function refusalOf(code: unknown): ErrorCode {
  if (code === 'ENOENT') return 'file_missing';
  return GONE.has(code) ? 'file_changed' : 'file_denied';
}
