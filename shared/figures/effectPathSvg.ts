import type { EffectPath } from '../content/effectPath.ts';
import type { Translate } from '../strings/index.ts';
import { boxNodes } from './effectPathBoxSvg.ts';
import { type LaidPath, layoutEffectPath } from './effectPathLayout.ts';
import { linkNodes } from './effectPathLinkSvg.ts';
import { PATH } from './effectPathSizes.ts';
import { effectPathText } from './effectPathText.ts';
import { textWidth, wrapText } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg, svgRoot } from './svg.ts';
import { textNode } from './text.ts';

/** What is singled out while a path is looked at. */
export type PathLook = { readonly selectedId: string | null };

/**
 * A path of effects as a tree of elements: columns from the person to society, time from top to bottom,
 * lines from what fed to what was fed. Unfavourable, unexpected, awaited and stale are told by words,
 * signs and outlines, in one ink.
 */
export function effectPathNode(
  path: EffectPath,
  palette: FigurePalette,
  t: Translate,
  width: number,
  look: PathLook = { selectedId: null },
): SvgNode {
  return drawEffectPath(path, layoutEffectPath(path, width), palette, t, look);
}

/** The same from a layout that is known already. */
export function drawEffectPath(
  path: EffectPath,
  laid: LaidPath,
  palette: FigurePalette,
  t: Translate,
  { selectedId }: PathLook,
): SvgNode {
  const touches = ({ link }: LaidPath['links'][number]) =>
    link.fromId === selectedId || link.toId === selectedId;
  return svgRoot(laid.width, laid.height, effectPathText(path, t), [
    ...headNodes(laid, palette),
    ...laid.bands.map((band) => barNode(band, laid.width, palette)),
    ...laid.years.flatMap((year) => yearNodes(year, laid.width, palette)),
    ...emptyNodes(laid, palette, t),
    ...laid.links
      .toSorted((a, b) => Number(touches(a)) - Number(touches(b)))
      .flatMap((link) => linkNodes(link, palette, touches(link))),
    ...laid.bands.flatMap((band) => bandLabel(band, laid.width, palette)),
    ...laid.effects.flatMap((box) => boxNodes(box, palette, box.effect.id === selectedId)),
  ]);
}

/** The levels over their columns. */
export function headNodes({ levels }: LaidPath, palette: FigurePalette): SvgNode[] {
  return levels.flatMap(({ level, x, width }) => [
    textNode({
      x,
      y: 15,
      text: level.label,
      size: PATH.text,
      style: 'semibold',
      colour: palette.ink,
      anchor: 'start',
    }),
    textNode({
      x,
      y: 31,
      text: level.scale,
      size: PATH.small,
      style: 'regular',
      colour: palette.ink2,
      anchor: 'start',
    }),
    svg('rect', { x, y: 38, width, height: 1, fill: palette.stages.line }),
  ]);
}

/** The bar of a band with its words. */
export function bandNodes(
  band: LaidPath['bands'][number],
  width: number,
  palette: FigurePalette,
): SvgNode[] {
  return [barNode(band, width, palette), ...bandLabel(band, width, palette)];
}

function barNode({ y }: LaidPath['bands'][number], width: number, palette: FigurePalette): SvgNode {
  return svg('rect', { x: 0, y, width, height: 20, rx: 2, fill: palette.hairline });
}

/** The words of a band, over the links that pass through it. */
export function bandLabel(
  { label, y }: LaidPath['bands'][number],
  width: number,
  palette: FigurePalette,
): SvgNode[] {
  const [text = ''] = wrapText(label, width - 12, PATH.small, 'semibold');
  const room = textWidth(text, PATH.small, 'semibold');
  return [
    svg('rect', { x: 0, y, width: room + 12, height: 20, rx: 2, fill: palette.hairline }),
    textNode({
      x: 6,
      y: y + 14,
      text,
      size: PATH.small,
      style: 'semibold',
      colour: palette.ink,
      anchor: 'start',
    }),
  ];
}

/** A year, and the line under which it begins. */
export function yearNodes(
  { text, y }: LaidPath['years'][number],
  width: number,
  palette: FigurePalette,
): SvgNode[] {
  return [
    svg('rect', { x: 0, y: y - 6, width, height: 0.75, fill: palette.hairline }),
    textNode({
      x: 0,
      y: y + 12,
      text,
      size: PATH.small,
      style: 'regular',
      colour: palette.ink2,
      anchor: 'start',
    }),
  ];
}

/** A level of which nothing is noted: the gap is drawn. */
export function emptyNodes(
  { levels, emptyY }: LaidPath,
  palette: FigurePalette,
  t: Translate,
): SvgNode[] {
  return levels
    .filter(({ level }) => level.isEmpty)
    .flatMap(({ x, width }) =>
      [
        svg('rect', {
          x: x + 0.5,
          y: emptyY,
          width: width - 1,
          height: PATH.empty,
          rx: 4,
          fill: 'none',
          stroke: palette.edge,
          'stroke-dasharray': '4 3',
        }),
      ].concat(emptyWords(x, width, emptyY, palette, t)),
    );
}

function emptyWords(
  x: number,
  width: number,
  top: number,
  palette: FigurePalette,
  t: Translate,
): SvgNode[] {
  const lines = wrapText(t('path:emptyLevel'), width - 12, PATH.small, 'italic');
  return lines.slice(0, 2).map((text, index) =>
    textNode({
      x: x + 7,
      y: top + 18 + index * PATH.smallLine,
      text,
      size: PATH.small,
      style: 'italic',
      colour: palette.ink2,
      anchor: 'start',
    }),
  );
}
