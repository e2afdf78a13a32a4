import type { TypeStyle } from './measure.ts';
import { type SvgNode, svg } from './svg.ts';

/** Font of every figure, on the screen and in the PDF. */
export const FIGURE_FONT = 'Source Sans 3';

/** A line of text at its baseline. `end` is the anchor on the right. */
export type PlacedText = {
  x: number;
  y: number;
  text: string;
  size: number;
  style: TypeStyle;
  colour: string;
  anchor: 'start' | 'end';
};

/** The element of a placed line. */
export function textNode(placed: PlacedText): SvgNode {
  return svg(
    'text',
    {
      x: placed.x,
      y: placed.y,
      'font-family': FIGURE_FONT,
      'font-size': placed.size,
      'font-weight': placed.style === 'semibold' ? 600 : 400,
      'font-style': placed.style === 'italic' ? 'italic' : 'normal',
      'text-anchor': placed.anchor,
      fill: placed.colour,
    },
    [placed.text],
  );
}
