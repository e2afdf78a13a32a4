import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { MOST_ANNEX_PAGES } from '../../../shared/domain/annexes.ts';
import { Unfit } from './annexFault.ts';
import { CarefulParser } from './carefulParser.ts';

/** A page of a PDF that is appended: its dictionary, with what it inherits, and how it is seen. */
export type PdfPage = {
  dictionary: PDFDict;
  resources: PDFDict | null;
  /** Left, bottom, right, top of what is seen of it, in its own units. */
  box: [number, number, number, number];
  /** By how much it is turned clockwise, in degrees. */
  turn: 0 | 90 | 180 | 270;
};

/** A PDF that is appended, read. */
export type PdfFile = { context: PDFContext; catalog: PDFDict; pages: PdfPage[] };

/** Nodes of a tree of pages that are looked at: a tree may name the same node again and again. */
const MOST_NODES = 20_000;
/** Levels of a tree of pages: of 10,000 pages, two to a node, it has fourteen. */
const MOST_LEVELS = 100;

/**
 * Reads a PDF down to its pages; throws `Unfit` when it is encrypted, damaged, too long, or a form of which
 * the answers are not drawn. Nothing of it is run, and nothing is read but what its pages are made of.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  try {
    const context = await new CarefulParser(bytes).parseDocument();
    if (context.trailerInfo.Encrypt !== undefined) throw new Unfit('encrypted');
    const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
    const pages = pagesOf(catalog);
    if (pages.length === 0) throw new Unfit('damaged');
    requireDrawnForm(catalog);
    return { context, catalog, pages };
  } catch (error) {
    if (error instanceof Unfit) throw error;
    // What is encrypted cannot be read far enough to say so.
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      '/Encrypt',
    );
    throw new Unfit(isEncrypted ? 'encrypted' : 'damaged');
  }
}

type Inherited = Pick<PdfPage, 'resources'> & {
  media: PDFObject | undefined;
  crop: PDFObject | undefined;
  rotate: PDFObject | undefined;
};

function pagesOf(catalog: PDFDict): PdfPage[] {
  const pages: PdfPage[] = [];
  const none: Inherited = { resources: null, media: undefined, crop: undefined, rotate: undefined };
  const waiting: { node: PDFDict; from: Inherited; above: Set<PDFDict> }[] = [
    { node: catalog.lookup(PDFName.of('Pages'), PDFDict), from: none, above: new Set() },
  ];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, from, above } = next;
    seen += 1;
    if (seen > MOST_NODES || above.size > MOST_LEVELS || above.has(node)) {
      throw new Unfit('damaged');
    }
    const given = inherited(node, from);
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
    if (kids === undefined) {
      pages.push(pageOf(node, given));
      if (pages.length > MOST_ANNEX_PAGES) throw new Unfit('too_many_pages');
      continue;
    }
    const under = new Set(above).add(node);
    // The last first: what waits is taken from the end.
    for (let index = kids.size() - 1; index >= 0; index -= 1) {
      waiting.push({ node: kids.lookup(index, PDFDict), from: given, above: under });
    }
  }
  return pages;
}

function inherited(node: PDFDict, from: Inherited): Inherited {
  return {
    resources: node.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? from.resources,
    media: node.lookup(PDFName.of('MediaBox')) ?? from.media,
    crop: node.lookup(PDFName.of('CropBox')) ?? from.crop,
    rotate: node.lookup(PDFName.of('Rotate')) ?? from.rotate,
  };
}

function pageOf(dictionary: PDFDict, { resources, media, crop, rotate }: Inherited): PdfPage {
  const whole = numbersOf(media) ?? [0, 0, 612, 792];
  const seen = numbersOf(crop) ?? whole;
  const [left, bottom, right, top] = ordered(whole);
  const [x0, y0, x1, y1] = ordered(seen);
  const within: PdfPage['box'] = [
    Math.max(left, x0),
    Math.max(bottom, y0),
    Math.min(right, x1),
    Math.min(top, y1),
  ];
  const box = isSome(within) ? within : ([left, bottom, right, top] satisfies PdfPage['box']);
  if (!isSome(box)) throw new Unfit('damaged');
  const degrees = rotate instanceof PDFNumber ? rotate.asNumber() : 0;
  const quarter = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return { dictionary, resources, box, turn: ([0, 90, 180, 270] as const)[quarter] ?? 0 };
}

function isSome([left, bottom, right, top]: PdfPage['box']): boolean {
  return right - left >= 1 && top - bottom >= 1;
}

function ordered([a, b, c, d]: readonly number[]): PdfPage['box'] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [a, b, c, d];
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

/** The four numbers of a rectangle, or the six of a matrix; null when they are none. */
export function numbersOf(list: PDFObject | undefined): number[] | null {
  if (!(list instanceof PDFArray) || list.size() < 4) return null;
  const numbers = Array.from({ length: list.size() }, (_, index) => list.lookup(index)).map(
    (one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN),
  );
  return numbers.every((one) => Number.isFinite(one) && Math.abs(one) < 1e7) ? numbers : null;
}

/** A form that a program is to draw when it is opened has nothing to show on paper. */
function requireDrawnForm(catalog: PDFDict): void {
  if (catalog.lookup(PDFName.of('NeedsRendering'))?.toString() === 'true') throw new Unfit('form');
}
