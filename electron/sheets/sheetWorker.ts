// oxlint-disable typescript/no-unsafe-type-assertion -- one function over acts that differ in type, asked by our own code
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/ipc/errors.ts';
import { importing } from './importing.ts';
import type { SheetAsked, SheetSaid } from './sheetMessages.ts';

/** The thread where sheets are read: neither a long nor a hostile one keeps the window waiting. */
const port = parentPort;
if (port === null) throw new Error('sheetWorker is a worker thread');

let current = 0;
/** The number of the last act that a person stopped: this thread hears nothing while it works. */
const stopped = new Int32Array(workerData as SharedArrayBuffer);
const tell = (said: SheetSaid) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  port.postMessage(said);
};
const acts = importing((done) => {
  if (Atomics.load(stopped, 0) >= current) throw new Refusal('cancelled');
  tell({ id: current, done });
});

port.on('message', ({ id, act, input }: SheetAsked) => {
  current = id;
  try {
    tell({ id, answer: (acts[act] as (input: unknown) => unknown)(input) });
  } catch (error) {
    const refused = error instanceof Refusal ? error.code : 'unexpected';
    // Where it failed, never what a cell holds.
    const detail =
      error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4).join('\n') : '';
    tell({ id, refused, detail });
  }
});
