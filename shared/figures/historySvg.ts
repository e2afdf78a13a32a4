import type { GridHistory } from '../content/gridHistory.ts';
import type { Translate } from '../strings/index.ts';
import {
  HISTORY,
  type LaidBand,
  type LaidHistoryDimension,
  type LaidRow,
  layoutHistory,
} from './historyLayout.ts';
import { historyText } from './historyText.ts';
import { textWidth } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import { DIMENSION_GLYPHS, readingSign } from './readingSigns.ts';
import { signNode } from './sign.ts';
import { type SvgNode, svg, svgRoot } from './svg.ts';
import { baseline, leading, textNode } from './text.ts';

/**
 * The history of an initiative's readings. A line joins two alike; it breaks on any change, so that
 * what went back is seen as well as what went on. A dash was not read; what a version did not have is
 * left white; a dashed upright line says where the version changed.
 */
export function historyNode(
  history: GridHistory,
  palette: FigurePalette,
  t: Translate,
  { width }: { width: number },
): SvgNode {
  const laid = layoutHistory(history, width);
  return svgRoot(
    laid.width,
    laid.height,
    historyText(history, t),
    laid.bands.flatMap((band) => bandNodes(band, palette)),
  );
}

function bandNodes(band: LaidBand, palette: FigurePalette): SvgNode[] {
  return band.dimensions
    .flatMap((dimension) => dimensionNodes(dimension, band, palette))
    .concat(dates(band, palette), versionChanges(band, palette));
}

function dates(band: LaidBand, palette: FigurePalette): SvgNode[] {
  return band.columns.flatMap(({ column, x }) => {
    const [year = '', month = '', day = ''] = column.date.split('-');
    const under = `${month}-${day}`;
    const small = band.datesY + leading(HISTORY.text);
    const line = (text: string, y: number, size: number, isStrong: boolean) =>
      textNode({
        x: x - textWidth(text, size, isStrong ? 'semibold' : 'regular') / 2,
        y: y + baseline(size),
        text,
        size,
        style: isStrong ? 'semibold' : 'regular',
        colour: isStrong ? palette.ink : palette.ink2,
        anchor: 'start',
      });
    return [
      line(year, band.datesY, HISTORY.text, true),
      line(under, small, HISTORY.small, false),
      ...(column.placeInDay === null
        ? []
        : [line(column.placeInDay, small + leading(HISTORY.small), HISTORY.small, true)]),
    ];
  });
}

function versionChanges(band: LaidBand, palette: FigurePalette): SvgNode[] {
  return band.columns.flatMap(({ column, x }) => {
    if (column.versionChange === null) return [];
    const left = x - HISTORY.column / 2;
    const width = textWidth(column.versionChange, HISTORY.small, 'italic');
    return [
      svg('path', {
        d: `M${left} ${band.y + 2}V${band.bottom}`,
        fill: 'none',
        stroke: palette.edge,
        'stroke-width': 1.2,
        'stroke-dasharray': '3 3',
      }),
      textNode({
        x: Math.min(left + 4, band.width - width),
        y: band.y + baseline(HISTORY.small),
        text: column.versionChange,
        size: HISTORY.small,
        style: 'italic',
        colour: palette.ink2,
        anchor: 'start',
      }),
    ];
  });
}

function dimensionNodes(
  { id, label, y, rows }: LaidHistoryDimension,
  band: LaidBand,
  palette: FigurePalette,
): SvgNode[] {
  const { full } = palette.dimensions[id];
  return [
    signNode(DIMENSION_GLYPHS[id], 0, y + 5, 15, full),
    textNode({
      x: 22,
      y: y + 4 + baseline(HISTORY.heading),
      text: label,
      size: HISTORY.heading,
      style: 'semibold',
      colour: full,
      anchor: 'start',
    }),
    svg('rect', { x: 0, y: y + 24, width: band.width, height: 1.5, fill: full }),
    ...rows.flatMap((row) => rowNodes(row, band, palette)),
  ];
}

function rowNodes(laid: LaidRow, band: LaidBand, palette: FigurePalette): SvgNode[] {
  const middle = laid.y + laid.height / 2;
  const first = middle - (laid.label.length * leading(HISTORY.text)) / 2;
  return [
    ...laid.label.map((text, index) =>
      textNode({
        x: 0,
        y: first + index * leading(HISTORY.text) + baseline(HISTORY.text),
        text,
        size: HISTORY.text,
        style: 'regular',
        colour: palette.ink,
        anchor: 'start',
      }),
    ),
    ...laid.cells.flatMap(({ cell, x, from }) => [
      ...(from === null
        ? []
        : [
            svg('path', {
              d: `M${from + 11} ${middle}H${x - 11}`,
              fill: 'none',
              stroke: palette.ink2,
              'stroke-width': 1.5,
            }),
          ]),
      ...signs(cell.isAbsent, cell.levels, x, middle, palette),
    ]),
    svg('rect', {
      x: 0,
      y: laid.y + laid.height - 0.5,
      width: band.width,
      height: 0.75,
      fill: palette.hairline,
    }),
  ];
}

type Levels = GridHistory['dimensions'][number]['rows'][number]['cells'][number]['levels'];

/** One sign, or smaller ones side by side where several components answer to one. */
function signs(
  isAbsent: boolean,
  levels: Levels,
  x: number,
  middle: number,
  palette: FigurePalette,
): SvgNode[] {
  if (isAbsent) return [];
  const shown = levels.length === 0 ? [null] : levels;
  const size = shown.length === 1 ? HISTORY.sign : 10;
  return shown.map((level, index) =>
    signNode(
      readingSign(level),
      x - (shown.length * size) / 2 + index * size,
      middle - size / 2,
      size,
      level === null ? palette.ink2 : palette.ink,
    ),
  );
}
