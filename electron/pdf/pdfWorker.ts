import { parentPort, workerData } from 'node:worker_threads';
import { translator } from '../../shared/strings/index.ts';
import { inspectAnnex } from './annexes/annexFile.ts';
import { readFonts } from './fonts.ts';
import {
  type RenderedDossier,
  type RenderOptions,
  renderDossier,
  renderGridPaper,
  renderSurvival,
  Stopped,
} from './render.ts';
import type { Job, Report, Work, WorkerSetup } from './workerMessages.ts';

/**
 * The thread where documents are laid out, one at a time, so that the window never waits for a page.
 * It reads the fonts once, when it starts.
 */
const port = parentPort;
if (port === null) throw new Error('pdfWorker is a worker thread');

const { fontsFolder }: WorkerSetup = workerData;
const fonts = readFonts(fontsFolder);
const t = translator('fr-CA');

port.on('message', (job: Job) => {
  void run(job);
});

function report(message: Report, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

async function run({ id, work, stop }: Job): Promise<void> {
  const flag = new Int32Array(stop);
  try {
    const options = {
      fonts,
      t,
      onProgress: (done: number) => report({ id, type: 'progress', done }),
      isCancelled: () => Atomics.load(flag, 0) === 1,
    };
    if (work.kind === 'annex') {
      report({ id, type: 'inspected', facts: await inspectAnnex(work.file) });
      return;
    }
    const { bytes, pages } = await rendered(work, options);
    report({ id, type: 'done', bytes, pages }, [bytes.buffer]);
  } catch (error) {
    report(
      error instanceof Stopped
        ? { id, type: 'stopped' }
        : { id, type: 'failed', place: placeOf(error) },
    );
  }
}

function rendered(
  work: Exclude<Work, { kind: 'annex' }>,
  options: RenderOptions,
): Promise<RenderedDossier> {
  switch (work.kind) {
    case 'dossier':
      return renderDossier(work.source, { ...options, files: work.files });
    case 'gridPaper':
      return renderGridPaper(work.source, options);
    case 'survival':
    default:
      return renderSurvival(work.source, options);
  }
}

/** The kind of an error and where it was raised. Its message is left out: pdfmake quotes texts in it. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
