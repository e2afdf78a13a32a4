import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { PdfRef } from 'pdfmake/js/PDFDocument.js';
import { type FileObject, Syntax } from '../tagging/fileObjects.ts';

/** Where imported objects are written. */
export type Importing = {
  newId(): number;
  ref(data: Record<string, unknown>): PdfRef;
  /** Adds small objects, to be packed. */
  hold(object: FileObject): void;
};

/** What the dictionary of a stream says besides what is drawn: other files, other versions, what is said of it. */
const LEFT_OUT = new Set([
  'Length',
  'F',
  'FFilter',
  'FDecodeParms',
  'A',
  'AA',
  'AF',
  'Alternates',
  'ID',
  'LastModified',
  'Metadata',
  'OPI',
  'PieceInfo',
  'Ref',
  'StructParent',
  'StructParents',
]);

/** Types of what no page is made of: what is run or followed, files within the file, and its own frame. */
const REFUSED_TYPES = new Set([
  'Action',
  'Annot',
  'Catalog',
  'EmbeddedFile',
  'Filespec',
  'Metadata',
  'ObjStm',
  'Page',
  'Pages',
  'StructElem',
  'StructTreeRoot',
  'XRef',
]);

/** Actions, which need not say their type. */
const ACTIONS = new Set([
  'GoTo',
  'GoToE',
  'GoToR',
  'GoTo3DView',
  'Hide',
  'ImportData',
  'JavaScript',
  'Launch',
  'Movie',
  'Named',
  'Rendition',
  'ResetForm',
  'RichMediaExecute',
  'SetOCGState',
  'Sound',
  'SubmitForm',
  'Thread',
  'Trans',
  'URI',
]);

/** Brings objects of one file into another, each once, under numbers of its own. */
export class ImportedObjects {
  readonly #context: PDFContext;
  readonly #into: Importing;
  readonly #ids = new Map<PDFRef, number>();
  readonly #waiting: (() => void)[] = [];

  constructor(context: PDFContext, into: Importing) {
    this.#context = context;
    this.#into = into;
  }

  /** The number of an object in the file that is written; null of one that is not there. */
  idOf(ref: PDFRef): number | null {
    const known = this.#ids.get(ref);
    if (known !== undefined) return known;
    const object = this.#context.lookup(ref);
    if (object === undefined || isRefused(object)) return null;
    if (object instanceof PDFStream) {
      if (!(object instanceof PDFRawStream)) return null;
      const stream = this.#into.ref({});
      this.#ids.set(ref, stream.id);
      this.#waiting.push(() => {
        stream.data = this.dictionaryOf(object.dict);
        stream.compress = false;
        stream.end(object.contents);
      });
      return stream.id;
    }
    const id = this.#into.newId();
    this.#ids.set(ref, id);
    this.#waiting.push(() => this.#into.hold({ id, value: new Syntax(this.syntaxOf(object)) }));
    return id;
  }

  /** Brings all that was asked for, and what that leads to. */
  finish(): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) next();
  }

  /** The dictionary of a stream as pdfkit writes one. */
  dictionaryOf(dict: PDFDict): Record<string, unknown> {
    return Object.fromEntries(
      dict
        .entries()
        .filter(([key]) => !LEFT_OUT.has(key.decodeText()))
        .map(([key, value]) => [key.toString().slice(1), new Syntax(this.syntaxOf(value))]),
    );
  }

  /** An object in the syntax of PDF, its references under their new numbers. */
  syntaxOf(object: PDFObject): string {
    if (object instanceof PDFRef) {
      const id = this.idOf(object);
      return id === null ? 'null' : `${id} 0 R`;
    }
    if (object instanceof PDFArray) {
      return `[${object
        .asArray()
        .map((one) => this.syntaxOf(one))
        .join(' ')}]`;
    }
    if (object instanceof PDFDict) {
      if (isRefused(object)) return 'null';
      const entries = object
        .entries()
        .map(([key, value]) => `${key.toString()} ${this.syntaxOf(value)}`);
      return `<<${entries.join(' ')}>>`;
    }
    return object instanceof PDFInvalidObject ? 'null' : object.toString();
  }
}

/** What no page is made of, and programs that printers run. */
function isRefused(object: PDFObject): boolean {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return false;
  const named = (key: string) => {
    const value = dict.lookup(PDFName.of(key));
    return value instanceof PDFName ? value.decodeText() : '';
  };
  return (
    REFUSED_TYPES.has(named('Type')) ||
    ACTIONS.has(named('S')) ||
    named('Subtype') === 'PS' ||
    (object instanceof PDFStream && dict.has(PDFName.of('F')))
  );
}
