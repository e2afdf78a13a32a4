import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page put on a canvas of its own, off the screen. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  /** The words of the page, in their order, for those who do not see it. */
  readonly text: string;
}

/** A PDF that is open to be looked at. */
export interface OpenPdf {
  readonly pages: number;
  /** Width and height of a page in px of the screen, at its natural size. */
  readonly size: (page: number) => Promise<{ readonly width: number; readonly height: number }>;
  /** Draws a page `scale` times its natural size; `signal` gives it up. */
  readonly draw: (page: number, scale: number, signal: AbortSignal) => Promise<DrawnPage>;
  /** The page of a top bookmark, when there are as many of them as expected; null otherwise. */
  readonly pageOf: (bookmark: number, of: number) => Promise<number | null>;
  readonly close: () => void;
}

/** A page is 72 points to the inch, the screen 96 px. */
const PX_PER_POINT = 96 / 72;

type Engine = { pdfjs: typeof Pdfjs; worker: PDFWorker };

let engine: Promise<Engine> | undefined;

/** pdf.js and its worker, loaded when the first PDF is looked at and kept for the next ones. */
function loadEngine(): Promise<Engine> {
  engine ??= startEngine();
  return engine;
}

async function startEngine(): Promise<Engine> {
  // The legacy build runs on the oldest Chromium that the application runs on.
  const [pdfjs, { default: workerUrl }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ]);
  const port = new Worker(workerUrl, { type: 'module' });
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port }) };
}

/** Opens a PDF with pdf.js, read in a worker. Nothing is fetched: the fonts are in the file. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { pdfjs, worker } = await loadEngine();
  const loading = pdfjs.getDocument({
    // pdf.js takes the bytes away with it; the caller keeps its own.
    data: bytes.slice(),
    worker,
    useWasm: false,
    useWorkerFetch: false,
  });
  const close = () => void loading.destroy();
  try {
    return opened(await loading.promise, close);
  } catch (problem) {
    close();
    throw problem;
  }
}

function opened(document: PDFDocumentProxy, close: () => void): OpenPdf {
  return {
    pages: document.numPages,
    async size(page) {
      const { width, height } = (await document.getPage(page)).getViewport({ scale: PX_PER_POINT });
      return { width, height };
    },
    async draw(number, scale, signal) {
      const page = await document.getPage(number);
      signal.throwIfAborted();
      const viewport = page.getViewport({ scale: scale * PX_PER_POINT });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      const task = page.render({ canvas, viewport });
      const stop = () => task.cancel();
      signal.addEventListener('abort', stop, { once: true });
      try {
        const [content] = await Promise.all([page.getTextContent(), task.promise]);
        signal.throwIfAborted();
        return { canvas, text: wordsOf(content.items) };
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    async pageOf(bookmark, of) {
      const outline = (await document.getOutline()) ?? [];
      const given = outline.length === of ? outline[bookmark]?.dest : undefined;
      const dest = typeof given === 'string' ? await document.getDestination(given) : given;
      const page: unknown = dest?.[0];
      if (typeof page === 'number') return page + 1;
      return isRef(page) ? (await document.getPageIndex(page)) + 1 : null;
    },
    close,
  };
}

function isRef(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}

function wordsOf(items: readonly object[]): string {
  return items
    .map((item) => ('str' in item && typeof item.str === 'string' ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
