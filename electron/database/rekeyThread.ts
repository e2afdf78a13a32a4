import { Worker } from 'node:worker_threads';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { FileKey } from './fileKey.ts';
import type { Rekeying } from './rekey.ts';

type Bytes = { bytes: Uint8Array; salt: Uint8Array };

/** What the thread is given. */
export type RekeyJob = { path: string; copy: string; from: Bytes | null; to: Bytes | null };

/** What it says at its end: null when the copy is whole. */
export type RekeyReport = { code: ErrorCode | null };

/** Copies a portfolio under another key; refuses with the reason of a failure, and then leaves no copy. */
export type CopyUnderKey = (rekeying: Rekeying) => Promise<void>;

/** See `copyUnderKey`, in a thread of its own. `workerFile`: `rekeyWorker.js` of the bundle, or the source. */
export function copyUnderKeyInThread(workerFile: string): CopyUnderKey {
  return ({ path, copy, from, to }) =>
    new Promise((resolve, reject) => {
      const job: RekeyJob = { path, copy, from: bytesOf(from), to: bytesOf(to) };
      const worker = new Worker(workerFile, { workerData: job, execArgv: [] });
      // The thread has copies of its own.
      for (const given of [job.from, job.to]) given?.bytes.fill(0);
      let code: ErrorCode | null = 'unexpected';
      let cause: unknown;
      worker.once('message', (report: RekeyReport) => {
        code = report.code;
      });
      worker.once('error', (error) => {
        cause = error;
      });
      worker.once('exit', () => {
        if (code === null) resolve();
        else reject(new Refusal(code, { cause }));
      });
    });
}

function bytesOf(key: FileKey | null): Bytes | null {
  if (key === null) return null;
  return key.use((bytes, salt) => ({ bytes: Uint8Array.from(bytes), salt: Uint8Array.from(salt) }));
}
