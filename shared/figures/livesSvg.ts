import type { ContentLives } from '../content/dossierContent.ts';
import { STAGES } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { type LegendEntry, legendNodes } from './legend.ts';
import { type LaidLives, LIVES, layoutLives } from './livesLayout.ts';
import { livesText } from './livesText.ts';
import { fitText } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import { stageBarNodes, stagePatterns } from './stageBars.ts';
import { type SvgNode, svg, svgRoot } from './svg.ts';
import { textNode } from './text.ts';

/**
 * How the lives are drawn: width in px; `idPrefix` keeps its patterns apart from those of another figure
 * on the same screen.
 */
export type LivesOptions = { width: number; idPrefix?: string };

/** The initiatives of a portfolio, a line each: their stages by texture, over the same years. */
export function livesNode(
  lives: ContentLives,
  palette: FigurePalette,
  t: Translate,
  { width, idPrefix = 'lives' }: LivesOptions,
): SvgNode {
  const laid = layoutLives(lives, width);
  const legend = legendNodes(
    legendOf(lives, palette, idPrefix, t),
    { x: 0, y: laid.legend, width },
    palette,
  );
  return svgRoot(width, laid.legend + legend.height, livesText(lives, t), [
    svg('defs', {}, stagePatterns(palette, idPrefix)),
    ...axis(laid, palette),
    ...laid.lines.flatMap((line) => lineNodes(line, palette, { width, idPrefix })),
    ...legend.nodes,
  ]);
}

function lineNodes(
  { title, y, bars }: LaidLives['lines'][number],
  palette: FigurePalette,
  { width, idPrefix }: { width: number; idPrefix: string },
): SvgNode[] {
  const rule = svg('rect', { x: 0, y, width, height: 1, fill: palette.hairline });
  const name = textNode({
    x: 0,
    y: y + 16,
    text: fitText(title, LIVES.names - 14, LIVES.text, 'regular'),
    size: LIVES.text,
    style: 'regular',
    colour: palette.ink,
    anchor: 'start',
  });
  const drawn = bars.flatMap(({ span: { stage }, x, width: long }) => {
    const top = y + (LIVES.row - LIVES.bar) / 2;
    return stageBarNodes({ stage, x, y: top, width: long, height: LIVES.bar }, palette, idPrefix);
  });
  return [rule, name, ...drawn];
}

function axis({ ticks, lines }: LaidLives, palette: FigurePalette): SvgNode[] {
  return ticks.flatMap(({ x, text }) => [
    svg('rect', {
      x: x - 0.5,
      y: LIVES.axis - 4,
      width: 1,
      height: lines.length * LIVES.row + 4,
      fill: palette.hairline,
    }),
    ...(text === ''
      ? []
      : [
          textNode({
            x: x + 3,
            y: 12,
            text,
            size: LIVES.text,
            style: 'regular',
            colour: palette.ink2,
            anchor: 'start',
          }),
        ]),
  ]);
}

/** The stages that are drawn, in the order of a life. */
function legendOf(
  { lines }: ContentLives,
  palette: FigurePalette,
  prefix: string,
  t: Translate,
): LegendEntry[] {
  const drawn = new Set(lines.flatMap(({ spans }) => spans.map(({ stage }) => stage)));
  return STAGES.filter((stage) => drawn.has(stage)).map((stage) => ({
    text: t(`vocabulary:stageShort.${stage}`),
    draw: ({ x, y, width, height }) =>
      stageBarNodes({ stage, x, y, width, height }, palette, prefix),
  }));
}
