import type { CanvasLine } from 'pdfmake/interfaces.js';
import type { ColumnItem, ContentColumns } from '../../../shared/content/dossierContent.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { printable } from '../richText.ts';
import { INK } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';
import { gapNode } from './text.ts';

const GAP = px(36);
const WIDTH = (TEXT_WIDTH - GAP) / 2;

/** What shows within the year beside what only time shows: a plain bar over the first, a double one over the second. */
export function columnsNode(content: ContentColumns, context: LayoutContext): PdfNode {
  return {
    columns: content.columns.map((column, index) => ({
      width: WIDTH,
      stack: [
        bar(index),
        { text: printable(column.heading), style: 'heading', margin: [0, px(8), 0, px(4)] },
        ...(column.items.length === 0
          ? [gapNode({ type: 'gap', text: column.empty })]
          : column.items.map((item) => itemNode(item, context))),
      ],
    })),
    columnGap: GAP,
    margin: [0, px(4), 0, px(14)],
    keep: px(140),
  };
}

function bar(index: number): PdfNode {
  return {
    canvas: index === 0 ? [rule(px(1.5), px(3))] : [rule(px(0.5), px(1)), rule(px(3), px(1))],
  };
}

function rule(y: number, width: number): CanvasLine {
  return { type: 'line', x1: 0, x2: WIDTH, y1: y, y2: y, lineWidth: width, lineColor: INK.text };
}

function itemNode(item: ColumnItem, context: LayoutContext): PdfNode {
  const marks = item.evidence.map((mark) => ` [${mark}]`).join('');
  return {
    stack: [
      { text: context.rich(item.text), style: 'item', margin: [0, px(7), 0, px(1)] },
      { text: context.rich(`${item.detail}${marks}`), style: 'detail', margin: [0, 0, 0, px(7)] },
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            x2: WIDTH,
            y1: 0,
            y2: 0,
            lineWidth: px(1),
            lineColor: INK.hairline,
          },
        ],
      },
    ],
    // A statement and its circumstances are a few lines at most, so this never outgrows a page.
    unbreakable: true,
  };
}
