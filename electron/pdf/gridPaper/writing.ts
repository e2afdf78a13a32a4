import type { PdfNode } from '../node.ts';
import { INK, type } from '../theme.ts';
import { px, TEXT_WIDTH } from '../units.ts';

/** Between two lines to write on by hand: 7.5 mm. */
export const HAND = px(28.5);

/** Height of the words over a place to write on. */
export const LABEL = px(26);

/** Two columns, and what is between them. */
export const COLUMN_GAP = px(24);
export const COLUMN = (TEXT_WIDTH - COLUMN_GAP) / 2;

/** Side of a box to tick. */
const BOX = px(15);

/** Words over a place to write on. */
export function label(text: string): PdfNode {
  return { text, bold: true, ...type(15, 20), margin: [0, px(6), 0, 0] };
}

/** Lines to write on, `hand` points apart. */
export function handLines(count: number, hand = HAND, width = TEXT_WIDTH): PdfNode {
  return {
    alt: '',
    canvas: Array.from({ length: count }, (_, index) => {
      const y = (index + 1) * hand - px(3);
      return {
        type: 'line' as const,
        x1: 0,
        x2: width,
        y1: y,
        y2: y,
        lineWidth: px(1),
        lineColor: INK.edge,
      };
    }),
    margin: [0, 0, 0, px(3)],
  };
}

/** An empty box to tick. */
export function tickBox(): PdfNode {
  return {
    alt: '',
    canvas: [
      {
        type: 'rect',
        x: px(1),
        y: px(2),
        w: BOX,
        h: BOX,
        r: px(2),
        lineWidth: px(1.25),
        lineColor: INK.text,
      },
    ],
  };
}
