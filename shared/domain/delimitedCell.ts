/**
 * The cell that begins there in a text whose cells a separator parts, and where what follows it is. In quotation
 * marks it holds its own separators and line ends; a mark that nothing closes, or that other words follow, is a
 * mark like another.
 */
export function cellAt(
  text: string,
  at: number,
  separator: string,
): { cell: string; next: number } {
  if (text[at] === '"') {
    const closed = closedAt(text, at + 1, separator);
    if (closed !== -1) {
      return { cell: text.slice(at + 1, closed).replaceAll('""', '"'), next: closed + 1 };
    }
  }
  let next = at;
  while (next < text.length && text[next] !== separator && !isLineEnd(text[next])) next += 1;
  return { cell: text.slice(at, next), next };
}

/** Where the mark is that closes a cell, which a separator or a line end follows; -1 when none does. */
function closedAt(text: string, from: number, separator: string): number {
  let at = text.indexOf('"', from);
  while (at !== -1) {
    const after = text[at + 1];
    if (after !== '"') {
      return after === undefined || after === separator || isLineEnd(after) ? at : -1;
    }
    at = text.indexOf('"', at + 2);
  }
  return -1;
}

const isLineEnd = (sign: string | undefined) => sign === '\n' || sign === '\r';
