import { parentPort, workerData } from 'node:worker_threads';
import { keeperThread } from './keeperThread.ts';
import type { Asked, KeeperSetup } from './workerMessages.ts';

/** The thread where copies are made and proved, so that the window never waits for one. */
const port = parentPort;
if (port === null) throw new Error('backupWorker is a worker thread');

const setup: KeeperSetup = workerData;
// oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
const act = keeperThread(setup, (said) => port.postMessage(said));
port.on('message', (asked: Asked) => act(asked));
