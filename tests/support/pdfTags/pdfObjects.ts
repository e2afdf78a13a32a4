import { Buffer } from 'node:buffer';
import { askTool } from '../pdfReader.ts';

/** A value of a PDF, in qpdf's JSON: names begin with « / », texts with « u: » or « b: », references end with « R ». */
export type Value = null | boolean | number | string | Value[] | Dict;
export type Dict = { [key: string]: Value };

type Stored = { value: Value } | { stream: { data: string; dict: Dict } };

/** The objects of a PDF as qpdf reads them, to be looked at and, by a test, changed. */
export class PdfObjects {
  readonly trailer: Dict;
  readonly version: string;
  readonly #objects: Map<string, Value>;
  readonly #streams = new Map<string, Buffer>();

  constructor(bytes: Uint8Array) {
    const options = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', 'PDF'];
    const read: { qpdf: [{ pdfversion: string }, Record<string, Stored>] } = JSON.parse(
      askTool('qpdf', options, bytes),
    );
    const [{ pdfversion }, stored] = read.qpdf;
    this.version = pdfversion;
    this.#objects = new Map();
    let trailer: Dict = {};
    for (const [key, object] of Object.entries(stored)) {
      const id = key.replace(/^obj:/, '');
      if ('stream' in object) {
        this.#objects.set(id, object.stream.dict);
        this.#streams.set(id, Buffer.from(object.stream.data, 'base64'));
      } else if (id === 'trailer') trailer = asDict(object.value);
      else this.#objects.set(id, object.value);
    }
    this.trailer = trailer;
  }

  /** Every object with its reference. */
  all(): [ref: string, value: Value][] {
    return [...this.#objects];
  }

  /** What a value stands for: the object, when it is a reference. */
  get(value: Value | undefined): Value {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null;
    return this.#objects.get(value) ?? null;
  }

  dict(value: Value | undefined): Dict {
    return asDict(this.get(value));
  }

  list(value: Value | undefined): Value[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  }

  /** A text, without its mark; null when it is none. */
  text(value: Value | undefined): string | null {
    const found = this.get(value);
    if (typeof found !== 'string') return null;
    if (found.startsWith('u:')) return found.slice(2);
    return found.startsWith('b:') ? Buffer.from(found.slice(2), 'hex').toString('latin1') : null;
  }

  /** The bytes of a stream, unpacked. */
  bytes(value: Value | undefined): Buffer {
    return (typeof value === 'string' ? this.#streams.get(value) : undefined) ?? Buffer.alloc(0);
  }

  setBytes(ref: string, bytes: Buffer): void {
    this.#streams.set(ref, bytes);
  }

  get root(): Dict {
    return this.dict(this.trailer['/Root']);
  }

  /** References of the pages, in order. */
  get pages(): string[] {
    return this.#pagesUnder(nameOf(this.root['/Pages']));
  }

  #pagesUnder(ref: string): string[] {
    const node = this.dict(ref);
    if (node['/Type'] === '/Page') return [ref];
    return this.list(node['/Kids']).flatMap((kid) => this.#pagesUnder(nameOf(kid)));
  }
}

function asDict(value: Value): Dict {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

/** A name or a reference, as it is written; nothing when it is something else. */
export function nameOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
