import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { Unfit } from './annexFault.ts';
import { numbersOf, type PdfPage } from './pdfFile.ts';

/** What an annotation shows on its page, and where: a filled field, a stamp, a signature. */
export type Appearance = { form: PDFRef; matrix: readonly number[] };

/** Flags of an annotation that is not seen: hidden, or kept from view. */
const UNSEEN = 2 + 32;

/**
 * What is drawn over a page by its annotations, as pictures: what they did when they were pressed is left.
 * A field that was filled and that nothing draws would go without its answer: the file is unfit.
 */
export function appearancesOf({ dictionary }: PdfPage): Appearance[] {
  const list = dictionary.lookup(PDFName.of('Annots'));
  if (!(list instanceof PDFArray)) return [];
  return Array.from({ length: list.size() }, (_, index) => list.lookup(index)).flatMap((one) => {
    if (!(one instanceof PDFDict)) return [];
    const flags = one.lookup(PDFName.of('F'));
    const isUnseen = flags instanceof PDFNumber && (flags.asNumber() & UNSEEN) !== 0;
    if (isUnseen || one.lookup(PDFName.of('Subtype')) === PDFName.of('Popup')) return [];
    const form = normalOf(one);
    if (form === null) {
      if (isFilled(one)) throw new Unfit('form');
      return [];
    }
    const matrix = matrixOf(one, form.stream.dict);
    return matrix === null ? [] : [{ form: form.ref, matrix }];
  });
}

/** The appearance that shows, of the state that it is in. */
function normalOf(annotation: PDFDict): { ref: PDFRef; stream: PDFStream } | null {
  const all = annotation.lookup(PDFName.of('AP'));
  if (!(all instanceof PDFDict)) return null;
  const key = PDFName.of('N');
  const normal = all.lookup(key);
  if (normal instanceof PDFStream) return asForm(all.get(key), normal);
  const state = annotation.lookup(PDFName.of('AS'));
  if (!(normal instanceof PDFDict) || !(state instanceof PDFName)) return null;
  const shown = normal.lookup(state);
  return shown instanceof PDFStream ? asForm(normal.get(state), shown) : null;
}

function asForm(ref: PDFObject | undefined, stream: PDFStream) {
  return ref instanceof PDFRef ? { ref, stream } : null;
}

/** A field of text, or a choice, that has a value of its own or from the field that it is of. */
function isFilled(annotation: PDFDict): boolean {
  if (annotation.lookup(PDFName.of('Subtype')) !== PDFName.of('Widget')) return false;
  const kind = fromField(annotation, 'FT');
  if (kind !== PDFName.of('Tx') && kind !== PDFName.of('Ch')) return false;
  const value = fromField(annotation, 'V')?.toString() ?? '';
  return !/^$|^\(\)$|^<(?:feff)?>$|^null$|^\[\s*\]$/i.test(value);
}

/** Fields stand in one another; none this deep. */
const DEEPEST = 30;

function fromField(annotation: PDFDict, key: string): PDFObject | undefined {
  let field: PDFDict | undefined = annotation;
  for (let depth = 0; field !== undefined && depth < DEEPEST; depth += 1) {
    const value: PDFObject | undefined = field.lookup(PDFName.of(key));
    if (value !== undefined) return value;
    const parent: PDFObject | undefined = field.lookup(PDFName.of('Parent'));
    field = parent instanceof PDFDict ? parent : undefined;
  }
  return undefined;
}

/** What brings an appearance to the rectangle of its annotation (ISO 32000-1, 12.5.5). */
function matrixOf(annotation: PDFDict, form: PDFDict): readonly number[] | null {
  const rectangle = numbersOf(annotation.lookup(PDFName.of('Rect')));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersOf(form.lookup(PDFName.of('BBox'))) ?? [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] =
    numbersOf(form.lookup(PDFName.of('Matrix'))) ?? [];
  if (rectangle === null) return null;
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const left = Math.min(...corners.map(([x]) => x));
  const bottom = Math.min(...corners.map(([, y]) => y));
  const width = Math.max(...corners.map(([x]) => x)) - left;
  const height = Math.max(...corners.map(([, y]) => y)) - bottom;
  if (width <= 0 || height <= 0) return null;
  const [r0 = 0, s0 = 0, r1 = 0, s1 = 0] = rectangle;
  const across = Math.abs(r1 - r0) / width;
  const up = Math.abs(s1 - s0) / height;
  const toX = Math.min(r0, r1) - left * across;
  const toY = Math.min(s0, s1) - bottom * up;
  return [across, 0, 0, up, toX, toY];
}
