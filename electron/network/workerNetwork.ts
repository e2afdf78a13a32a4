// oxlint-disable typescript/no-unsafe-type-assertion -- the thread answers each act as `NetworkActs` says
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { NetworkThread } from '../services/networkThread.ts';
import type { NetworkSaid } from './networkMessages.ts';

/** What a gesture may take in memory, in megabytes, besides the contents themselves. */
const MOST_MEMORY = 1_000;

/**
 * Speaks to a depot in a thread made for one gesture and ended with it: between two gestures, nothing of
 * the application can open a connection. `workerFile` is `networkWorker.js` of the bundle, or
 * `networkWorker.ts`. Stopped, the thread is ended with its connection (`cancelled`).
 */
export function createWorkerNetwork(workerFile: string): NetworkThread {
  return (gesture, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new Refusal('cancelled'));
        return;
      }
      const worker = new Worker(workerFile, {
        workerData: gesture,
        execArgv: [],
        // No variable of the system chooses a server, an account, a password or a way of encrypting.
        env: {},
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      });
      const finish = (settle: () => void) => {
        signal.removeEventListener('abort', stop);
        // What it said on its way out would begin the progress again of what has ended.
        worker.removeAllListeners('message');
        settle();
        void worker.terminate();
      };
      const stop = () => finish(() => reject(new Refusal('cancelled')));
      signal.addEventListener('abort', stop, { once: true });
      worker.on('message', (said: NetworkSaid) => {
        if ('done' in said) onProgress(said.done);
        else if ('answer' in said) finish(() => resolve(said.answer as never));
        else {
          const cause = new Error(said.detail);
          finish(() => reject(new Refusal(said.refused, { cause })));
        }
      });
      const lost = (cause: unknown) => finish(() => reject(new Refusal('unexpected', { cause })));
      worker.on('error', lost);
      worker.on('exit', (code) => lost(new Error(`network worker ended with ${code}`)));
    });
}
