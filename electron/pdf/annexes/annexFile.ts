import type { PdfImage } from 'pdfmake/js/PDFDocument.js';
import { mayAppend } from '../../../shared/domain/annexes.ts';
import { withoutMetadata } from '../../files/jpegFile.ts';
import { isHuge, pictureSize } from '../../files/pictureSize.ts';
import type { AnnexFacts, AnnexFile } from '../../services/pdfRenderer.ts';
import { isJpeg, isWholePng } from '../logo.ts';
import { widePng } from '../widePng.ts';
import { Unfit } from './annexFault.ts';
import { type AnnexDocument, pictureOf } from './annexImages.ts';

/** A file that can be appended: how large its pages are, and they themselves as images of a document. */
export type ReadAnnex = {
  sizes: readonly { width: number; height: number }[];
  images: (document: AnnexDocument, id: string) => PdfImage[];
};

/** Reads a file to append, every page of it; throws `Unfit`. */
export async function readAnnex({ mediaType, bytes }: AnnexFile): Promise<ReadAnnex> {
  if (!mayAppend(mediaType)) throw new Unfit('kind');
  if (mediaType !== 'application/pdf') return pictureAnnex(mediaType, bytes);
  // A dossier without annexes does not wait for what reads them.
  const { readPdf } = await import('./pdfFile.ts');
  const { pageImages, pageSizes } = await import('./pageImages.ts');
  const file = await readPdf(bytes);
  return {
    sizes: pageSizes(file),
    images: (document, id) => pageImages(file, document, id),
  };
}

/** What a file is as an annex: how many pages it has, or why it cannot be one. */
export async function inspectAnnex(file: AnnexFile): Promise<AnnexFacts> {
  try {
    const { sizes } = await readAnnex(file);
    return { pages: sizes.length, fault: null };
  } catch (error) {
    return { pages: null, fault: error instanceof Unfit ? error.fault : 'damaged' };
  }
}

/** Of pictures, how many pixels an inch: a scanned sheet of 200 fills its page. */
const PIXELS_AN_INCH = 200;

function pictureAnnex(mediaType: string, bytes: Uint8Array): ReadAnnex {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole =
    mediaType === 'image/png'
      ? isWholePng(picture) && widePng(picture) !== null
      : isJpeg(picture) && withoutMetadata(picture) !== null;
  if (!isWhole) throw new Unfit('damaged');
  const pixels = pictureSize(picture);
  if (pixels === null || isHuge(picture)) throw new Unfit('damaged');
  const points = 72 / PIXELS_AN_INCH;
  return {
    sizes: [{ width: pixels.width * points, height: pixels.height * points }],
    images: (document) => [pictureOf(bytes, document)],
  };
}
