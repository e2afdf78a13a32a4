import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../shared/ipc/errors.ts';
import { FileKey } from './database/fileKey.ts';
import { recoverFile } from './database/recovery/recoverFile.ts';
import { createIds } from './services/ids.ts';
import { fillEmpty } from './services/portfolio.ts';
import type { RecoveryJob, RecoverySaid } from './services/recoveryThread.ts';

/** The thread where what can be read of a damaged file is put into a new one. */
const job: RecoveryJob = workerData;
const port = parentPort;
if (port === null) throw new Error('recoveryWorker is a worker thread');
const say = (said: RecoverySaid): void => port.postMessage(said, []);
const key = job.key === null ? null : FileKey.restore(job.key);
const context = { now: () => new Date(), newId: createIds() };
const stopping = new AbortController();
port.on('message', () => stopping.abort());

try {
  const salvage = await recoverFile(
    {
      source: job.source,
      target: job.target,
      key,
      addOwner: (db) => fillEmpty(db, context),
    },
    {
      signal: stopping.signal,
      onProgress: (done) => say({ type: 'step', done }),
      temporary: job.temporary,
      hasLock: true,
    },
  );
  say({ type: 'saved', salvage });
} catch (error) {
  say({ type: 'failed', code: error instanceof Refusal ? error.code : 'unexpected' });
} finally {
  key?.forget();
  job.key?.bytes.fill(0);
  // Nothing more is heard: the thread ends.
  port.close();
}
