import { type YearsFigure, yearsText } from '../content/yearsFigure.ts';
import type { Translate } from '../strings/index.ts';
import { kindBarNodes } from './kindBars.ts';
import { legendNodes } from './legend.ts';
import { moneyBarNodes } from './moneyBars.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svgRoot } from './svg.ts';
import { textNode } from './text.ts';
import { LABELS, yearColumns, yearRows, yearRowsNodes } from './yearRows.ts';
import { scaleOf, yearStackNodes, yearStepNodes } from './yearStacks.ts';

const SIZES = { head: 30, top: 12, chart: 168, rows: 8, axis: 12, foot: 14 };

/** The states of money that is hoped for, from the nearest. */
const HOPED = ['probable', 'asked'] as const;

/**
 * Fundings over the years: for each a stack of what is sure in money, a texture a kind, the mission lowest;
 * over it, in outline, what is probable and what is asked; beside it what is in kind. Under each stand its
 * sums, so that nothing is read off the height of a bar.
 */
export function yearsNode(
  figure: YearsFigure,
  palette: FigurePalette,
  t: Translate,
  { width }: { width: number },
): SvgNode {
  const rows = yearRows(figure, t);
  const { first, column } = yearColumns(figure, rows, width);
  // The line that says since when is only there when years are left out.
  const foot = (first === 0 ? SIZES.top : SIZES.head) + SIZES.chart;
  const scale = scaleOf(figure, { foot, height: SIZES.chart });
  const sums = figure.sums.slice(first);
  const under = yearRowsNodes(rows, { first, column, top: foot + SIZES.rows, width }, palette);
  const legendTop = foot + SIZES.rows + under.height + SIZES.foot;
  const legend = legendNodes(
    legendEntries(figure, palette, t),
    { x: 0, y: legendTop, width },
    palette,
  );
  return svgRoot(width, legendTop + legend.height, yearsText(figure, t), [
    ...(first === 0 ? [] : [since(sums[0]?.name ?? '', palette, t)]),
    ...yearStepNodes(scale, { left: LABELS, width }, palette),
    ...sums.flatMap((_, index) =>
      yearStackNodes(figure, first + index, { x: LABELS + index * column, column, scale }, palette),
    ),
    ...under.nodes,
    ...legend.nodes,
  ]);
}

/** Where the first years have no room, the figure says since when it shows. */
function since(year: string, palette: FigurePalette, t: Translate): SvgNode {
  return textNode({
    x: 0,
    y: 12,
    text: t('money:years.cut', { year }),
    size: SIZES.axis,
    style: 'italic',
    colour: palette.ink2,
    anchor: 'start',
  });
}

/** The kinds that have sure money, and the states of what is hoped for, each only where it is drawn. */
function legendEntries({ kinds, sums }: YearsFigure, palette: FigurePalette, t: Translate) {
  return [
    ...kinds
      .filter(({ cells }) => cells.some(({ amounts }) => amounts.received + amounts.confirmed > 0))
      .map(({ kind, label }) => ({
        text: kind === 'in_kind' ? t('money:years.inKind') : label,
        draw: (box: { x: number; y: number; width: number; height: number }) =>
          kindBarNodes({ kind, ...box }, palette),
      })),
    ...HOPED.filter((state) => sums.some((sum) => sum[state] > 0)).map((state) => ({
      text: t(`vocabulary:revenueState.${state}`),
      draw: (box: { x: number; y: number; width: number; height: number }) =>
        moneyBarNodes({ state, ...box }, palette),
    })),
  ];
}
