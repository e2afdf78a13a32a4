import type PDFDocument from 'pdfmake/js/PDFDocument.js';
import type { PdfImage } from 'pdfmake/js/PDFDocument.js';
import { orientationOf, withoutMetadata } from '../../files/jpegFile.ts';
import type { FileObject } from '../tagging/fileObjects.ts';
import { widePng } from '../widePng.ts';

/** The document that annexes are drawn into. */
export type AnnexDocument = PDFDocument & {
  newId(): number;
  hold(object: FileObject): void;
};

/** The name of a page of an annex, from 1, among the images of a document. */
export function annexImage(id: string, page: number): string {
  return `annex-${id}-${page}`;
}

/** A picture without what a camera wrote beside it, held as it was. */
export function pictureOf(bytes: Uint8Array, document: PDFDocument): PdfImage {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const given = Buffer.from(bytes);
  const image = document.openImage(
    isJpeg ? (withoutMetadata(bytes) ?? given) : (widePng(given) ?? given),
  );
  if (isJpeg) image.orientation = orientationOf(bytes);
  return image;
}
