import type { EffectPath } from '../content/effectPath.ts';
import type { Translate } from '../strings/index.ts';
import { boxNodes } from './effectPathBoxSvg.ts';
import { type LaidPath, layoutEffectPath } from './effectPathLayout.ts';
import { linkNodes } from './effectPathLinkSvg.ts';
import { PATH } from './effectPathSizes.ts';
import { bandLabel, bandNodes, emptyNodes, headNodes, yearNodes } from './effectPathSvg.ts';
import { effectPathText } from './effectPathText.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg, svgRoot } from './svg.ts';

/** A sheet begins where a band or a year does; what is above is on the sheet before. */
type Sheet = { from: number; to: number };

/** Under the words of a band, its first year stays with them. */
const BAND_AND_YEAR = 60;

/**
 * A path for paper: the same drawing on as many sheets as its length asks for, each `tallest` at most unless
 * one year alone is taller, with the levels over each. The first says the whole path in words.
 */
export function effectPathSheets(
  path: EffectPath,
  palette: FigurePalette,
  t: Translate,
  width: number,
  tallest: number,
): SvgNode[] {
  const laid = layoutEffectPath(path, width);
  return sheetsOf(laid, tallest - PATH.head).map((sheet, index) =>
    svgRoot(
      width,
      PATH.head + sheet.to - sheet.from,
      index === 0 ? effectPathText(path, t) : t('path:sheet', { number: index + 1 }),
      sheetNodes(laid, sheet, palette, t),
    ),
  );
}

function sheetsOf({ bands, years, height }: LaidPath, room: number): Sheet[] {
  const starts = [
    ...bands.map(({ y }) => y - 6),
    ...years
      .filter(({ y }) => !bands.some((band) => y > band.y && y - band.y < BAND_AND_YEAR))
      .map(({ y }) => y - 8),
  ].toSorted((a, b) => a - b);
  const sheets: Sheet[] = [];
  let from = PATH.head;
  while (height - from > room) {
    const after = starts.filter((y) => y > from + 1);
    const to = after.findLast((y) => y - from <= room) ?? after[0];
    if (to === undefined) break;
    sheets.push({ from, to });
    from = to;
  }
  return [...sheets, { from, to: height }];
}

function sheetNodes(
  laid: LaidPath,
  { from, to }: Sheet,
  palette: FigurePalette,
  t: Translate,
): SvgNode[] {
  const isIn = ({ y }: { y: number }) => y >= from && y < to;
  const { width } = laid;
  const clip = svg('clipPath', { id: 'sheet' }, [
    svg('rect', { x: 0, y: from, width, height: to - from }),
  ]);
  const bands = laid.bands.filter(isIn);
  const part = svg('g', { transform: `translate(0 ${PATH.head - from})` }, [
    clip,
    ...bands.flatMap((band) => bandNodes(band, width, palette)),
    ...laid.years.filter(isIn).flatMap((year) => yearNodes(year, width, palette)),
    ...(from === PATH.head ? emptyNodes(laid, palette, t) : []),
    svg(
      'g',
      { 'clip-path': 'url(#sheet)' },
      laid.links.flatMap((link) => linkNodes(link, palette, false)),
    ),
    ...bands.flatMap((band) => bandLabel(band, width, palette)),
    ...laid.effects.filter(isIn).flatMap((box) => boxNodes(box, palette, false)),
  ]);
  return [...headNodes(laid, palette), part];
}
