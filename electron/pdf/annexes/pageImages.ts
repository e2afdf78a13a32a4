import type { PdfImage, PdfRef } from 'pdfmake/js/PDFDocument.js';
import type { AnnexDocument } from './annexImages.ts';
import { drawnPage, sizeOf } from './annexPage.ts';
import { ImportedObjects, type Importing } from './importedObjects.ts';
import type { PdfFile } from './pdfFile.ts';

/** How large each page is; each is drawn once into nothing, so that what cannot be appended is known now. */
export function pageSizes({ context, pages }: PdfFile): { width: number; height: number }[] {
  let last = 0;
  const nowhere: Importing = {
    newId: () => ++last,
    ref: (data): PdfRef => {
      return { id: ++last, data, compress: false, write: () => undefined, end: () => undefined };
    },
    hold: () => undefined,
  };
  const objects = new ImportedObjects(context, nowhere);
  return pages.map((page) => {
    drawnPage(page, objects, nowhere);
    return sizeOf(page);
  });
}

/** The pages of a PDF as images of a document; what they have in common is written once. */
export function pageImages(
  { context, pages }: PdfFile,
  document: AnnexDocument,
  id: string,
): PdfImage[] {
  const objects = new ImportedObjects(context, document);
  return pages.map(
    (page, index): PdfImage => ({
      label: `Annex-${id}-${index + 1}`,
      ...sizeOf(page),
      obj: null,
      embed() {
        this.obj ??= drawnPage(page, objects, document);
      },
    }),
  );
}
