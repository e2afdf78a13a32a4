import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/ipc/errors.ts';
import type {
  AnnexFacts,
  AnnexFile,
  PdfRenderer,
  RenderedPdf,
  RenderOptions,
} from '../services/pdfRenderer.ts';
import type { Job, Report, Work, WorkerSetup } from './workerMessages.ts';

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

type Waiting = {
  id: number;
  work: Work;
  stop: Int32Array<SharedArrayBuffer>;
  onProgress: (done: number) => void;
  settle: (outcome: RenderedPdf | AnnexFacts | Refusal) => void;
};

/**
 * Renders documents in a thread of their own, one after the other. An aborted signal refuses at once
 * (`cancelled`); the thread stops at its next node, or is ended when it does not. A thread that fails
 * refuses what it was doing (`unexpected`) and the next dossier gets a new one.
 */
export function createWorkerRenderer(options: WorkerRendererOptions): WorkerRenderer {
  const patience = options.patience ?? 1_000;
  let worker: Worker | null = null;
  let running: Waiting | null = null;
  let lastId = 0;
  const queue: Waiting[] = [];

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
    return started;
  }

  function hear(report: Report): void {
    if (running === null || report.id !== running.id) return;
    switch (report.type) {
      case 'progress':
        running.onProgress(report.done);
        break;
      case 'done':
        finish({ bytes: report.bytes, pages: report.pages });
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
  function finish(outcome: RenderedPdf | AnnexFacts | Refusal): void {
    const done = running;
    running = null;
    done?.settle(outcome);
    next();
  }

  function next(): void {
    if (running !== null) return;
    const job = queue.shift();
    if (job === undefined) {
      worker?.unref();
      return;
    }
    running = job;
    const started = thread();
    started.ref();
    const message: Job = { id: job.id, work: job.work, stop: job.stop.buffer };
    // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
    started.postMessage(message);
  }

  /** The caller is answered at once; the thread is told, and ended when it is deaf. */
  function abandon(job: Waiting): void {
    job.settle(new Refusal('cancelled'));
    job.onProgress = () => undefined;
    Atomics.store(job.stop, 0, 1);
    const place = queue.indexOf(job);
    if (place !== -1) queue.splice(place, 1);
    if (running !== job) return;
    setTimeout(() => {
      if (running === job) void end();
    }, patience).unref();
  }

  async function end(): Promise<void> {
    const ended = worker;
    worker = null;
    finish(new Refusal('cancelled'));
    await ended?.terminate();
  }

  async function render(work: Work, how: RenderOptions): Promise<RenderedPdf> {
    const outcome = await doWork(work, how);
    if (!('bytes' in outcome)) throw new Refusal('unexpected');
    return outcome;
  }

  async function inspect(file: AnnexFile, how: RenderOptions): Promise<AnnexFacts> {
    const outcome = await doWork({ kind: 'annex', file }, how);
    if (!('fault' in outcome)) throw new Refusal('unexpected');
    return outcome;
  }

  function doWork(
    work: Work,
    { signal, onProgress }: RenderOptions,
  ): Promise<RenderedPdf | AnnexFacts> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new Refusal('cancelled'));
        return;
      }
      const onAbort = () => abandon(job);
      const job: Waiting = {
        id: ++lastId,
        work,
        stop: new Int32Array(new SharedArrayBuffer(4)),
        onProgress: onProgress ?? (() => undefined),
        settle: (outcome) => {
          signal.removeEventListener('abort', onAbort);
          if (outcome instanceof Refusal) reject(outcome);
          else resolve(outcome);
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      queue.push(job);
      next();
    });
  }

  return {
    render: (source, { files = [], ...how }) => render({ kind: 'dossier', source, files }, how),
    inspect,
    renderGridPaper: (source, how) => render({ kind: 'gridPaper', source }, how),
    renderSurvival: (source, how) => render({ kind: 'survival', source }, how),
    warmUp: () => {
      thread();
    },
    close: async () => {
      for (const job of queue.splice(0)) job.settle(new Refusal('cancelled'));
      await end();
    },
  };
}
