import type { ContentStages } from '../content/dossierContent.ts';
import type { Stage } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import type { FigurePalette } from './palette.ts';
import { type LaidSpan, type LaidStrip, layoutStageStrip, STRIP } from './stageStripLayout.ts';
import { stageStripText } from './stageStripText.ts';
import { type SvgNode, svg, svgMarkup, svgRoot } from './svg.ts';
import { textNode } from './text.ts';

/**
 * How the strip is drawn: width in px; `idPrefix` keeps its patterns apart from those of another
 * figure on the same screen.
 */
export type StageStripOptions = { width: number; idPrefix?: string };

/** The history of stages as SVG markup. */
export function stageStripSvg(
  stages: ContentStages,
  palette: FigurePalette,
  t: Translate,
  options: StageStripOptions,
): string {
  return svgMarkup(stageStripNode(stages, palette, t, options));
}

/** The history of stages as a tree. Stages are told apart by texture, and named over the bar. */
export function stageStripNode(
  stages: ContentStages,
  palette: FigurePalette,
  t: Translate,
  { width, idPrefix = 'stages' }: StageStripOptions,
): SvgNode {
  const laid = layoutStageStrip(stages, width);
  return svgRoot(laid.width, laid.height, stageStripText(stages, t), [
    svg('defs', {}, patterns(palette, idPrefix)),
    ...axis(laid, palette),
    ...leaders(laid, palette),
    ...laid.spans.flatMap((span) => spanNodes(span, laid.barY, palette, idPrefix)),
    ...requestNodes(laid, palette),
    ...labels(laid, palette),
  ]);
}

function patterns(palette: FigurePalette, prefix: string): SvgNode[] {
  const { light, line } = palette.stages;
  const tile = (id: string, size: number, extra: SvgNode['attributes'], children: SvgNode[]) =>
    svg(
      'pattern',
      {
        id: `${prefix}-${id}`,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        ...extra,
      },
      children,
    );
  return [
    tile('emergence', 5, {}, [svg('circle', { cx: 2.5, cy: 2.5, r: 1, fill: line })]),
    tile('experimentation', 5, { patternTransform: 'rotate(45)' }, [
      svg('rect', { width: 1.8, height: 5, fill: line }),
    ]),
    tile('scaling', 6, {}, [svg('circle', { cx: 3, cy: 3, r: 1.1, fill: light })]),
  ];
}

/** The ground of a stage, and the texture over it; the two that have no bar are drawn as lines. */
function grounds(palette: FigurePalette): Record<Stage, { ground: string; textured: boolean }> {
  const { light, mid, dark, darkest } = palette.stages;
  return {
    emergence: { ground: light, textured: true },
    experimentation: { ground: light, textured: true },
    sustaining: { ground: mid, textured: false },
    scaling: { ground: dark, textured: true },
    institutionalisation: { ground: darkest, textured: false },
    dormant: { ground: 'none', textured: false },
    closed: { ground: 'none', textured: false },
  };
}

function spanNodes(
  { span, x, width }: LaidSpan,
  barY: number,
  palette: FigurePalette,
  prefix: string,
): SvgNode[] {
  const middle = barY + STRIP.bar / 2;
  const { line } = palette.stages;
  if (span.stage === 'dormant') {
    return [
      svg('path', {
        d: `M${x} ${middle}h${width}`,
        fill: 'none',
        stroke: line,
        'stroke-width': 2,
        'stroke-dasharray': '5 4',
      }),
    ];
  }
  if (span.stage === 'closed') {
    // The end: a stop across the bar, and nothing after it.
    return [svg('rect', { x, y: barY - 3, width: 4, height: STRIP.bar + 6, fill: palette.ink })];
  }
  const { ground, textured } = grounds(palette)[span.stage];
  const bar = (colour: string, edge: SvgNode['attributes']) =>
    svg('rect', {
      x: x + 0.4,
      y: barY,
      width,
      height: STRIP.bar,
      rx: 1,
      fill: colour,
      ...edge,
    });
  // The texture has no ground of its own: tiles with one would show their seams in print.
  return [
    bar(ground, {}),
    ...(textured ? [bar(`url(#${prefix}-${span.stage})`, {})] : []),
    bar('none', { stroke: line, 'stroke-width': 0.8 }),
  ];
}

function requestNodes(laid: LaidStrip, palette: FigurePalette): SvgNode[] {
  if (laid.request === null) return [];
  // Over a stage that lasts, the frame stands around the bar, so that both are seen.
  const out = laid.request.overlaps ? 4 : 0;
  return [
    svg('rect', {
      x: laid.request.x,
      y: laid.barY - out,
      width: Math.min(laid.request.width, laid.width - laid.request.x - 0.8),
      height: STRIP.bar + 2 * out,
      rx: 1,
      fill: 'none',
      stroke: palette.accent,
      'stroke-width': 1.6,
      'stroke-dasharray': '4 3',
    }),
  ];
}

function axis(laid: LaidStrip, palette: FigurePalette): SvgNode[] {
  const y = laid.barY + STRIP.bar + STRIP.belowBar + STRIP.axis;
  return laid.ticks.flatMap((tick) => [
    svg('path', {
      d: `M${tick.x} ${laid.barY - 5}v${STRIP.bar + 10}`,
      fill: 'none',
      stroke: palette.hairline,
      'stroke-width': 1,
    }),
    textNode({
      x: tick.x,
      y,
      text: tick.text,
      size: STRIP.axis,
      style: 'regular',
      colour: palette.ink2,
      anchor: 'start',
    }),
  ]);
}

/** A line from a label that stands a row up to what it names. */
function leaders(laid: LaidStrip, palette: FigurePalette): SvgNode[] {
  const lowest = Math.max(...laid.labels.map((label) => label.row), 0);
  return laid.labels
    .filter((label) => label.row < lowest)
    .map((label) =>
      svg('path', {
        d: `M${label.at + 0.5} ${(label.row + 1) * STRIP.row - 2}V${laid.barY}`,
        fill: 'none',
        stroke: palette.edge,
        'stroke-width': 0.8,
      }),
    );
}

function labels(laid: LaidStrip, palette: FigurePalette): SvgNode[] {
  return laid.labels.map((label) =>
    textNode({
      x: label.x,
      y: label.row * STRIP.row + STRIP.label,
      text: label.text,
      size: STRIP.label,
      style: label.asked ? 'semibold' : 'regular',
      colour: label.asked ? palette.accent : palette.ink,
      anchor: 'start',
    }),
  );
}
