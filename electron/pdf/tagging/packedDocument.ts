import PdfmakeDocument from 'pdfmake/js/PDFDocument.js';
import type { FileObject } from './fileObjects.ts';
import { unwrapped } from './interop.ts';
import { crossReferences, objectStreams, type Place } from './packedFile.ts';

/** pdfmake's document, which can hold objects of ours, packed together: pdfkit writes each of its own apart. */
export class PackedDocument extends unwrapped(PdfmakeDocument) {
  readonly #packed = new Map<number, Place>();

  /** The number of an object to be packed. */
  newId(): number {
    return this['_offsets'].push(null);
  }

  /** Writes objects of which the numbers were given out. */
  pack(objects: readonly FileObject[]): void {
    for (const { dictionary, bytes, ids } of objectStreams(objects)) {
      const stream = this.ref(dictionary);
      for (const [rank, id] of ids.entries()) this.#packed.set(id, { stream: stream.id, rank });
      stream.end(bytes);
    }
  }

  /** The end of the file, in place of pdfkit's, whose table knows no packed object. */
  override _finalize(): void {
    const places = this['_offsets'].map(
      (offset, index): Place => this.#packed.get(index + 1) ?? { offset: offset ?? 0 },
    );
    const { _root: root, _info: info, _id: fileId } = this;
    const ends = { root: root.id, info: info.id, fileId };
    this['_write'](crossReferences(places, this['_offset'], ends));
    this.push(null);
  }
}

/** A reference to an object of ours; what is not a plain object, pdfkit writes as the text that it is. */
export function reference(id: number): object {
  return { toString: () => `${id} 0 R`, [Symbol.toStringTag]: 'Reference' };
}
