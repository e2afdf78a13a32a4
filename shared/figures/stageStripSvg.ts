import type { ContentStages } from '../content/dossierContent.ts';
import type { Translate } from '../strings/index.ts';
import type { FigurePalette } from './palette.ts';
import { stageBarNodes, stagePatterns } from './stageBars.ts';
import { type LaidStrip, layoutStageStrip, STRIP } from './stageStripLayout.ts';
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
    svg('defs', {}, stagePatterns(palette, idPrefix)),
    ...axis(laid, palette),
    ...leaders(laid, palette),
    ...laid.spans.flatMap(({ span, x, width: long }) =>
      stageBarNodes(
        { stage: span.stage, x, y: laid.barY, width: long, height: STRIP.bar },
        palette,
        idPrefix,
      ),
    ),
    ...requestNodes(laid, palette),
    ...labels(laid, palette),
  ]);
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
