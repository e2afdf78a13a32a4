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

/** Line height of a type size. */
export function leading(size: number): number {
  return Math.round(size * 1.3 * 2) / 2;
}

/** From the top of a line of a type size to its baseline. */
export function baseline(size: number): number {
  return (leading(size) - size) / 2 + size * 0.82;
}

/** Places lines one under the other from a top down, each at its baseline. */
export function linesDownFrom(x: number, top: number) {
  let y = top;
  return (text: string, size: number, style: TypeStyle, colour: string): PlacedText => {
    const placed: PlacedText = {
      x,
      y: y + baseline(size),
      text,
      size,
      style,
      colour,
      anchor: 'start',
    };
    y += leading(size);
    return placed;
  };
}

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
