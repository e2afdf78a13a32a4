import type { CanvasLine, TableCell } from 'pdfmake/interfaces.js';
import type { ColumnItem, ContentColumns } from '../../../shared/content/dossierContent.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';
import { BARE_TABLE } from './bareTable.ts';

const GAP = px(36);
const WIDTH = (TEXT_WIDTH - GAP) / 2;

/** Two columns whose heights differ by more than this do not run on beside nothing. */
const UNEVEN = px(160);

type Column = ContentColumns['columns'][number];

/**
 * What shows within the year beside what only time shows: a plain bar over the first, a double one
 * over the second. When one is much longer, its end is set over the whole width, two by two.
 */
export function columnsNodes(content: ContentColumns, context: LayoutContext): PdfNode[] {
  const filled = content.columns.filter(({ items }) => items.length > 0);
  const [only] = filled;
  // Beside nothing, a column takes the width.
  if (only !== undefined && filled.length === 1) {
    return rowNodes(only.heading, only.items, content.columns.indexOf(only), context);
  }
  const heights = content.columns.map(heightOf);
  const shortest = Math.min(...heights);
  const parts = content.columns.map((column, index) =>
    (heights[index] ?? 0) - shortest > UNEVEN
      ? splitAt(column, shortest)
      : { beside: column, rest: [] },
  );
  return [
    {
      role: 'columns',
      table: {
        widths: [WIDTH, GAP, WIDTH],
        headerRows: 1,
        body: [
          apart(parts.map(({ beside }, index) => ({ stack: head(beside.heading, index, WIDTH) }))),
          apart(
            parts.map(({ beside }) => ({
              stack: beside.items.map((item) => itemNode(item, context)),
            })),
          ),
        ],
      },
      layout: BARE_TABLE,
      margin: [0, px(4), 0, px(14)],
      keep: HEAD + Math.max(px(102), ...parts.map(({ beside }) => firstHeight(beside))),
    },
    ...parts.flatMap(({ beside, rest }, index) =>
      rest.length === 0
        ? []
        : rowNodes(
            context.t('dossier:layout.continued', { heading: beside.heading }),
            rest,
            index,
            context,
          ),
    ),
  ];
}

/** Two cells with the gap between them. */
function apart([left, right]: PdfNode[]): TableCell[] {
  return [left ?? { text: '' }, { text: '' }, right ?? { text: '' }];
}

/** The items that stand beside a column of some height, and those that come after. */
function splitAt(column: Column, height: number): { beside: Column; rest: ColumnItem[] } {
  let sum = HEAD;
  const count = column.items.findIndex((item) => {
    sum += itemHeight(item);
    return sum > Math.max(height, HEAD + px(90)) + px(40);
  });
  const kept = Math.max(1, count);
  if (count === -1 || column.items.length - kept < 2) return { beside: column, rest: [] };
  return {
    beside: { ...column, items: column.items.slice(0, kept) },
    rest: column.items.slice(kept),
  };
}

/** A column alone, or the end of a long one, in rows of two under its own bar. */
function rowNodes(
  heading: string,
  items: ColumnItem[],
  index: number,
  context: LayoutContext,
): PdfNode[] {
  const rows = Array.from({ length: Math.ceil(items.length / 2) }, (_, row) =>
    items.slice(2 * row, 2 * row + 2),
  );
  const heights = rows.map((row) => Math.max(...row.map(itemHeight)));
  return [
    {
      role: 'presentation',
      table: {
        widths: [WIDTH, GAP, WIDTH],
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        body: [
          [{ stack: head(heading, index, TEXT_WIDTH), colSpan: 3, border: NO_RULE }, {}, {}],
          ...rows.map((row) => [
            pairedCell(row[0], context),
            { text: '', border: NO_RULE },
            pairedCell(row[1], context),
          ]),
        ],
      },
      layout: {
        ...BARE_TABLE,
        hLineWidth: (line) => (line < 2 ? 0 : px(1)),
        hLineColor: () => INK.hairline,
      },
      // The last row goes to the next page with the one before.
      tail: { row: rows.length - 1, height: (heights.at(-2) ?? 0) + (heights.at(-1) ?? 0) },
      margin: [0, 0, 0, px(14)],
      keep: HEAD + (heights[0] ?? 0),
    },
  ];
}

/** The bar and the heading of a column: on each page that it goes on to, since pdfmake repeats the heading of a table, as an artifact. */
function head(heading: string, index: number, width: number): PdfNode[] {
  return [bar(index, width), headingNode(heading)];
}

function headingNode(heading: string): PdfNode {
  return {
    text: printable(heading),
    style: 'heading',
    headlineLevel: 2,
    margin: [0, px(8), 0, px(4)],
  };
}

/** Height of the first item of a column, below which its heading would stand alone. */
function firstHeight({ items: [first] }: Column): number {
  return first === undefined ? 0 : itemHeight(first);
}

/** Height of the bar and the heading. */
const HEAD = px(38);

function heightOf(column: Column): number {
  return column.items.reduce((sum, item) => sum + itemHeight(item), HEAD);
}

function itemHeight(item: ColumnItem): number {
  const marks = item.evidence.map((mark) => ` [${mark}]`).join('');
  return (
    textHeight(item.text, WIDTH, { size: 15, line: 20 }) +
    textHeight(`${item.detail}${marks}`, WIDTH, { size: 13, line: 18 }) +
    px(16)
  );
}

function bar(index: number, width: number): PdfNode {
  return {
    alt: '',
    canvas:
      index === 0
        ? [rule(width, px(1.5), px(3))]
        : [rule(width, px(0.5), px(1)), rule(width, px(3), px(1))],
    margin: [0, 0, 0, index === 0 ? px(1.5) : 0],
  };
}

function rule(length: number, y: number, lineWidth: number): CanvasLine {
  return { type: 'line', x1: 0, x2: length, y1: y, y2: y, lineWidth, lineColor: INK.text };
}

const NO_RULE: [boolean, boolean, boolean, boolean] = [false, false, false, false];
const RULE_BELOW: [boolean, boolean, boolean, boolean] = [false, false, false, true];

/** One of two items side by side; the row of an odd last one is ruled under it only. */
function pairedCell(item: ColumnItem | undefined, context: LayoutContext): TableCell {
  if (item === undefined) return { text: '', border: NO_RULE };
  return { role: 'LI', stack: [bodyNode(item, context)], border: RULE_BELOW };
}

function itemNode(item: ColumnItem, context: LayoutContext): PdfNode {
  return {
    role: 'LI',
    stack: [
      bodyNode(item, context),
      { canvas: [{ ...rule(WIDTH, 0, px(1)), lineColor: INK.hairline }], alt: '' },
    ],
    // A statement and its circumstances are a few lines at most, so this never outgrows a page.
    unbreakable: true,
  };
}

/** A statement, and its circumstances in small. */
function bodyNode(item: ColumnItem, context: LayoutContext): PdfNode {
  const marks = item.evidence.map((mark) => ` [${mark}]`).join('');
  return {
    role: 'LBody',
    stack: [
      { text: context.rich(item.text), style: 'item', margin: [0, px(7), 0, px(1)] },
      { text: context.rich(`${item.detail}${marks}`), style: 'detail', margin: [0, 0, 0, px(7)] },
    ],
  };
}
