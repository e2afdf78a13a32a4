import type { TagElement } from './element.ts';

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

/** One rectangle for the words of a line, where pdfmake makes one a word. */
export function annotationOf({ words, target, alt }: OpenLink): {
  x: number;
  y: number;
  w: number;
  h: number;
  options: Record<string, unknown>;
} {
  const x = Math.min(...words.map((word) => word.x));
  const y = Math.min(...words.map((word) => word.y));
  const right = Math.max(...words.map((word) => word.x + word.w));
  const bottom = Math.max(...words.map((word) => word.y + word.h));
  const said =
    alt ??
    words
      .map((word) => word.text)
      .join('')
      .trim();
  return {
    x,
    y,
    w: right - x,
    h: bottom - y,
    options: {
      Subtype: 'Link',
      // pdfkit writes String objects as PDF strings, and strings as names.
      Contents: new String(said),
      A:
        target.kind === 'url'
          ? { S: 'URI', URI: new String(target.name) }
          : { S: 'GoTo', D: new String(target.name) },
    },
  };
}
