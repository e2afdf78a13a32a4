import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/ipc/errors.ts';
import { FileKey } from './fileKey.ts';
import { copyUnderKey } from './rekey.ts';
import type { RekeyJob, RekeyReport } from './rekeyThread.ts';

/** The thread where a portfolio is copied under another key: of a large one it takes many seconds. */
const job: RekeyJob = workerData;
const from = job.from === null ? null : FileKey.restore(job.from);
const to = job.to === null ? null : FileKey.restore(job.to);
const stop = new Uint8Array(job.stop);

const port = parentPort;
if (port === null) throw new Error('rekeyWorker is a worker thread');
const say = (report: RekeyReport) => port.postMessage(report, []);

function run(): RekeyReport {
  try {
    copyUnderKey(
      { path: job.path, copy: job.copy, from, to },
      {
        onCopied: (copied) => say({ copied }),
        onRewriting: (marks) => say({ marks }),
        onChecking: () => say({ checking: true }),
        isStopped: () => stop[0] === 1,
      },
    );
    return { code: null };
  } catch (error) {
    return { code: error instanceof Refusal ? error.code : 'unexpected' };
  } finally {
    for (const key of [from, to]) key?.forget();
    for (const given of [job.from, job.to]) given?.bytes.fill(0);
  }
}

say(run());
