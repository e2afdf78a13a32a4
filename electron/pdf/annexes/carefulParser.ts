import { inflateSync, constants as zlib } from 'node:zlib';
import {
  PDFArray,
  type PDFDict,
  PDFName,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { Unfit } from './annexFault.ts';

/** Bytes that all the packed objects of a file may unpack to. */
const MOST_UNPACKED = 128 * 1024 * 1024;

/**
 * Reads a PDF as pdf-lib does, but for what a small file can blow up: packed objects are unpacked here, within
 * a limit, and the table of places, of which nothing is used, is not gone through.
 */
export class CarefulParser extends PDFParser {
  #left = MOST_UNPACKED;
  #isTooLarge = false;

  constructor(bytes: Uint8Array) {
    super(bytes, Number.POSITIVE_INFINITY);
  }

  override async parseDocument(): ReturnType<PDFParser['parseDocument']> {
    const context = await super.parseDocument();
    // The parser goes on after any object that fails.
    if (this.#isTooLarge) throw new Unfit('damaged');
    return context;
  }

  override parseObject(ref?: PDFRef): PDFObject {
    const object = super.parseObject(ref);
    if (!(object instanceof PDFRawStream)) return object;
    const type = object.dict.lookup(PDFName.of('Type'));
    if (type === PDFName.of('XRef')) return withoutPlaces(object);
    return type === PDFName.of('ObjStm') ? this.#unpacked(object) : object;
  }

  #unpacked(stream: PDFRawStream): PDFRawStream {
    const filter = onlyFilter(stream.dict);
    if (filter === null) return stream;
    if (filter !== 'FlateDecode' || this.#isTooLarge) return this.#refuse();
    try {
      const bytes = inflateSync(stream.contents, {
        maxOutputLength: this.#left,
        finishFlush: zlib.Z_SYNC_FLUSH,
      });
      this.#left = Math.max(1, this.#left - bytes.byteLength);
      const dict = stream.dict.clone();
      dict.delete(PDFName.of('Filter'));
      return PDFRawStream.of(dict, bytes);
    } catch (error) {
      const isLarge =
        error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      if (isLarge) return this.#refuse();
      throw error;
    }
  }

  #refuse(): never {
    this.#isTooLarge = true;
    throw new Unfit('damaged');
  }
}

/** The name of the only filter of a stream; null of none, empty of several. */
function onlyFilter(dict: PDFDict): string | null {
  const filter = dict.lookup(PDFName.of('Filter'));
  const only =
    filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : (filter ?? null);
  if (only === null) return null;
  return only instanceof PDFName ? only.decodeText() : '';
}

function withoutPlaces(stream: PDFRawStream): PDFRawStream {
  const dict = stream.dict.clone();
  dict.set(PDFName.of('Index'), PDFArray.withContext(dict.context));
  dict.delete(PDFName.of('Filter'));
  return PDFRawStream.of(dict, new Uint8Array());
}
