import {
  type YearCell,
  type YearKind,
  type YearsFigure,
  yearsText,
} from '../content/yearsFigure.ts';
import { COVER_STATES } from '../domain/cover.ts';
import { formatShort } from '../domain/money.ts';
import type { Translate } from '../strings/index.ts';
import { moneyBarNodes } from './moneyBars.ts';
import { moneyLegend } from './moneyLegend.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg, svgRoot } from './svg.ts';
import { textNode } from './text.ts';

const SIZES = {
  head: 24,
  /** The largest bar of the figure. */
  bar: 56,
  /** The least room for a bar, over it for its amount, and under its rule. */
  least: 14,
  over: 26,
  under: 6,
  label: 13,
  axis: 12,
  left: 132,
  wide: 44,
  column: 84,
  foot: 14,
};

/** Fundings over the years: a band for each kind, mission first, project next under it, on one scale. */
export function yearsNode(
  figure: YearsFigure,
  palette: FigurePalette,
  t: Translate,
  { width }: { width: number },
): SvgNode {
  const fitting = Math.max(1, Math.floor((width - SIZES.left) / SIZES.column));
  const shown = figure.kinds.map((one) => ({ ...one, cells: one.cells.slice(-fitting) }));
  const columns = shown[0]?.cells.length ?? 0;
  const column = columns === 0 ? 0 : Math.min((width - SIZES.left) / columns, 150);
  const heights = shown.map((kind) => bandHeight(kind, figure));
  const tops = heights.map((_, index) =>
    heights.slice(0, index).reduce((sum, height) => sum + height, SIZES.head),
  );
  const bottom = SIZES.head + heights.reduce((sum, height) => sum + height, 0);
  const legend = moneyLegend({ x: 0, y: bottom + SIZES.foot, width }, palette, t);
  return svgRoot(width, bottom + SIZES.foot + legend.height, yearsText(figure, t), [
    ...((figure.kinds[0]?.cells.length ?? 0) > columns
      ? since(shown[0]?.cells[0], palette, t)
      : []),
    ...(shown[0]?.cells ?? []).map((cell, index) =>
      textNode({
        x: SIZES.left + index * column,
        y: 14,
        text: cell.name,
        size: SIZES.axis,
        style: cell.year === figure.presentYear ? 'semibold' : 'regular',
        colour: cell.year === figure.presentYear ? palette.ink : palette.ink2,
        anchor: 'start',
      }),
    ),
    ...shown.flatMap((kind, index) =>
      band(
        kind,
        { figure, column, width, foot: (tops[index] ?? 0) + (heights[index] ?? 0) - SIZES.under },
        palette,
      ),
    ),
    ...legend.nodes,
  ]);
}

/** Where the first years have no room, the figure says since when it shows. */
function since(first: YearCell | undefined, palette: FigurePalette, t: Translate): SvgNode[] {
  if (first === undefined) return [];
  const text = t('money:years.cut', { year: first.name });
  return [
    textNode({
      x: 0,
      y: 14,
      text,
      size: SIZES.axis,
      style: 'italic',
      colour: palette.ink2,
      anchor: 'start',
    }),
  ];
}

/** A band is as high as its largest year asks: the scale is one, the empty height is not. */
function bandHeight({ cells }: YearKind, { most }: YearsFigure): number {
  const largest = Math.max(...cells.map(({ total }) => total));
  return SIZES.over + Math.max(SIZES.least, (largest / most) * SIZES.bar) + SIZES.under;
}

function band(
  { kind, label, cells }: YearKind,
  place: { figure: YearsFigure; column: number; width: number; foot: number },
  palette: FigurePalette,
): SvgNode[] {
  const { figure, column, width, foot } = place;
  const rule = { x: 0, y: foot, width, height: 1, fill: palette.hairline };
  return [
    svg('rect', rule),
    textNode({
      x: 0,
      y: foot - 8,
      text: label,
      size: SIZES.label,
      // What is given in kind is no money: its band stands apart.
      style: kind === 'in_kind' ? 'italic' : 'semibold',
      colour: palette.ink,
      anchor: 'start',
    }),
    ...cells.flatMap((cell, index) =>
      bar(cell, { figure, x: SIZES.left + index * column, foot }, palette),
    ),
  ];
}

function bar(
  { amounts, total }: YearCell,
  { figure, x, foot }: { figure: YearsFigure; x: number; foot: number },
  palette: FigurePalette,
): SvgNode[] {
  if (total === 0) {
    return [svg('rect', { x, y: foot - 8, width: 8, height: 1.5, fill: palette.ink2 })];
  }
  let y = foot;
  const nodes = COVER_STATES.filter((state) => amounts[state] > 0).flatMap((state) => {
    const height = Math.max((amounts[state] / figure.most) * SIZES.bar, 3);
    y -= height;
    return moneyBarNodes({ state, x, y, width: SIZES.wide, height }, palette);
  });
  const said = textNode({
    x,
    y: y - 5,
    text: formatShort(Math.round(total / 100) * 100),
    size: SIZES.axis,
    style: 'regular',
    colour: palette.ink,
    anchor: 'start',
  });
  return [...nodes, said];
}
