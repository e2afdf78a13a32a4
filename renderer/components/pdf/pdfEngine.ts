import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextRun } from './findText.ts';
import { frameTurns } from './frameTurns.ts';
import { readBookmarks } from './pdfOutline.ts';
import type { Mapped } from './underEye.ts';

/** Some words of a page. */
export interface PageWords extends TextRun {
  /** Px from the top of the page to the line that they stand on, at the page's natural size. */
  readonly y: number;
}

/** A page that was drawn before it is shown. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly scale: number;
}

/** A PDF that is open to be looked at. Sizes in px of the screen, at their natural size. Pages from 1. */
export interface OpenPdf extends Mapped {
  readonly pages: number;
  /** Pages drawn ahead, each taken away by what shows it. */
  readonly ready: Map<number, Picture>;
  /** Draws a page `scale` times its natural size; `signal` gives it up. What is `isLast` lets all others go before. */
  readonly draw: (
    page: number,
    scale: number,
    signal: AbortSignal,
    isLast?: boolean,
  ) => Promise<HTMLCanvasElement>;
  /** The words of a page, in their order. */
  readonly words: (page: number) => Promise<readonly PageWords[]>;
  /** Puts the words of a page over its picture, unseen; an element for each of `words`. */
  readonly layWords: (page: number, over: HTMLElement) => Promise<readonly HTMLElement[]>;
  readonly close: () => void;
}

/** A page is 72 points to the inch, the screen 96 px. */
const PX_PER_POINT = 96 / 72;

/** Pixels of a picture that is drawn: a small file can say billions. */
const MOST_PIXELS = 200_000_000;

/** `desk` is the document that pages are drawn in. */
type Engine = { pdfjs: typeof Pdfjs; worker: PDFWorker; desk: Document };

let engine: Promise<Engine> | undefined;

/** pdf.js and its worker, loaded when the first PDF is looked at and kept for the next ones. */
export function loadEngine(): Promise<Engine> {
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
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port }), desk: openDesk() };
}

/**
 * A document of its own to draw in. Each state of a PDF brings its fonts; given to the document of the window,
 * they would have all that is on the screen styled and laid out again, and once more when they leave.
 */
function openDesk(): Document {
  const frame = document.createElement('iframe');
  frame.className = 'es-pdf-desk';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  document.body.append(frame);
  return frame.contentDocument ?? document;
}

/** A turn of the window's frames for each piece of drawing, so that no frame holds those of several pages. */
const turns = frameTurns(requestAnimationFrame);

/** Opens a PDF with pdf.js, read in a worker. Nothing is fetched: the fonts are in the file. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { pdfjs, worker, desk } = await loadEngine();
  const loading = pdfjs.getDocument({
    // pdf.js takes the bytes away with it; the caller keeps its own.
    data: bytes.slice(),
    worker,
    ownerDocument: desk,
    useWasm: false,
    maxImageSize: MOST_PIXELS,
    useWorkerFetch: false,
  });
  const close = () => void loading.destroy();
  try {
    return await opened({ pdfjs, desk }, await loading.promise, close);
  } catch (problem) {
    close();
    throw problem;
  }
}

async function opened(
  { pdfjs, desk }: Pick<Engine, 'pdfjs' | 'desk'>,
  document: PDFDocumentProxy,
  close: () => void,
): Promise<OpenPdf> {
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const sizes = pages.map((page) => {
    const { width, height } = page.getViewport({ scale: PX_PER_POINT });
    return { width, height };
  });
  const bookmarks = await readBookmarks(document, sizes, PX_PER_POINT);
  const contents = new Map<number, ReturnType<(typeof pages)[number]['getTextContent']>>();
  const pageOf = (number: number) => {
    const page = pages[number - 1];
    if (page === undefined) throw new RangeError(`no page ${number}`);
    return page;
  };
  const contentOf = (number: number) => {
    const content = contents.get(number) ?? pageOf(number).getTextContent();
    contents.set(number, content);
    return content;
  };
  return {
    pages: pages.length,
    sizes,
    bookmarks,
    ready: new Map(),
    async draw(number, scale, signal, isLast = false) {
      signal.throwIfAborted();
      const page = pageOf(number);
      const viewport = page.getViewport({ scale: scale * PX_PER_POINT });
      const canvas = desk.createElement('canvas');
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      const task = page.render({ canvas, viewport });
      task.onContinue = (goOn: () => void) => turns.take({ go: goOn, signal, isLast });
      const stop = () => task.cancel();
      signal.addEventListener('abort', stop, { once: true });
      try {
        await task.promise;
        signal.throwIfAborted();
        return canvas;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    async words(number) {
      const { height = 0 } = sizes[number - 1] ?? {};
      const { items } = await contentOf(number);
      return items.flatMap((item) => {
        if (!('str' in item)) return [];
        const base: unknown = item.transform[5];
        const y = height - (typeof base === 'number' ? base : 0) * PX_PER_POINT;
        return [{ str: item.str, hasEOL: item.hasEOL, y }];
      });
    },
    async layWords(number, over) {
      const layer = new pdfjs.TextLayer({
        textContentSource: await contentOf(number),
        container: over,
        viewport: pageOf(number).getViewport({ scale: PX_PER_POINT }),
      });
      await layer.render();
      await turns.next();
      return layer.textDivs;
    },
    close,
  };
}
