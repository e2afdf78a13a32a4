// oxlint-disable typescript/no-unsafe-type-assertion -- the thread answers each act as `ImportActs` says
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ImportThread } from '../services/importThread.ts';
import type { SheetAsked, SheetSaid } from './sheetMessages.ts';

type Waiting = {
  resolve: (answer: never) => void;
  reject: (why: Refusal) => void;
  say: ((done: number) => void) | undefined;
};

/** What a sheet may take in memory, in megabytes: the largest that is promised takes a third. */
const MOST_MEMORY = 1_500;

/**
 * Reads sheets in a thread of its own, started with the first one and ended when it is forgotten.
 * `workerFile` is `sheetWorker.js` of the bundle, or `sheetWorker.ts`. A thread that runs out of memory
 * refuses what it was asked (`sheet_too_large`), one that fails otherwise as well (`unexpected`).
 */
export function createWorkerSheets(workerFile: string): ImportThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  const stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  function refuseAll(refusal: Refusal): void {
    for (const { reject } of waiting.values()) reject(refusal);
    waiting.clear();
  }

  function thread(): Worker {
    if (worker !== null) return worker;
    const started = new Worker(workerFile, {
      execArgv: [],
      workerData: stopped.buffer,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    const lost = (cause: unknown) => {
      if (worker !== started) return;
      worker = null;
      const isFull =
        cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      refuseAll(new Refusal(isFull ? 'sheet_too_large' : 'unexpected', { cause }));
    };
    started.on('message', (said: SheetSaid) => {
      const asked = waiting.get(said.id);
      if (asked === undefined) return;
      if ('done' in said) return asked.say?.(said.done);
      waiting.delete(said.id);
      if ('answer' in said) asked.resolve(said.answer as never);
      else {
        const cause = said.refused === 'unexpected' ? new Error(said.detail) : undefined;
        asked.reject(new Refusal(said.refused, { cause }));
      }
    });
    started.on('error', lost);
    started.on('exit', (code) => lost(new Error(`sheet worker ended with ${code}`)));
    // A sheet that waits does not keep the process alive.
    started.unref();
    worker = started;
    return started;
  }

  return {
    ask: (act, input, say) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject, say });
        const asked: SheetAsked = { id: lastId, act, input };
        // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
        thread().postMessage(asked);
      }),
    stop: () => void Atomics.store(stopped, 0, lastId),
    async forget() {
      const ended = worker;
      worker = null;
      refuseAll(new Refusal('cancelled'));
      await ended?.terminate();
    },
  };
}
