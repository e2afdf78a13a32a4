import type { EffectPath } from '../content/effectPath.ts';
import type { Translate } from '../strings/index.ts';
import { boxNodes } from './effectPathBoxSvg.ts';
import { type LaidPath, layoutEffectPath } from './effectPathLayout.ts';
import { linkNodes } from './effectPathLinkSvg.ts';
import type { LaidLink } from './effectPathLinks.ts';
import { PATH } from './effectPathSizes.ts';
import { bandLabel, bandNodes, emptyNodes, headNodes, yearNodes } from './effectPathSvg.ts';
import { effectPathText } from './effectPathText.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg, svgRoot } from './svg.ts';

/** A stretch of the path from top to bottom, in px. */
type Stretch = { from: number; to: number };

/** Under the words of a band, its first year stays with them. */
const BAND_AND_YEAR = 60;

/** Over a box, where a stretch may end: between the lines that cross there and the box. */
const OVER_A_ROW = 10;

/** What the words of a link take over and under their baseline. */
const WORDS = { over: 12, under: 4 };

/**
 * A path for paper: the levels, that stand over each page, and the same drawing in pieces that lie close under
 * one another, each a year or the beginning of a band, `tallest` px at most unless one row alone is taller.
 * The levels say the whole path in words, each piece its years and its effects.
 */
export function effectPathPieces(
  path: EffectPath,
  palette: FigurePalette,
  t: Translate,
  width: number,
  tallest: number,
): { head: SvgNode; pieces: SvgNode[] } {
  const laid = layoutEffectPath(path, width);
  const stretches = stretchesOf(laid, tallest);
  const links = laid.links.map((link) => withWordsApart(link, stretches));
  return {
    head: svgRoot(width, PATH.head, effectPathText(path, t), headNodes(laid, palette)),
    pieces: stretches.map((stretch) =>
      svgRoot(
        width,
        stretch.to - stretch.from,
        t('path:piece', { when: whenOf(laid, stretch), effects: statementsIn(laid, stretch) }),
        pieceNodes({ ...laid, links }, stretch, palette, t),
      ),
    ),
  };
}

function stretchesOf({ bands, years, effects, height }: LaidPath, tallest: number): Stretch[] {
  const starts = [
    ...bands.map(({ y }) => y - 6),
    ...years
      .filter(({ y }) => !bands.some((band) => y > band.y && y - band.y < BAND_AND_YEAR))
      .map(({ y }) => y - 8),
  ].filter((y) => y > PATH.head + 1);
  const rows = [...new Set(effects.map(({ y }) => y - OVER_A_ROW))].toSorted((a, b) => a - b);
  const edges = [PATH.head, ...starts.toSorted((a, b) => a - b), height];
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? PATH.head;
    return cutAtRows({ from, to }, rows, tallest);
  });
}

/** A stretch that is too tall, cut over the last row that each part holds. */
function cutAtRows({ from, to }: Stretch, rows: readonly number[], tallest: number): Stretch[] {
  const parts: Stretch[] = [];
  let at = from;
  while (to - at > tallest) {
    // The first row of a part stays with what stands over it.
    const inside = rows.filter((y) => y > at + BAND_AND_YEAR && y < to);
    const cut = inside.findLast((y) => y - at <= tallest) ?? inside[0];
    if (cut === undefined) break;
    parts.push({ from: at, to: cut });
    at = cut;
  }
  return [...parts, { from: at, to }];
}

/** The words of a link that would lie on the edge of two pieces stand over it. */
function withWordsApart(link: LaidLink, stretches: readonly Stretch[]): LaidLink {
  const { label } = link;
  if (label === null) return link;
  const edge = stretches.find(
    ({ to }) => to > label.y - WORDS.over && to < label.y + WORDS.under,
  )?.to;
  return edge === undefined ? link : { ...link, label: { ...label, y: edge - WORDS.under - 1 } };
}

/** The band and the years that begin in a stretch, or the last one that began before it. */
function whenOf({ bands, years }: LaidPath, { from, to }: Stretch): string {
  const isIn = ({ y }: { y: number }) => y >= from && y < to;
  const begun = [
    ...bands.filter(isIn).map(({ label }) => label),
    ...years.filter(isIn).map(({ text }) => text),
  ];
  return begun.length > 0 ? begun.join(', ') : (years.findLast(({ y }) => y < from)?.text ?? '');
}

function statementsIn({ effects }: LaidPath, { from, to }: Stretch): string {
  return effects
    .filter(({ y }) => y >= from && y < to)
    .map(({ effect }) => effect.statement)
    .join('; ');
}

/** Whether a link or its words have a part in a stretch, their arrows and signs included. */
function isBeside({ points, label }: LaidLink, { from, to }: Stretch): boolean {
  const ys = points.map(({ y }) => y).concat(label === null ? [] : [label.y]);
  return Math.min(...ys) - WORDS.over < to && Math.max(...ys) + WORDS.over > from;
}

function pieceNodes(
  laid: LaidPath,
  { from, to }: Stretch,
  palette: FigurePalette,
  t: Translate,
): SvgNode[] {
  const isIn = ({ y }: { y: number }) => y >= from && y < to;
  const { width } = laid;
  const clip = svg('clipPath', { id: 'piece' }, [
    svg('rect', { x: 0, y: from, width, height: to - from }),
  ]);
  const bands = laid.bands.filter(isIn);
  const drawn = [
    clip,
    ...bands.flatMap((band) => bandNodes(band, width, palette)),
    ...laid.years.filter(isIn).flatMap((year) => yearNodes(year, width, palette)),
    ...(from === PATH.head ? emptyNodes(laid, palette, t) : []),
    svg(
      'g',
      { 'clip-path': 'url(#piece)' },
      laid.links
        .filter((link) => isBeside(link, { from, to }))
        .flatMap((link) => linkNodes(link, palette, false)),
    ),
    ...bands.flatMap((band) => bandLabel(band, width, palette)),
    ...laid.effects.filter(isIn).flatMap((box) => boxNodes(box, palette, false)),
  ];
  return [svg('g', { transform: `translate(0 ${-from})` }, drawn)];
}
