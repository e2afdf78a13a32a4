import type { ContentText } from 'pdfmake/interfaces.js';

/** A run of text, as pdfmake takes it. */
export type Run = ContentText & { text: string };

/** Beyond so many letters a word gets places to break; below, pdfmake cuts it where the line ends. */
const LONG_WORD = 200;

/** A run without any place where a line may end, too long for pdfmake, whose time grows with its square. */
const UNBROKEN = new RegExp(`[^\\s/?-]{${LONG_WORD + 1},}`, 'gu');

/** Turns a text into runs: « 1er » raised, « [P-3] » linked to its entry when the dossier lists it. */
export type RichText = (text: string) => Run[];

/** The marks that a document lists, each with the words of its entry where they are known. */
export type ListedMarks = {
  has: (mark: string) => boolean;
  get?: (mark: string) => string | undefined;
};

/** The text as runs, linking the marks of `listed` (« P-3 »). */
export function richText(listed: ListedMarks): RichText {
  return (text) =>
    printable(text)
      .split(/(\[P-\d+\]|(?<=\b1)er(?=[\s\u00a0]))/u)
      .filter((piece) => piece !== '')
      .map((piece) => {
        if (piece === 'er') return { text: piece, fontFeatures: ['sups'] };
        const mark = /^\[(P-\d+)\]$/.exec(piece)?.[1];
        if (mark === undefined || !listed.has(mark)) return { text: piece };
        const said = listed.get?.(mark);
        const alt = said === undefined ? undefined : `${mark} ${said}`;
        return { text: piece, linkToDestination: mark, alt };
      });
}

/**
 * A text that can be set: one kind of line end, no control characters, and places to break
 * (zero-width spaces) inside words too long for any line.
 */
export function printable(text: string): string {
  return (
    text
      // Half of a character is no character: « \ufffd », as the file and the fonts have it.
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
      .replace(UNBROKEN, (word) => word.replace(/(.{4})(?=.)/gu, '$1\u200b'))
  );
}
