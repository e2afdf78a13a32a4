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

/** Filters after which there is more than before. */
const SWELLING = new Set(['FlateDecode', 'LZWDecode', 'RunLengthDecode']);

/** What a stream unpacks to; refuses more than a page may hold before it is there. */
function unpack(stream: PDFRawStream): Uint8Array {
  const filters = filtersOf(stream);
  const isPlain = !stream.dict.has(PDFName.of('DecodeParms'));
  if (filters.length === 0) return stream.contents;
  if (filters.length === 1 && filters[0] === 'FlateDecode' && isPlain) {
    return inflateSync(stream.contents, { maxOutputLength: MOST_UNPACKED });
  }
  // What swells may come last only: what follows it would be fed without end.
  if (filters.slice(0, -1).some((one) => SWELLING.has(one))) throw new Unfit('damaged');
  const bytes = decodePDFRawStream(stream).getBytes(MOST_UNPACKED + 1);
  if (bytes.byteLength > MOST_UNPACKED) throw new Unfit('damaged');
  return Buffer.from(bytes);
}

function filtersOf({ dict }: PDFRawStream): string[] {
  const filter = dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return [];
  const all = filter instanceof PDFArray ? filter.asArray() : [filter];
  return all.map((one) => {
    if (!(one instanceof PDFName)) throw new Unfit('damaged');
    return one.decodeText();
  });
}
