/** A reference to another object of the file, by its number. */
export class ObjectNumber {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

/** A text of the file, as against a name. */
export class Text {
  readonly text: string;
  constructor(said: string) {
    this.text = said;
  }
}

/** A value that is in the syntax of PDF already; pdfkit too writes it as the text that it is. */
export class Syntax {
  readonly [Symbol.toStringTag] = 'Syntax';
  readonly text: string;
  constructor(written: string) {
    this.text = written;
  }
  toString(): string {
    return this.text;
  }
}

/** A value of a PDF file: a string is a name; what is undefined is left out of its dictionary. */
export type FileValue =
  | string
  | number
  | boolean
  | Text
  | ObjectNumber
  | Syntax
  | readonly FileValue[]
  | { readonly [key: string]: FileValue | undefined };

/** An object of the file, to be written under its number. */
export type FileObject = { id: number; value: FileValue };

/** A value in the syntax of PDF (ISO 32000-1, 7.3). */
export function serialized(value: FileValue): string {
  if (typeof value === 'string') return `/${name(value)}`;
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Text) return literal(value.text);
  if (value instanceof ObjectNumber) return `${value.id} 0 R`;
  if (value instanceof Syntax) return value.text;
  if (isList(value)) return `[${value.map(serialized).join(' ')}]`;
  const entries = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : [`/${name(key)} ${serialized(one)}`],
  );
  return `<<${entries.join(' ')}>>`;
}

function isList(value: FileValue): value is readonly FileValue[] {
  return Array.isArray(value);
}

function name(value: string): string {
  return value.replace(
    /[^\w.-]/g,
    (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Plain letters as they are, escaped; any other text as UTF-16 with its mark. */
function literal(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return `(${value.replace(/[\\()]/g, '\\$&')})`;
  const bytes = Buffer.from(`\ufeff${value}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}

/** Bytes of the longest text within a value, as UTF-16. */
export function longestText(value: FileValue): number {
  if (value instanceof Text) return 2 + 2 * value.text.length;
  if (typeof value !== 'object' || value instanceof ObjectNumber || value instanceof Syntax)
    return 0;
  return Object.values(value).reduce<number>(
    (longest, one) => (one === undefined ? longest : Math.max(longest, longestText(one))),
    0,
  );
}
