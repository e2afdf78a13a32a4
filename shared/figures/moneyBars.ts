import type { PayingState } from '../domain/vocabulary.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg } from './svg.ts';

/** Where a bar of money stands. */
export type MoneyBar = {
  state: PayingState;
  x: number;
  y: number;
  width: number;
  height: number;
};

/** Between two lines of what is probable. */
const STEP = 5;

/**
 * A bar of money, its state told by texture: received is full, confirmed of a middle tone, probable has
 * vertical lines, asked is a dashed outline. Lines are drawn one by one: a pattern would show its seams in
 * print.
 */
export function moneyBarNodes(
  { state, x, y, width, height }: MoneyBar,
  palette: FigurePalette,
): SvgNode[] {
  const { mid, dark, line } = palette.stages;
  const fill = { received: dark, confirmed: mid, probable: 'none', asked: 'none' }[state];
  const box = svg('rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: Math.max(width - 1, 1),
    height: Math.max(height - 1, 1),
    rx: 1,
    fill,
    stroke: line,
    'stroke-width': 1,
    ...(state === 'asked' ? { 'stroke-dasharray': '4 3' } : {}),
  });
  if (state !== 'probable') return [box];
  const lines: string[] = [];
  for (let at = x + STEP; at < x + width - 2; at += STEP)
    lines.push(`M${at} ${y + 1}v${height - 2}`);
  if (lines.length === 0) return [box];
  return [box, svg('path', { d: lines.join(''), fill: 'none', stroke: line, 'stroke-width': 1 })];
}
