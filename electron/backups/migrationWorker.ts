import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/ipc/errors.ts';
import { FileKey } from '../database/fileKey.ts';
import { openPortfolio } from '../database/open.ts';
import { keepAmongCopies } from './migrationCopy.ts';
import type { FormJob, FormSaid } from './migrationThread.ts';

/** The thread where a portfolio of an older form is taken to today's: of a large one it takes many seconds. */
const job: FormJob = workerData;
const key = job.key === null ? null : FileKey.restore(job.key);
const stop = new Uint8Array(job.stop);

const port = parentPort;
if (port === null) throw new Error('migrationWorker is a worker thread');
const say = (said: FormSaid) => port.postMessage(said, []);

/** Steps that are told: a hundred a stage. */
const TOLD = 100;
let told = '';

function run(): FormSaid {
  try {
    const { path, root, migrations } = job;
    const file = openPortfolio(path, {
      key,
      lock: 'held',
      keepBefore: keepAmongCopies(root, () => new Date()),
      migrations,
      follower: {
        say(progress) {
          const { stage, done } = progress;
          const step = `${stage} ${done === null ? '' : Math.floor(done * TOLD)}`;
          if (step === told) return;
          told = step;
          say(progress);
        },
        isStopped: () => stop[0] === 1,
      },
    });
    file.close();
    return { code: null };
  } catch (error) {
    return { code: error instanceof Refusal ? error.code : 'unexpected' };
  } finally {
    key?.forget();
    job.key?.bytes.fill(0);
  }
}

say(run());
