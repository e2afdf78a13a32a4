import type { LaidLink, Point } from './effectPathLinks.ts';
import { PATH } from './effectPathSizes.ts';
import { textWidth } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import { rounded, type SvgNode, svg } from './svg.ts';
import { textNode } from './text.ts';

/** How round a corner is. */
const ROUND = 5;

/** A link: a line with an arrow, its year, and an open circle over each level that it passes over. */
export function linkNodes(
  { points, label, skips }: LaidLink,
  palette: FigurePalette,
  isStrong: boolean,
): SvgNode[] {
  const colour = isStrong ? palette.accent : palette.ink2;
  const line = svg('path', {
    d: pathOf(points),
    fill: 'none',
    stroke: colour,
    'stroke-width': isStrong ? 2.2 : 1.3,
    'stroke-linejoin': 'round',
  });
  return [
    line,
    arrow(points, colour),
    ...skips.map(({ x, y }) =>
      svg('circle', {
        cx: x,
        cy: y,
        r: 4,
        fill: palette.paper,
        stroke: colour,
        'stroke-width': 1.3,
        'stroke-dasharray': '2 1.5',
      }),
    ),
    ...(label === null ? [] : labelNodes(label, palette)),
  ];
}

function labelNodes(
  { text, x, y }: NonNullable<LaidLink['label']>,
  palette: FigurePalette,
): SvgNode[] {
  const width = textWidth(text, PATH.small, 'regular');
  return [
    svg('rect', { x: x - 1, y: y - 11, width: width + 2, height: 14, fill: palette.paper }),
    textNode({
      x,
      y,
      text,
      size: PATH.small,
      style: 'regular',
      colour: palette.ink2,
      anchor: 'start',
    }),
  ];
}

function pathOf(points: readonly Point[]): string {
  const parts = points.map((point, index) => {
    if (index === 0) return `M${at(point)}`;
    const before = points[index - 1] ?? point;
    const after = points[index + 1];
    if (after === undefined) return `L${at(point)}`;
    const into = towards(point, before);
    const out = towards(point, after);
    return `L${at(into)}Q${at(point)} ${at(out)}`;
  });
  return parts.join('');
}

/** A little before a corner, halfway at most. */
function towards(corner: Point, other: Point): Point {
  const [dx, dy] = [other.x - corner.x, other.y - corner.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return corner;
  const step = Math.min(ROUND, length / 2) / length;
  return { x: corner.x + dx * step, y: corner.y + dy * step };
}

function arrow(points: readonly Point[], colour: string): SvgNode {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const before =
    points.slice(0, -1).findLast(({ x, y }) => Math.abs(x - tip.x) + Math.abs(y - tip.y) > 0.01) ??
    tip;
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)];
  // The last piece is upright or level.
  const [ux, uy] = dx === 0 ? [0, dy] : [dx, 0];
  const base = { x: tip.x - ux * 7, y: tip.y - uy * 7 };
  const one = { x: base.x + uy * 3.5, y: base.y + ux * 3.5 };
  const other = { x: base.x - uy * 3.5, y: base.y - ux * 3.5 };
  return svg('path', { d: `M${at(tip)}L${at(one)}L${at(other)}Z`, fill: colour });
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
