import type { MeasureChart } from '../content/measureChart.ts';
import type { Translate } from '../strings/index.ts';
import { textWidth } from './measure.ts';
import { CHART, type LaidChart, type LaidPoint, layoutMeasureChart } from './measureChartLayout.ts';
import { measureChartText } from './measureChartText.ts';
import type { FigurePalette } from './palette.ts';
import { stageBarNodes, stagePatterns } from './stageBars.ts';
import { rounded, type SvgNode, svg, svgMarkup, svgRoot } from './svg.ts';
import { textNode } from './text.ts';

/** How a chart is drawn: its width in px, how tall its plot is, and what keeps its patterns apart from those of another figure. */
export type MeasureChartOptions = { width: number; plot?: number; idPrefix?: string };

/** The measures of an indicator over the years, as SVG markup. */
export function measureChartSvg(
  chart: MeasureChart,
  palette: FigurePalette,
  t: Translate,
  options: MeasureChartOptions,
): string {
  return svgMarkup(measureChartNode(chart, palette, t, options));
}

/** The same as a tree. Forms tell marks apart, ink alone: a measure is a dot, a target a diamond, the start a square. */
export function measureChartNode(
  chart: MeasureChart,
  palette: FigurePalette,
  t: Translate,
  { width, plot = CHART.plot, idPrefix = 'measures' }: MeasureChartOptions,
): SvgNode {
  const words = {
    target: (value: string) => t('indicator:chart.target', { value }),
    baseline: (value: string) => t('indicator:chart.baseline', { value }),
    openGap: t('indicator:chart.openGap'),
  };
  const laid = layoutMeasureChart(chart, width, words, plot);
  return svgRoot(laid.width, laid.height, measureChartText(chart, laid.startsAt, t), [
    svg('defs', {}, stagePatterns(palette, idPrefix)),
    ...axes(laid, palette),
    ...stages(laid, palette, idPrefix),
    ...today(laid, palette),
    ...baseline(laid, palette),
    ...clearings(laid, palette),
    ...laid.segments.map(({ x1, y1, x2, y2, broken }) =>
      broken
        ? line(x1, y1, x2, y2, palette.edge, {
            'stroke-dasharray': '1.5 5',
            'stroke-linecap': 'round',
          })
        : line(x1, y1, x2, y2, palette.ink, { 'stroke-width': 1.6 }),
    ),
    ...openGap(laid, palette),
    ...laid.targets.flatMap((point) => [...span(point, palette), diamond(point, palette)]),
    ...laid.measures.flatMap((point) => [
      ...span(point, palette),
      svg('circle', {
        cx: point.x,
        cy: point.y,
        r: CHART.point,
        fill: palette.ink,
        stroke: palette.paper,
        'stroke-width': 1,
      }),
    ]),
    ...laid.notes.map(({ x, y, text, strong }) =>
      textNode({
        x,
        y,
        text,
        size: CHART.text,
        style: strong ? 'semibold' : 'regular',
        colour: strong ? palette.ink : palette.ink2,
        anchor: 'start',
      }),
    ),
  ]);
}

/** Behind the words beside marks: the lines that only help the eye stop there. */
function clearings({ notes }: LaidChart, palette: FigurePalette): SvgNode[] {
  return notes.map(({ x, y, text, strong }) =>
    svg('rect', {
      x: x - 2,
      y: y - 11,
      width: textWidth(text, CHART.text, strong ? 'semibold' : 'regular') + 4,
      height: 14,
      fill: palette.paper,
    }),
  );
}

function axes(laid: LaidChart, palette: FigurePalette): SvgNode[] {
  const { plot } = laid;
  const bottom = plot.y + plot.height;
  return [
    ...laid.steps.flatMap(({ y, text }) => [
      line(plot.x, y, plot.x + plot.width, y, palette.hairline, {}),
      label(plot.x - 8, y + 4.5, text, palette, 'end'),
    ]),
    ...laid.ticks.flatMap(({ x, text }) => [
      line(x, bottom, x, bottom + 4, palette.edge, {}),
      label(x + 1, bottom + 15, text, palette, 'start'),
    ]),
    line(plot.x, bottom, plot.x + plot.width, bottom, palette.edge, {}),
  ];
}

/** The stages of the initiative under the years, and where one followed another through the plot. */
function stages(laid: LaidChart, palette: FigurePalette, idPrefix: string): SvgNode[] {
  const { plot } = laid;
  const bottom = plot.y + plot.height;
  return laid.stages.flatMap(({ span: { stage }, x, width, name }) => [
    ...(x > plot.x + 1
      ? [line(x, plot.y, x, bottom, palette.hairline, { 'stroke-dasharray': '5 4' })]
      : []),
    ...stageBarNodes(
      { stage, x, y: laid.stageY + 3, width, height: CHART.stage },
      palette,
      idPrefix,
    ),
    ...(name === null ? [] : [label(x, laid.stageY + CHART.stage + 16, name, palette, 'start')]),
  ]);
}

function today(laid: LaidChart, palette: FigurePalette): SvgNode[] {
  if (laid.todayX === null) return [];
  return [
    line(laid.todayX, laid.plot.y, laid.todayX, laid.plot.y + laid.plot.height, palette.accent, {
      'stroke-width': 1.2,
    }),
  ];
}

function baseline({ baseline: start, plot }: LaidChart, palette: FigurePalette): SvgNode[] {
  if (start === null) return [];
  const from = start.mark?.x ?? plot.x;
  return [
    line(from, start.y, plot.x + plot.width, start.y, palette.ink2, {
      'stroke-dasharray': '7 3 1.5 3',
    }),
    ...(start.mark === null
      ? []
      : [
          ...span(start.mark, palette),
          svg('rect', {
            x: start.mark.x - 4,
            y: start.y - 4,
            width: 8,
            height: 8,
            fill: palette.paper,
            stroke: palette.ink,
            'stroke-width': 1.4,
          }),
        ]),
  ];
}

/** Where nothing is measured, up to today: at the foot, as no value is known there. */
function openGap({ openGap: gap }: LaidChart, palette: FigurePalette): SvgNode[] {
  if (gap === null) return [];
  const { x1, x2, y } = gap;
  return [
    line(x1, y, x2, y, palette.edge, { 'stroke-dasharray': '1.5 5', 'stroke-linecap': 'round' }),
  ];
}

/** All that a date known to the month or the year may mean. */
function span({ from, to, y }: LaidPoint, palette: FigurePalette): SvgNode[] {
  if (to - from < 6) return [];
  return [line(from, y, to, y, palette.edge, {})];
}

function diamond({ x, y }: LaidPoint, palette: FigurePalette): SvgNode {
  return svg('path', {
    d: `M${rounded(x)} ${rounded(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`,
    fill: palette.paper,
    stroke: palette.ink,
    'stroke-width': 1.4,
  });
}

function label(
  x: number,
  y: number,
  text: string,
  palette: FigurePalette,
  anchor: 'start' | 'end',
): SvgNode {
  return textNode({ x, y, text, size: CHART.text, style: 'regular', colour: palette.ink2, anchor });
}

function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  more: SvgNode['attributes'],
): SvgNode {
  return svg('path', {
    d: `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1,
    ...more,
  });
}
