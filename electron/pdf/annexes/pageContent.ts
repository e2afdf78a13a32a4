import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { Unfit } from './annexFault.ts';
import type { PdfPage } from './pdfFile.ts';

/** Bytes that what is drawn on one page may unpack to: a small file can hide far more. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** What is drawn on a page: one stream as it stands, or the bytes of several put together. */
export function contentOf({ dictionary }: PdfPage): PDFRawStream | Uint8Array {
  const contents = dictionary.lookup(PDFName.of('Contents'));
  if (contents === undefined) {
    // A page without any is empty; one that says where its content is, and it is not there, is damaged.
    if (dictionary.has(PDFName.of('Contents'))) throw new Unfit('damaged');
    return new Uint8Array();
  }
  if (contents instanceof PDFRawStream) return contents;
  if (!(contents instanceof PDFArray)) throw new Unfit('damaged');
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let index = 0; index < contents.size(); index += 1) {
    const part = contents.lookup(index, PDFStream);
    if (!(part instanceof PDFRawStream)) throw new Unfit('damaged');
    const unpacked = unpack(part);
    size += unpacked.byteLength + 1;
    if (size > MOST_UNPACKED) throw new Unfit('damaged');
    parts.push(unpacked, NEW_LINE);
  }
  return Buffer.concat(parts);
}

const NEW_LINE = Buffer.from('\n');

function unpack(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return stream.contents;
  const isPlainFlate =
    filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'));
  if (!isPlainFlate) return decodePDFRawStream(stream).decode();
  return inflateSync(stream.contents, { maxOutputLength: MOST_UNPACKED });
}
