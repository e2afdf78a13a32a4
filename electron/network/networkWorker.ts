import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { NetworkAct, NetworkGesture } from '../services/networkThread.ts';
import { actOnDepot } from './depot.ts';
import type { NetworkSaid } from './networkMessages.ts';
import { placeOf } from './refusals.ts';

/** The only code of the application that opens a connection: one gesture, then the thread ends. */
const port = parentPort;
if (port === null) throw new Error('networkWorker is a worker thread');

const tell = (said: NetworkSaid) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  port.postMessage(said);
};
const gesture: NetworkGesture<NetworkAct> = workerData;

actOnDepot(gesture, (done) => tell({ done })).then(
  (answer) => tell({ answer }),
  (error: unknown) => {
    const refused = error instanceof Refusal ? error.code : 'unexpected';
    // Where it failed, never a message: it may name the account.
    tell({ refused, detail: placeOf(error) });
  },
);
