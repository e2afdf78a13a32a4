/** An operator of a content stream with what stands before it, as written. */
export type Operation = { operator: string; operands: string[] };

const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<(?:[^<>]|<[^<>]*>)*>>|<[0-9A-Fa-f\s]*>|\[(?:<[^>]*>|\((?:\\[\s\S]|[^\\()])*\)|[^\]<(])*\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

/** The operations of a content stream, in order. pdfkit writes no inline images; one is refused. */
export function operationsOf(content: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    if (token.startsWith('%')) continue;
    if (!/^[A-Za-z'"]/.test(token) || token === 'true' || token === 'false' || token === 'null') {
      operands.push(token);
      continue;
    }
    if (token === 'BI') throw new Error('an inline image is not read');
    operations.push({ operator: token, operands });
    operands = [];
  }
  return operations;
}

/** Operators that put ink on the page (ISO 32000-1, annex A). */
export const PAINTS = new Set([
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
  'Tj',
  'TJ',
  "'",
  '"',
]);

/** Operators that begin or go on with a path, and those that end it. */
export const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
export const PATH_ENDS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n']);

/** Operators that show text. */
export const TEXT = new Set(['Tj', 'TJ', "'", '"']);

/** Character codes of two bytes that an operation shows. */
export function codesOf({ operands }: Operation): string[] {
  const shown = operands.join(' ').matchAll(/<([0-9A-Fa-f\s]*)>/g);
  return [...shown].flatMap(([, hex = '']) => hex.replace(/\s/g, '').match(/.{4}/g) ?? []);
}
