import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfRef } from 'pdfmake/js/PDFDocument.js';
import { Syntax } from '../tagging/fileObjects.ts';
import { appearancesOf } from './appearances.ts';
import { type ImportedObjects, type Importing } from './importedObjects.ts';
import { contentOf } from './pageContent.ts';
import type { PdfPage } from './pdfFile.ts';

/** How large a page is as it is seen, in its own units. */
export function sizeOf({ box: [left, bottom, right, top], turn }: PdfPage): {
  width: number;
  height: number;
} {
  const [width, height] = [right - left, top - bottom];
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/**
 * A page as one drawing, a square of one unit as pdfkit draws images: what the page draws, then what its
 * annotations show over it. Each is a form of its own, so that a page that is ill balanced harms no other.
 */
export function drawnPage(page: PdfPage, objects: ImportedObjects, into: Importing): PdfRef {
  const own = ownForm(page, objects, into);
  const over = appearancesOf(page).map(({ form, matrix }) => ({ id: objects.idOf(form), matrix }));
  const forms = [`/P ${own.id} 0 R`];
  const operators = ['q /P Do Q'];
  for (const [index, { id, matrix }] of over.entries()) {
    if (id === null) continue;
    forms.push(`/A${index} ${id} 0 R`);
    operators.push(`q ${matrix.map(decimal).join(' ')} cm /A${index} Do Q`);
  }
  const whole = into.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: page.box,
    Matrix: new Syntax(`[${squared(page).map(decimal).join(' ')}]`),
    Resources: new Syntax(`<</XObject <<${forms.join(' ')}>>>>`),
  });
  whole.end(Buffer.from(operators.join('\n')));
  objects.finish();
  return whole;
}

function ownForm(page: PdfPage, objects: ImportedObjects, into: Importing): PdfRef {
  const content = contentOf(page);
  const group = page.dictionary.lookup(PDFName.of('Group'));
  const form = into.ref({
    ...(content instanceof PDFRawStream ? objects.dictionaryOf(content.dict) : {}),
    Type: 'XObject',
    Subtype: 'Form',
    BBox: page.box,
    Resources: new Syntax(page.resources === null ? '<<>>' : objects.syntaxOf(page.resources)),
    ...(group instanceof PDFDict ? { Group: new Syntax(objects.syntaxOf(group)) } : {}),
  });
  if (content instanceof PDFRawStream) form.compress = false;
  form.end(content instanceof PDFRawStream ? content.contents : content);
  return form;
}

/** What brings the box of a page, turned as it is seen, to a square of one unit. */
function squared({ box: [left, bottom, right, top], turn }: PdfPage): number[] {
  const [w, h] = [right - left, top - bottom];
  switch (turn) {
    case 90:
      return [0, -1 / w, 1 / h, 0, -bottom / h, 1 + left / w];
    case 180:
      return [-1 / w, 0, 0, -1 / h, 1 + left / w, 1 + bottom / h];
    case 270:
      return [0, 1 / w, -1 / h, 0, 1 + bottom / h, -left / w];
    case 0:
    default:
      return [1 / w, 0, 0, 1 / h, -left / w, -bottom / h];
  }
}

/** Without an exponent, which PDF does not know. */
function decimal(value: number): string {
  return value.toFixed(10).replace(/\.?0+$/, '');
}
