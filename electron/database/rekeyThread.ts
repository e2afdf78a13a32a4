import { rmSync, truncateSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { RekeyProgress } from '../../shared/ipc/events.ts';
import type { KeyBytes } from './fileKey.ts';
import { changedSince, type PageMark } from './pageMarks.ts';
import type { Rekeying } from './rekey.ts';

/** What the thread is given. */
export type RekeyJob = {
  path: string;
  copy: string;
  from: KeyBytes | null;
  to: KeyBytes | null;
  /** One byte, 1 once the copy is given up. */
  stop: SharedArrayBuffer;
};

/** What it says: how far it is, then its end; the code is null when the copy is whole. */
export type RekeyReport =
  | { copied: number }
  | { marks: PageMark[] }
  | { checking: true }
  | { code: ErrorCode | null };

/** Who hears how far it is, and gives it up. */
export type RekeyWatch = { signal: AbortSignal; onProgress: (progress: RekeyProgress) => void };

/**
 * Copies a portfolio under another key; refuses with the reason of a failure, or `cancelled` once given up,
 * and then leaves no copy.
 */
export type CopyUnderKey = (rekeying: Rekeying, watch?: RekeyWatch) => Promise<void>;

/** How often it is looked how many pages are rewritten. */
const LOOK_MS = 250;

/** See `copyUnderKey`, in a thread of its own. `workerFile`: `rekeyWorker.js` of the bundle, or the source. */
export function copyUnderKeyInThread(workerFile: string): CopyUnderKey {
  return ({ path, copy, from, to }, { signal, onProgress } = unwatched()) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new Refusal('cancelled'));
        return;
      }
      const stop = new SharedArrayBuffer(1);
      const job: RekeyJob = {
        path,
        copy,
        from: from?.forThread() ?? null,
        to: to?.forThread() ?? null,
        stop,
      };
      const worker = new Worker(workerFile, { workerData: job, execArgv: [] });
      // The thread has copies of its own.
      for (const given of [job.from, job.to]) given?.bytes.fill(0);
      let code: ErrorCode | null = 'unexpected';
      let cause: unknown;
      let rewriting: NodeJS.Timeout | undefined;
      const giveUp = () => {
        new Uint8Array(stop).fill(1);
        // The file is still being read: the thread lets go of it first, in a moment.
        if (rewriting !== undefined) letGo();
      };
      /** SQLite cannot be told to stop; with nothing under it, it does at its next page, and nobody waits for that. */
      const letGo = () => {
        clearInterval(rewriting);
        try {
          truncateSync(copy, 0);
        } catch {
          // It ends later, by itself.
        }
        reject(new Refusal('cancelled'));
      };
      const lookAt = (marks: PageMark[]) => async () => {
        const done = await changedSince(copy, marks).catch(() => null);
        if (done !== null && done < 1) onProgress({ stage: 'rewriting', done: done || null });
      };
      worker.on('message', (report: RekeyReport) => {
        if ('code' in report) code = report.code;
        else if ('copied' in report) onProgress({ stage: 'copying', done: report.copied });
        else if ('marks' in report) {
          rewriting = setInterval(() => void lookAt(report.marks)(), LOOK_MS);
          onProgress({ stage: 'rewriting', done: null });
          if (signal.aborted) letGo();
        } else if (!signal.aborted) {
          clearInterval(rewriting);
          onProgress({ stage: 'checking', done: null });
        }
      });
      worker.once('error', (error) => {
        cause = error;
      });
      worker.once('exit', () => {
        clearInterval(rewriting);
        signal.removeEventListener('abort', giveUp);
        if (signal.aborted) {
          takeAway(copy);
          reject(new Refusal('cancelled'));
        } else if (code === null) resolve();
        else reject(new Refusal(code, { cause }));
      });
      signal.addEventListener('abort', giveUp);
    });
}

function unwatched(): RekeyWatch {
  return { signal: new AbortController().signal, onProgress: () => undefined };
}

/** On Windows it goes only once nobody holds it. */
function takeAway(copy: string): void {
  try {
    rmSync(copy, { force: true });
  } catch {
    // The next start takes it away.
  }
}
