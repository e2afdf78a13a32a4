import { textWidth } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import type { SvgNode } from './svg.ts';
import { textNode } from './text.ts';

const SIZE = 12;
const LINE = 20;

/** A sign of a figure and what it means. */
export type LegendEntry = {
  readonly text: string;
  /** Draws the sign in its box. */
  readonly draw: (box: { x: number; y: number; width: number; height: number }) => SvgNode[];
};

/** The size of the box of a sign. */
const BOX = { width: 24, height: 12 };

/** Signs and their words, on one line or more from a top down; gives the height that they take. */
export function legendNodes(
  entries: readonly LegendEntry[],
  place: { x: number; y: number; width: number },
  palette: FigurePalette,
): { nodes: SvgNode[]; height: number } {
  let { x, y } = place;
  const nodes: SvgNode[] = [];
  for (const { text, draw } of entries) {
    const wide = BOX.width + 6 + textWidth(text, SIZE, 'regular');
    if (x > place.x && x + wide > place.x + place.width) {
      x = place.x;
      y += LINE;
    }
    nodes.push(
      ...draw({ x, y, ...BOX }),
      textNode({
        x: x + BOX.width + 6,
        y: y + 10.5,
        text,
        size: SIZE,
        style: 'regular',
        colour: palette.ink2,
        anchor: 'start',
      }),
    );
    x += wide + LINE;
  }
  return { nodes, height: y - place.y + 16 };
}
