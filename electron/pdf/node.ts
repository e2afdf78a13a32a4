import type { TaggedNode } from './tagging/nodes.ts';
import type { Tagging } from './tagging/roles.ts';

/** What our layout reads besides pdfmake's own properties. */
export type LayoutHints = Tagging & {
  /** Points wanted below the top of this node: with fewer, it goes to the next page with what follows. */
  keep?: number;
  /** Points with which this node stays all the same where going to the next page would leave much of this one empty. */
  least?: number;
  /** Points that are much of a page here; a quarter of one unless said. */
  hole?: number;
  /** Its space above is between two blocks, and gives way first where a few last lines need room. */
  between?: boolean;
  /** A paragraph of which no single line is left alone on a page. */
  balanced?: boolean;
  /** Where a cell stands in its row. */
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  /** A figure drawn several ways, the best first: the first that the page still holds is taken, with `below` points under it. */
  choices?: { drawings: { svg: string; height: number }[]; below: number };
  /** Of a table that pages may cut within a row: the height of what each row holds, its heading among them, in points. */
  rows?: number[];
  /** The last rows of a table, from `row` on, that a page does not part, and the points they take. */
  tail?: { row: number; height: number };
};

/** A node of the document. pdfmake writes into its nodes, so each rendering builds its own. */
export type PdfNode = TaggedNode & LayoutHints;
