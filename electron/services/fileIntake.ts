import { basename } from 'node:path';
import { keptName, MOST_FILE_BYTES, mediaTypeOf } from '../../shared/domain/fileKinds.ts';
import type { KeptFile } from '../../shared/domain/schemas/keptFile.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import { hashSlowly, storeContent } from '../database/keptFiles.ts';
import { readChosen } from '../files/readChosen.ts';

/** A file as it comes in: its name, its bytes and their SHA-256, and what stops its keeping. */
export type Incoming = { name: string; bytes: Uint8Array; sha256: string; signal: AbortSignal };

/** The one door by which files come in, for evidence and for dossiers: one at a time. */
export type FileIntake = {
  /** Asks for a file and reads it. Null: the person gave up. */
  choose(): Promise<Incoming | null>;
  /**
   * Asks for files, then reads and keeps one after the other. One that is refused stops none of the
   * others: its refusal comes last. What the last one gave; null: the person gave up.
   */
  chooseEach<T>(keep: (file: Incoming) => Promise<T>): Promise<T | null>;
  /** Bytes that were dropped on the window; refuses what is empty or too large. */
  dropped(name: string, content: Uint8Array): Promise<Incoming>;
  /** Stores the content, then lets `hold` write what holds it in the same turn. */
  store<T>(db: WritableDb, file: Incoming, hold: (kept: KeptFile) => T): Promise<T>;
  /** Stops the file that is being read or kept. */
  cancel(): null;
};

/** What the door needs of the world. */
export type FileIntakeOptions = {
  chooseFile: () => Promise<string | null>;
  chooseFiles: () => Promise<readonly string[]>;
  onProgress: (done: number) => void;
};

/** Opens the door. */
export function createFileIntake(options: FileIntakeOptions): FileIntake {
  let working: AbortController | null = null;
  let storing: Promise<unknown> = Promise.resolve();

  // Reading is the first half of the work, storing the second.
  const onStored = (done: number) => options.onProgress((1 + done) / 2);

  /** The next file that comes in, in the place of the one that was. */
  function begin(): AbortSignal {
    working?.abort();
    working = new AbortController();
    return working.signal;
  }

  async function read(path: string, signal: AbortSignal): Promise<Incoming> {
    const file = await readChosen(path, MOST_FILE_BYTES, {
      signal,
      onProgress: (done) => options.onProgress(done / 2),
    });
    return { ...file, name: keptName(basename(path)), signal };
  }

  return {
    async choose() {
      const path = await options.chooseFile();
      return path === null ? null : read(path, begin());
    },
    async chooseEach(keep) {
      const paths = await options.chooseFiles();
      const signal = begin();
      let last: Awaited<ReturnType<typeof keep>> | null = null;
      const refused: unknown[] = [];
      for (const path of paths) {
        if (signal.aborted) break;
        try {
          // oxlint-disable-next-line no-await-in-loop -- one after the other, in their order
          last = await keep(await read(path, signal));
        } catch (problem) {
          refused.push(problem);
        }
      }
      if (refused.length > 0) throw refused[0];
      return last;
    },
    async dropped(name, content) {
      if (content.byteLength > MOST_FILE_BYTES) throw new Refusal('file_too_large');
      if (content.byteLength === 0) throw new Refusal('file_empty');
      const signal = begin();
      const sha256 = await hashSlowly(content);
      return { name: keptName(name), bytes: content, sha256, signal };
    },
    store(db, { name, bytes, sha256, signal }, hold) {
      const about = { sha256, bytes: bytes.byteLength, mediaType: mediaTypeOf(name) };
      const mine = storing.then(() =>
        storeContent(db, about, bytes, {
          signal,
          onProgress: onStored,
          hold: () => hold({ ...about, name }),
        }),
      );
      storing = mine.catch(() => undefined);
      return mine;
    },
    cancel() {
      working?.abort();
      return null;
    },
  };
}
