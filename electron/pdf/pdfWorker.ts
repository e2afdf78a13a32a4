import { parentPort, workerData } from 'node:worker_threads';
import { dossierWords } from '../../shared/content/dossierWords.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { translator } from '../../shared/strings/index.ts';
import type { AnnexFile } from '../services/pdfRenderer.ts';
import { inspectAnnex } from './annexes/annexFile.ts';
import { readFonts } from './fonts.ts';
import {
  type RenderedDossier,
  type RenderOptions,
  renderAccess,
  renderDossier,
  renderGridPaper,
  renderIncidents,
  renderSurvival,
  Stopped,
} from './render.ts';
import type { Job, Report, SentFile, Work, WorkerSetup } from './workerMessages.ts';

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
    if (work.kind === 'words') {
      report({ id, type: 'said', words: dossierWords(work.source, t) });
      return;
    }
    if (work.kind === 'content') {
      report({ id, type: 'drawn', content: drawDossier(work.source, t) });
      return;
    }
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
  work: Exclude<Work, { kind: 'annex' | 'words' | 'content' }>,
  options: RenderOptions,
): Promise<RenderedDossier> {
  switch (work.kind) {
    case 'dossier':
      return renderDossier(work.source, {
        ...options,
        files: filesOf(work.files),
        isDraft: work.isDraft,
      });
    case 'gridPaper':
      return renderGridPaper(work.source, options);
    case 'access':
      return renderAccess(work.source, options);
    case 'incidents':
      return renderIncidents(work.source, options);
    case 'survival':
    default:
      return renderSurvival(work.source, options);
  }
}

/** What the last dossier appended, by its hash: a preview asks for the same again at each word. */
const atHand = new Map<string, Uint8Array>();

function filesOf(sent: readonly SentFile[]): AnnexFile[] {
  const wanted = new Set(sent.map(({ sha256 }) => sha256));
  for (const sha256 of atHand.keys()) if (!wanted.has(sha256)) atHand.delete(sha256);
  return sent.flatMap(({ sha256, mediaType, bytes }) => {
    if (bytes !== null) atHand.set(sha256, bytes);
    const held = atHand.get(sha256);
    return held === undefined ? [] : [{ sha256, mediaType, bytes: held }];
  });
}

/** The kind of an error and where it was raised. Its message is left out: pdfmake quotes texts in it. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
