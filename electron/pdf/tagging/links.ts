import type { TagElement } from './element.ts';
import { type FileValue, Text } from './fileObjects.ts';

/** Where a link leads: to an address, or to a named place of the document. */
export type Target = { kind: 'url' | 'place'; name: string };

/** A word of a link, and where it is. */
export type LinkedWord = { text: string; x: number; y: number; w: number; h: number };

/** A link being drawn: its element, and the words of the line at hand, which make one annotation. */
export type OpenLink = {
  element: TagElement;
  holder: TagElement;
  target: Target;
  alt: string | undefined;
  words: LinkedWord[];
};

/** Whether a word goes on with a link that is being drawn: the same target, nothing else in between. */
export function goesOn(
  link: OpenLink | null,
  holder: TagElement,
  { kind, name }: Target,
): link is OpenLink {
  return (
    link !== null &&
    link.holder === holder &&
    link.target.kind === kind &&
    link.target.name === name &&
    holder.kids.at(-1) === link.element
  );
}

/** The rectangle of the words of a line, where pdfmake makes one a word: left, top, width, height. */
export function rectangleOf({ words }: OpenLink): [number, number, number, number] {
  const x = Math.min(...words.map((word) => word.x));
  const y = Math.min(...words.map((word) => word.y));
  const right = Math.max(...words.map((word) => word.x + word.w));
  const bottom = Math.max(...words.map((word) => word.y + word.h));
  return [x, y, right - x, bottom - y];
}

/** The annotation of the words of a line, at a rectangle of the page, led back to its element by a key. */
export function annotationOf(
  { words, target, alt }: OpenLink,
  rectangle: readonly number[],
  key: number,
): FileValue {
  const said = words.map((word) => word.text).join('');
  // A line of it may have nothing but spaces: it is told by where it leads.
  const isBlank = !/[\p{L}\p{N}\p{P}\p{S}]/u.test(said);
  const action: FileValue =
    target.kind === 'url'
      ? { S: 'URI', URI: new Text(ascii(target.name)) }
      : { S: 'GoTo', D: new Text(target.name) };
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rectangle,
    Border: [0, 0, 0],
    // Printed.
    F: 4,
    StructParent: key,
    Contents: new Text(alt ?? (isBlank ? target.name : said.trim())),
    A: action,
  };
}

/** An address in the letters that PDF takes; the others escaped as a browser does. */
function ascii(address: string): string {
  return address.toWellFormed().replace(/[^\u0020-\u007e]+/gu, encodeURIComponent);
}
