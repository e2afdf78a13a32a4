import type { Content } from 'pdfmake/interfaces.js';
import type { RunTagging, Tagging } from './roles.ts';

// What this room reads on pdfmake's nodes, for every node that is written in TypeScript: a drawing
// without `alt` does not compile.
declare module 'pdfmake/interfaces.js' {
  interface ContentBase {
    role?: Tagging['role'];
    scope?: Tagging['scope'];
  }
  interface ContentText {
    lang?: RunTagging['lang'];
    expanded?: RunTagging['expanded'];
    actualText?: RunTagging['actualText'];
    /** On a run with a link: where it leads, in words, when its own words do not say it. */
    alt?: RunTagging['alt'];
  }
  interface ContentTable {
    rowHeaderColumns?: Tagging['rowHeaderColumns'];
  }
  interface ContentImage {
    alt: NonNullable<Tagging['alt']>;
  }
  interface ContentSvg {
    alt: NonNullable<Tagging['alt']>;
  }
  interface ContentCanvas {
    alt: NonNullable<Tagging['alt']>;
  }
  interface ContentQr {
    alt: NonNullable<Tagging['alt']>;
  }
}

/** A node of pdfmake that says what it is. */
export type TaggedNode = Content;
