import { realpathSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { FormProgress } from '../../shared/ipc/events.ts';
import type { FileKey, KeyBytes } from '../database/fileKey.ts';
import type { Migration } from '../database/migrations/index.ts';
import { takeLock } from '../files/fileLock.ts';

/** What the thread is given. */
export type FormJob = {
  path: string;
  /** The application's own folder of copies, where the file as it is goes first. */
  root: string;
  key: KeyBytes | null;
  migrations: readonly Migration[];
  /** One byte, 1 once it is given up. */
  stop: SharedArrayBuffer;
};

/** What it says: how far it is, then its end; the code is null when the file has the form of today. */
export type FormSaid = FormProgress | { code: ErrorCode | null };

/** Who hears how far a change of form is, and gives it up. */
export type FormWatch = { signal: AbortSignal; onProgress: (progress: FormProgress) => void };

/**
 * Takes a portfolio of an older form that is not open to today's, and leaves it closed; refuses with the reason of a
 * failure, `read_only` where it cannot be written or another holds it, or `cancelled` once given up: the file is then as it was.
 */
export type ChangeForm = (path: string, key: FileKey | null, watch: FormWatch) => Promise<void>;

/** See `ChangeForm`, in a thread of its own. `workerFile`: `migrationWorker.js` of the bundle, or the source. */
export function changeFormInThread({
  workerFile,
  root,
  migrations,
}: {
  workerFile: string;
  root: string;
  migrations: readonly Migration[];
}): ChangeForm {
  return (asked, key, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      const path = realpathSync(asked);
      // Here rather than in the thread, which says nothing of being there while it works, and may die with the lock.
      const attempt = takeLock(path);
      if (!attempt.ok) {
        reject(new Refusal('read_only'));
        return;
      }
      const stop = new SharedArrayBuffer(1);
      const job: FormJob = {
        path,
        root,
        key: key?.forThread() ?? null,
        migrations,
        stop,
      };
      const worker = new Worker(workerFile, { workerData: job, execArgv: [] });
      // The thread has a copy of its own.
      job.key?.bytes.fill(0);
      let code: ErrorCode | null = 'unexpected';
      let cause: unknown;
      const giveUp = () => void new Uint8Array(stop).fill(1);
      if (signal.aborted) giveUp();
      signal.addEventListener('abort', giveUp);
      worker.on('message', (said: FormSaid) => {
        if ('code' in said) ({ code } = said);
        else onProgress(said);
      });
      worker.once('error', (error) => {
        cause = error;
      });
      worker.once('exit', () => {
        signal.removeEventListener('abort', giveUp);
        attempt.lock.release();
        if (code === null) resolve();
        else reject(new Refusal(code, { cause }));
      });
    });
}
