import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { DossierContent } from '../../shared/content/dossierContent.ts';
import type { DossierWords } from '../../shared/content/dossierWords.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type {
  AnnexFacts,
  AnnexFile,
  AppendedFile,
  PdfRenderer,
  RenderedPdf,
  RenderOptions,
} from '../services/pdfRenderer.ts';
import { filesToSend, ownBuffers } from './sentFiles.ts';
import type { Job, Report, SentFile, Work, WorkerSetup } from './workerMessages.ts';

/** Where the worker's code and the fonts are: they differ between the bundle and the tests. */
export type WorkerRendererOptions = {
  /** `pdfWorker.js` of the bundle, or `pdfWorker.ts`. */
  workerFile: string;
  fontsFolder: string;
  /** How long a worker may take to notice that it must stop, in ms; then it is ended. */
  patience?: number;
};

/** The renderer, and what ends it. */
export type WorkerRenderer = PdfRenderer & {
  /** Starts the thread before it is needed, so that the first preview does not wait for it. */
  warmUp(): void;
  /** Ends the thread; whatever waits is refused as cancelled. */
  close(): Promise<void>;
};

type Outcome = RenderedPdf | AnnexFacts | DossierWords | DossierContent;

type Waiting = {
  id: number;
  work: Work;
  /** What a dossier appends, that the thread may have already. */
  files: readonly AppendedFile[];
  stop: Int32Array<SharedArrayBuffer>;
  /** The thread told how far it is: it looks whether it should stop. Until then it reads files, which nothing stops. */
  isHeard: boolean;
  onProgress: (done: number) => void;
  settle: (outcome: Outcome | Refusal) => void;
};

/** How long a thread that reads a file may take to answer, in ms: long enough for a small one. */
const WHILE_READING = 100;

/** How long the next thread waits for the former one to be gone, in ms. */
const LAST_PATIENCE = 5_000;

/**
 * Renders documents in a thread of their own, one after the other. An aborted signal refuses at once
 * (`cancelled`); the thread stops at its next node, or is ended when it does not. A thread that fails
 * refuses what it was doing (`unexpected`) and the next dossier gets a new one.
 */
export function createWorkerRenderer(options: WorkerRendererOptions): WorkerRenderer {
  const patience = options.patience ?? 1_000;
  let worker: Worker | null = null;
  /** The thread that is being ended: one that starts meanwhile may bring the process down (nodejs/node#56312). */
  let ending: Promise<unknown> | null = null;
  let running: Waiting | null = null;
  let lastId = 0;
  const queue: Waiting[] = [];
  /** The contents that the thread has: those of the last dossier that it was given. */
  let atHand: ReadonlySet<string> = new Set();

  function thread(): Worker {
    if (worker !== null) return worker;
    const setup: WorkerSetup = { fontsFolder: options.fontsFolder };
    const started = new Worker(options.workerFile, { workerData: setup, execArgv: [] });
    const lost = (cause: unknown) => {
      if (worker !== started) return;
      worker = null;
      finish(new Refusal('unexpected', { cause }));
    };
    started.on('message', (report: Report) => hear(report));
    started.on('error', lost);
    started.on('exit', (code) => lost(new Error(`pdf worker ended with ${code}`)));
    // An idle thread does not keep the process alive.
    started.unref();
    worker = started;
    atHand = new Set();
    return started;
  }

  function hear(report: Report): void {
    if (running === null || report.id !== running.id) return;
    switch (report.type) {
      case 'progress':
        running.isHeard = true;
        running.onProgress(report.done);
        break;
      case 'done':
        finish({ bytes: report.bytes, pages: report.pages });
        break;
      case 'said':
        finish(report.words);
        break;
      case 'drawn':
        finish(report.content);
        break;
      case 'inspected':
        finish(report.facts);
        break;
      case 'stopped':
        finish(new Refusal('cancelled'));
        break;
      case 'failed':
        finish(new Refusal('unexpected', { cause: new Error(report.place) }));
        break;
    }
  }

  /** Ends the job under way and starts the next. */
  function finish(outcome: Outcome | Refusal): void {
    const done = running;
    running = null;
    done?.settle(outcome);
    next();
  }

  function next(): void {
    if (running !== null || ending !== null) return;
    const job = queue.shift();
    if (job === undefined) {
      worker?.unref();
      return;
    }
    running = job;
    if (job.files.length === 0) {
      begin(job, []);
      return;
    }
    prepare(job);
  }

  /** Reads what the thread does not have of what a dossier appends. */
  function prepare(job: Waiting): void {
    thread();
    filesToSend(job.files, atHand, () => Atomics.load(job.stop, 0) === 1).then(
      (files) => begin(job, files),
      (cause: unknown) => {
        if (running === job) finish(new Refusal('unexpected', { cause }));
      },
    );
  }

  function begin(job: Waiting, files: SentFile[]): void {
    if (running !== job) return;
    if (Atomics.load(job.stop, 0) === 1) {
      finish(new Refusal('cancelled'));
      return;
    }
    const started = thread();
    // It is another one than when the files were read.
    if (files.some(({ sha256, bytes }) => bytes === null && !atHand.has(sha256))) {
      prepare(job);
      return;
    }
    started.ref();
    const work = job.work.kind === 'dossier' ? { ...job.work, files } : job.work;
    if (work.kind === 'dossier') atHand = new Set(files.map(({ sha256 }) => sha256));
    const message: Job = { id: job.id, work, stop: job.stop.buffer };
    // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
    started.postMessage(message, ownBuffers(files));
  }

  /** The caller is answered at once; the thread is told, and ended when it is deaf. */
  function abandon(job: Waiting): void {
    job.settle(new Refusal('cancelled'));
    job.onProgress = () => undefined;
    Atomics.store(job.stop, 0, 1);
    const place = queue.indexOf(job);
    if (place !== -1) queue.splice(place, 1);
    if (running !== job) return;
    const reads = !job.isHeard && (job.work.kind === 'annex' || job.files.length > 0);
    setTimeout(
      () => {
        if (running !== job) return;
        void end().then(() => {
          // The next one finds the fonts read.
          if (ending === null) thread();
        });
      },
      reads ? Math.min(WHILE_READING, patience) : patience,
    ).unref();
  }

  async function end(): Promise<void> {
    const ended = worker;
    worker = null;
    const gone =
      ended === null
        ? ending
        : Promise.race([ended.terminate(), wait(LAST_PATIENCE, undefined, { ref: false })]);
    ending = gone;
    finish(new Refusal('cancelled'));
    await gone;
    if (ending === gone) ending = null;
    next();
  }

  async function render(
    work: Work,
    how: RenderOptions,
    files: readonly AppendedFile[] = [],
  ): Promise<RenderedPdf> {
    const outcome = await doWork(work, how, files);
    if (!('bytes' in outcome)) throw new Refusal('unexpected');
    return outcome;
  }

  async function inspect(file: AnnexFile, how: RenderOptions): Promise<AnnexFacts> {
    const outcome = await doWork({ kind: 'annex', file }, how);
    if (!('fault' in outcome)) throw new Refusal('unexpected');
    return outcome;
  }

  async function words(source: DossierSource, how: RenderOptions): Promise<DossierWords> {
    const outcome = await doWork({ kind: 'words', source }, how);
    if (!('texts' in outcome)) throw new Refusal('unexpected');
    return outcome;
  }

  async function content(source: DossierSource, how: RenderOptions): Promise<DossierContent> {
    const outcome = await doWork({ kind: 'content', source }, how);
    if (!('blocks' in outcome)) throw new Refusal('unexpected');
    return outcome;
  }

  function doWork(
    work: Work,
    { signal, onProgress }: RenderOptions,
    files: readonly AppendedFile[] = [],
  ): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new Refusal('cancelled'));
        return;
      }
      const onAbort = () => abandon(job);
      const job: Waiting = {
        id: ++lastId,
        work,
        files,
        isHeard: false,
        stop: new Int32Array(new SharedArrayBuffer(4)),
        onProgress: onProgress ?? (() => undefined),
        settle: (outcome) => {
          signal.removeEventListener('abort', onAbort);
          if (outcome instanceof Refusal) reject(outcome);
          else resolve(outcome);
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      // What is only drawn takes a moment, and somebody waits for it.
      if (work.kind === 'words' || work.kind === 'content') queue.unshift(job);
      else queue.push(job);
      next();
    });
  }

  return {
    render: (source, { files = [], isDraft = false, ...how }) =>
      render({ kind: 'dossier', source, files: [], isDraft }, how, files),
    words,
    content,
    inspect,
    renderGridPaper: (source, how) => render({ kind: 'gridPaper', source }, how),
    renderAccess: (source, how) => render({ kind: 'access', source }, how),
    renderIncidents: (source, how) => render({ kind: 'incidents', source }, how),
    renderSurvival: (source, how) => render({ kind: 'survival', source }, how),
    warmUp: () => {
      if (ending === null) thread();
    },
    close: async () => {
      for (const job of queue.splice(0)) job.settle(new Refusal('cancelled'));
      await end();
    },
  };
}
