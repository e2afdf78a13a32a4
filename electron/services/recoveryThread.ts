import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { RecoverySource } from '../database/recovery/recover.ts';
import type { Following } from '../database/recovery/recoverFile.ts';
import type { Salvage } from '../database/recovery/report.ts';
import { temporaryBeside } from '../files/atomicWrite.ts';
import { takeLock } from '../files/fileLock.ts';
import { requireFitName } from '../files/fitName.ts';
import { rememberUnfinished } from '../files/unfinished.ts';

/** What the thread is given. */
export type RecoveryJob = {
  source: string;
  target: string;
  /** Where the new file is made, beside its place. */
  temporary: string;
  key: { bytes: Uint8Array; salt: Uint8Array } | null;
};

/** What it says: how much is done, from 0 to 1, then what was saved, or why not. */
export type RecoverySaid =
  | { type: 'step'; done: number }
  | { type: 'saved'; salvage: Salvage }
  | { type: 'failed'; code: ErrorCode };

/**
 * Recovers a file in a thread of its own: a page may hold much, and the window must answer meanwhile.
 * `workerFile`: `recoveryWorker.js` of the bundle, or the source.
 */
export function recoverFileInThread(workerFile: string) {
  return (
    { source, target, key }: RecoverySource,
    { signal, onProgress }: Following,
  ): Promise<Salvage> =>
    new Promise((resolve, reject) => {
      requireFitName(target);
      // Here rather than in the thread, which may die with it.
      const attempt = takeLock(target);
      if (!attempt.ok) {
        reject(new Refusal('cannot_write'));
        return;
      }
      const temporary = temporaryBeside(target);
      const forget = rememberUnfinished(temporary);
      const job: RecoveryJob = {
        source,
        target,
        temporary,
        key: key?.forThread() ?? null,
      };
      const worker = new Worker(workerFile, { workerData: job, execArgv: [] });
      // The thread has a copy of its own.
      job.key?.bytes.fill(0);
      const stop = () => worker.postMessage('stop', []);
      signal.addEventListener('abort', stop);
      let cause: unknown;
      let last: RecoverySaid = { type: 'failed', code: 'unexpected' };
      worker.on('message', (said: RecoverySaid) => {
        if (said.type === 'step') onProgress(said.done);
        else last = said;
      });
      worker.once('error', (error) => {
        cause = error;
      });
      worker.once('exit', () => {
        signal.removeEventListener('abort', stop);
        attempt.lock.release();
        if (last.type === 'saved' || isTakenAway(temporary)) forget();
        if (last.type === 'saved') resolve(last.salvage);
        else reject(new Refusal(last.type === 'failed' ? last.code : 'unexpected', { cause }));
      });
    });
}

/** Takes away what a thread that died left half made; false when it could not be, and the next start has to. */
function isTakenAway(temporary: string): boolean {
  try {
    for (const path of [temporary, `${temporary}-journal`]) rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
