import { SOURCE_SANS_WIDTHS } from './sourceSansMetrics.ts';

/** The styles of Source Sans 3 that figures are set in. */
export type TypeStyle = keyof typeof SOURCE_SANS_WIDTHS;

/** Width of a letter that the table does not hold, in thousandths of the size: a full square, so as never to be too small. */
const UNKNOWN = 1000;

const tables = new Map<TypeStyle, Map<number, number>>();

/** Width of a text on one line, in the unit of `size`, without kerning, which in this font mostly narrows. */
export function textWidth(text: string, size: number, style: TypeStyle): number {
  const widths = table(style);
  let sum = 0;
  for (const letter of text.normalize('NFC')) {
    const point = letter.codePointAt(0) ?? 0;
    sum += isCombining(point) ? 0 : (widths.get(point) ?? UNKNOWN);
  }
  return (sum * size) / 1000;
}

/**
 * The lines of a text in a given width. Breaks at spaces, after hyphens, dashes and slashes, never
 * at a no-break space; a word wider than the room is cut between letters.
 */
export function wrapText(text: string, width: number, size: number, style: TypeStyle): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), size, style) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of words(text)) {
    if (fits(line + word)) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const pieces = fits(word) ? [word] : cutWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A text on one line of a given width, cut with « … » when it is wider. */
export function fitText(text: string, width: number, size: number, style: TypeStyle): string {
  if (textWidth(text, size, style) <= width) return text;
  const letters = Array.from(text);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const cut = `${letters.slice(0, middle).join('').trimEnd()}…`;
    if (textWidth(cut, size, style) <= width) low = middle;
    else high = middle - 1;
  }
  const head = letters.slice(0, low).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > head.length / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}

/** Words with the space that follows them. */
function words(text: string): string[] {
  return (
    text
      .replace(/[ \t\r\n]+/g, ' ')
      .match(/[^ \-–/]*(?:[-–/](?=\S)|[-–/]? ?)/g)
      ?.filter((word) => word !== '') ?? []
  );
}

function cutWord(word: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function isCombining(point: number): boolean {
  return (point >= 0x300 && point <= 0x36f) || point === 0x200b || point === 0x200d;
}

function table(style: TypeStyle): Map<number, number> {
  const known = tables.get(style);
  if (known !== undefined) return known;
  const fresh = new Map<number, number>();
  for (const [first, widths] of SOURCE_SANS_WIDTHS[style]) {
    for (const [index, width] of widths.split(' ').entries())
      fresh.set(first + index, Number(width));
  }
  tables.set(style, fresh);
  return fresh;
}
