import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { SearchOutcome } from '../database/search/searchIndex.ts';
import type { SearchThread } from '../services/searchThread.ts';
import type { SearchAsked, SearchSaid } from './searchMessages.ts';

type Waiting = { resolve: (found: SearchOutcome | null) => void; reject: (why: Refusal) => void };

/**
 * Looks for words in a thread of its own, started when one is first looked for. `workerFile` is
 * `searchWorker.js` of the bundle, or `searchWorker.ts`. A thread that fails refuses what it was asked
 * (`unexpected`) and is started again with nothing in it.
 */
export function createWorkerSearch(workerFile: string): SearchThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  function thread(): Worker {
    if (worker !== null) return worker;
    const started = new Worker(workerFile, { execArgv: [] });
    const lost = (cause: unknown) => {
      if (worker !== started) return;
      worker = null;
      for (const { reject } of waiting.values()) reject(new Refusal('unexpected', { cause }));
      waiting.clear();
    };
    started.on('message', ({ id, found }: SearchSaid) => {
      waiting.get(id)?.resolve(found);
      waiting.delete(id);
    });
    started.on('error', lost);
    started.on('exit', (code) => lost(new Error(`search worker ended with ${code}`)));
    // What is looked for does not keep the process alive.
    started.unref();
    worker = started;
    return started;
  }

  return {
    ask: (command) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const asked: SearchAsked = { id: lastId, command };
        // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
        thread().postMessage(asked);
      }),
    close: async () => {
      const ended = worker;
      worker = null;
      await ended?.terminate();
    },
  };
}
