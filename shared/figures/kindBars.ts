import type { FundingKind } from '../domain/vocabulary.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg } from './svg.ts';

/** Where a bar of a kind of money stands. */
export type KindBar = { kind: FundingKind; x: number; y: number; width: number; height: number };

/**
 * Money that is sure, its kind told by texture: the mission is full, a project of a middle tone, a contract
 * has slanted lines, the organisation's own money dots, what is in kind level lines. Every one has a whole
 * outline: dashes and upright lines are for what is not sure yet. Drawn line by line, as patterns show their
 * seams in print.
 */
export function kindBarNodes(bar: KindBar, palette: FigurePalette): SvgNode[] {
  const { mid, dark, line, light } = palette.stages;
  const fills: Partial<Record<FundingKind, string>> = { mission: dark, project: mid };
  const box = svg('rect', {
    x: bar.x + 0.5,
    y: bar.y + 0.5,
    width: Math.max(bar.width - 1, 1),
    height: Math.max(bar.height - 1, 1),
    rx: 1,
    fill: fills[bar.kind] ?? light,
    stroke: line,
    'stroke-width': 1,
  });
  return [box, ...textureOf(bar, line)];
}

function textureOf(bar: KindBar, colour: string): SvgNode[] {
  const { kind } = bar;
  if (kind === 'own') return dots(bar, colour);
  const strokes = strokesOf(bar);
  if (strokes.length === 0) return [];
  return [svg('path', { d: strokes.join(''), fill: 'none', stroke: colour, 'stroke-width': 1 })];
}

function strokesOf(bar: KindBar): string[] {
  if (bar.kind === 'contract') return slanted(bar);
  return bar.kind === 'in_kind' ? level(bar) : [];
}

/** Lines at 45° cut where the bar ends. */
function slanted({ x, y, width, height }: KindBar): string[] {
  const lines: string[] = [];
  for (let at = 5 - height + (height % 5); at < width; at += 5) {
    const from = Math.max(at, 0);
    const to = Math.min(at + height, width);
    if (to - from < 2) continue;
    lines.push(`M${x + from} ${y + height - (from - at)}L${x + to} ${y + height - (to - at)}`);
  }
  return lines;
}

function level({ x, y, width, height }: KindBar): string[] {
  const lines: string[] = [];
  for (let at = y + height - 4; at > y + 2; at -= 4) lines.push(`M${x + 1} ${at}h${width - 2}`);
  return lines;
}

function dots({ x, y, width, height }: KindBar, colour: string): SvgNode[] {
  const nodes: SvgNode[] = [];
  for (let cy = y + height - 4; cy > y + 2.5; cy -= 5) {
    for (let cx = x + 4; cx < x + width - 2.5; cx += 5)
      nodes.push(svg('circle', { cx, cy, r: 1, fill: colour }));
  }
  return nodes;
}
