import { percent, type SurvivalChart, type SurvivalMark } from '../content/survivalContent.ts';
import type { Translate } from '../strings/index.ts';
import { textWidth } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import { type LaidSurvival, layoutSurvival, SURVIVAL } from './survivalLayout.ts';
import { survivalText } from './survivalText.ts';
import { rounded, type SvgNode, svg, svgRoot } from './svg.ts';
import { textNode } from './text.ts';

const { text: SIZE, row: ROW } = SURVIVAL;

/** The curve of survival of a group, with who is still followed beneath: one drawing for the screen and the PDF. */
export function survivalNode(
  chart: SurvivalChart,
  palette: FigurePalette,
  t: Translate,
  { width, plot }: { width: number; plot?: number },
): SvgNode {
  const laid = layoutSurvival(chart, width, plot);
  const write = writer(palette);
  const under = laid.plot.bottom + 10;
  const legend = legendNodes(laid, chart, palette, t, under + 4 * ROW + 12);
  return svgRoot(width, legend.bottom, survivalText(chart, t), [
    write(0, 14, t('survival:axis'), 'ink2', 'start'),
    write(width, 14, chart.asOf, 'ink2', 'end'),
    ...gridNodes(laid, palette, write, t),
    ...laid.bands.map(({ x, width: wide, top, bottom }) =>
      svg('rect', { x, y: top, width: wide, height: bottom - top, fill: palette.hairline }),
    ),
    svg('path', {
      d: laid.curve
        .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`)
        .join(''),
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 2.5,
      'stroke-linejoin': 'miter',
    }),
    ...laid.marks.flatMap(({ mark, x, y }) => markNodes(mark.state, x, y, palette)),
    ...laid.ticks.flatMap(({ x, years, followed }) => [
      svg('line', {
        x1: x,
        y1: laid.plot.bottom,
        x2: x,
        y2: laid.plot.bottom + 5,
        stroke: palette.edge,
      }),
      centred(
        x,
        under + 12,
        years === 0 ? '0' : t('survival:wholeYears', { count: years }),
        palette.ink2,
        400,
        width,
      ),
      centred(x, under + 3 * ROW, String(followed), palette.ink, 600),
    ]),
    write(0, under + 2 * ROW + 2, t('survival:followed'), 'ink2', 'start'),
    ...legend.nodes,
  ]);
}

function writer(palette: FigurePalette) {
  return (x: number, y: number, text: string, ink: 'ink' | 'ink2', anchor: 'start' | 'end') =>
    textNode({ x, y, text, size: SIZE, style: 'regular', colour: palette[ink], anchor });
}

function gridNodes(
  { levels, plot }: LaidSurvival,
  palette: FigurePalette,
  write: ReturnType<typeof writer>,
  t: Translate,
): SvgNode[] {
  return levels.flatMap(({ y, share }) => [
    svg('line', {
      x1: plot.left,
      y1: y,
      x2: plot.right,
      y2: y,
      stroke: share === 0 ? palette.edge : palette.hairline,
    }),
    write(plot.left - 8, y + 4, percent(share, t), 'ink2', 'end'),
  ]);
}

/** How each that had not ended stood when it was last known, by a sign of its own. */
function markNodes(
  state: SurvivalMark['state'],
  x: number,
  y: number,
  palette: FigurePalette,
): SvgNode[] {
  const half = SURVIVAL.marks / 2;
  const line = { stroke: palette.ink, 'stroke-width': 1.5, fill: 'none' };
  switch (state) {
    case 'alive':
      return [svg('line', { x1: x, y1: y - half, x2: x, y2: y + half, ...line })];
    case 'unknown':
      return [
        svg('line', { x1: x, y1: y - half, x2: x, y2: y + half, ...line }),
        centred(x, y - half - 3, '?', palette.ink, 600),
      ];
    case 'dormant':
      return [svg('circle', { cx: x, cy: y, r: half - 0.5, ...line, fill: palette.paper })];
    case 'absorbed':
    default:
      return [
        svg('path', {
          d: `M${rounded(x - half)} ${rounded(y + half)}L${rounded(x + half)} ${rounded(y - half)}M${rounded(x)} ${rounded(y - half)}H${rounded(x + half)}V${rounded(y)}`,
          ...line,
        }),
      ];
  }
}

/** What each sign means: those that are on the drawing, in as many rows as the width asks. */
function legendNodes(
  { width, marks, bands, plot }: LaidSurvival,
  { steps }: SurvivalChart,
  palette: FigurePalette,
  t: Translate,
  top: number,
): { nodes: SvgNode[]; bottom: number } {
  const used = (['alive', 'unknown', 'dormant', 'absorbed'] as const).filter((state) =>
    marks.some(({ mark }) => mark.state === state),
  );
  const entries: { label: string; sign: (x: number, y: number) => SvgNode[] }[] = [
    {
      label: t('survival:legend.curve'),
      sign: (x, y) => [
        svg('line', { x1: x, y1: y, x2: x + 22, y2: y, stroke: palette.ink, 'stroke-width': 2.5 }),
      ],
    },
    ...(steps.length === 0 || bands.length === 0
      ? []
      : [
          {
            label: t('survival:legend.band'),
            sign: (x: number, y: number) => [
              svg('rect', { x, y: y - 6, width: 22, height: 12, fill: palette.hairline }),
            ],
          },
        ]),
    ...used.map((state) => ({
      label: t(`survival:legend.${state}`),
      sign: (x: number, y: number) =>
        markNodes(state, x + 11, state === 'unknown' ? y + 4 : y, palette),
    })),
  ];
  let x = 0;
  let y = top;
  const nodes = entries.flatMap(({ label, sign }) => {
    const room = 28 + textWidth(label, SIZE, 'regular');
    if (x > 0 && x + room > Math.max(width, plot.right)) {
      x = 0;
      y += ROW + 4;
    }
    const placed = sign(x, y).concat(writer(palette)(x + 28, y + 4, label, 'ink2', 'start'));
    x += room + 20;
    return placed;
  });
  return { nodes, bottom: y + 12 };
}

function centred(
  x: number,
  y: number,
  text: string,
  fill: string,
  weight: 400 | 600,
  most = Infinity,
): SvgNode {
  const half = textWidth(text, SIZE, weight === 600 ? 'semibold' : 'regular') / 2;
  return textNode({
    x: Math.min(x - half, most - 2 * half),
    y,
    text,
    size: SIZE,
    style: weight === 600 ? 'semibold' : 'regular',
    colour: fill,
    anchor: 'start',
  });
}
