import { COVER_STATES } from '../domain/cover.ts';
import type { Translate } from '../strings/index.ts';
import { textWidth } from './measure.ts';
import { moneyBarNodes } from './moneyBars.ts';
import type { FigurePalette } from './palette.ts';
import type { SvgNode } from './svg.ts';
import { textNode } from './text.ts';

const SIZE = 12;
const BOX = 24;

/** The textures of money and their words, on one line or more from a top down; gives the height that they take. */
export function moneyLegend(
  place: { x: number; y: number; width: number },
  palette: FigurePalette,
  t: Translate,
): { nodes: SvgNode[]; height: number } {
  let x = place.x;
  let y = place.y;
  const nodes: SvgNode[] = [];
  for (const state of COVER_STATES) {
    const text = t(`vocabulary:revenueState.${state}`);
    const wide = BOX + 6 + textWidth(text, SIZE, 'regular');
    if (x > place.x && x + wide > place.x + place.width) {
      x = place.x;
      y += 20;
    }
    const at = x;
    x += wide + 20;
    nodes.push(
      ...moneyBarNodes({ state, x: at, y, width: BOX, height: 12 }, palette),
      textNode({
        x: at + BOX + 6,
        y: y + 10.5,
        text,
        size: SIZE,
        style: 'regular',
        colour: palette.ink2,
        anchor: 'start',
      }),
    );
  }
  return { nodes, height: y - place.y + 16 };
}
