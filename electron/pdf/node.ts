import type { Content } from 'pdfmake/interfaces.js';

/** What our layout reads besides pdfmake's own properties. */
export type LayoutHints = {
  /** Points wanted below the top of this node: with fewer, it goes to the next page with what follows. */
  keep?: number;
  /** A paragraph of which no single line is left alone on a page. */
  balanced?: boolean;
};

/** A node of the document. pdfmake writes into its nodes, so each rendering builds its own. */
export type PdfNode = Content & LayoutHints;
