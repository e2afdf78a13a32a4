import { COVER_STATES } from '../domain/cover.ts';
import type { Translate } from '../strings/index.ts';
import { legendNodes } from './legend.ts';
import { moneyBarNodes } from './moneyBars.ts';
import type { FigurePalette } from './palette.ts';
import type { SvgNode } from './svg.ts';

/** The textures of money and their words, on one line or more from a top down; gives the height that they take. */
export function moneyLegend(
  place: { x: number; y: number; width: number },
  palette: FigurePalette,
  t: Translate,
): { nodes: SvgNode[]; height: number } {
  const entries = COVER_STATES.map((state) => ({
    text: t(`vocabulary:revenueState.${state}`),
    draw: (box: { x: number; y: number; width: number; height: number }) =>
      moneyBarNodes({ state, ...box }, palette),
  }));
  return legendNodes(entries, place, palette);
}
