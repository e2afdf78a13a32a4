import type { Figure2 } from '../content/figure2.ts';
import type { Translate } from '../strings/index.ts';
import {
  type Figure2Type,
  type Figure2Words,
  type LaidCell,
  type LaidColumn,
  type LaidFigure2,
  layoutFigure2,
  SCREEN_TYPE,
} from './figure2Layout.ts';
import { figure2Text } from './figure2Text.ts';
import type { FigurePalette } from './palette.ts';
import { DIMENSION_GLYPHS } from './readingSigns.ts';
import { signNode } from './sign.ts';
import { type SvgNode, svg, svgMarkup, svgRoot } from './svg.ts';
import { baseline, leading, linesDownFrom, type PlacedText, textNode } from './text.ts';

/** How Figure 2 is drawn: width in px of the screen or of the page, sizes of its type. On paper, what is without evidence is not said to be. */
export type Figure2Options = { width: number; type?: Figure2Type; isForPaper?: boolean };

/** Figure 2 as SVG markup. */
export function figure2Svg(
  figure: Figure2,
  palette: FigurePalette,
  t: Translate,
  options: Figure2Options,
): string {
  return svgMarkup(figure2Node(figure, palette, t, options));
}

/** Figure 2 as a tree. */
export function figure2Node(
  figure: Figure2,
  palette: FigurePalette,
  t: Translate,
  { width, type = SCREEN_TYPE, isForPaper = false }: Figure2Options,
): SvgNode {
  const words = figure2Words(t);
  const count = (evidence: number) => (isForPaper && evidence === 0 ? '' : words.count(evidence));
  const laid = layoutFigure2(figure, { ...words, count }, { width, type });
  return svgRoot(laid.width, laid.height, figure2Text(figure, t, isForPaper), [
    ...titles(laid, figure, palette).map(textNode),
    ...laid.columns.flatMap((column) => headingNodes(column, type, palette)),
    ...laid.columns.slice(0, -1).map((column) => arrow(column, laid.gap, palette)),
    ...laid.columns.flatMap((column) =>
      column.cells.flatMap((cell) => cellNodes(cell, column, type, palette)),
    ),
  ]);
}

/** The words of the figure, from the catalogue. */
export function figure2Words(t: Translate): Figure2Words {
  return {
    count: (evidence) => t('dossier:figure2.evidence', { count: evidence }),
    empty: t('dossier:nothingYet'),
  };
}

function titles(laid: LaidFigure2, figure: Figure2, palette: FigurePalette): PlacedText[] {
  const y = laid.type.title;
  return [
    ...laid.title.map((text, index): PlacedText => {
      return {
        x: 0,
        y: y + index * leading(laid.type.title),
        text,
        size: laid.type.title,
        style: 'semibold',
        colour: palette.ink,
        anchor: 'start',
      };
    }),
    {
      x: laid.width,
      y,
      text: figure.dataAsOf,
      size: laid.type.small,
      style: 'regular',
      colour: palette.ink2,
      anchor: 'end',
    },
  ];
}

function headingNodes(column: LaidColumn, type: Figure2Type, palette: FigurePalette): SvgNode[] {
  const { full } = palette.dimensions[column.column.dimension];
  const { outlined } = column.column;
  const ink = outlined ? full : palette.paper;
  const middle = column.headingY + column.headingHeight / 2;
  const first = middle - (column.heading.length * leading(type.heading)) / 2;
  return [
    svg('rect', {
      x: column.x + 0.75,
      y: column.headingY,
      width: column.width - 1.5,
      height: column.headingHeight,
      rx: 4,
      fill: outlined ? palette.paper : full,
      stroke: full,
      'stroke-width': 1.5,
    }),
    signNode(DIMENSION_GLYPHS[column.column.dimension], column.x + 8, middle - 8, 16, ink),
    ...column.heading.map((text, index) =>
      textNode({
        x: column.x + 31,
        y: first + baseline(type.heading) + index * leading(type.heading),
        text,
        size: type.heading,
        style: 'semibold',
        colour: ink,
        anchor: 'start',
      }),
    ),
  ];
}

function arrow(column: LaidColumn, gap: number, palette: FigurePalette): SvgNode {
  const x = column.x + column.width + 4;
  const y = column.headingY + column.headingHeight / 2;
  const tip = gap - 8;
  return svg('path', {
    d: `M${x} ${y}h${tip}m-4.5 -4.5 4.5 4.5 -4.5 4.5`,
    fill: 'none',
    stroke: palette.ink2,
    'stroke-width': 1.6,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

function cellNodes(
  laid: LaidCell,
  column: LaidColumn,
  type: Figure2Type,
  palette: FigurePalette,
): SvgNode[] {
  const { full, soft } = palette.dimensions[column.column.dimension];
  const empty = laid.cell.text === null;
  const frame = empty
    ? [
        svg('rect', {
          x: laid.x + 0.75,
          y: laid.y,
          width: laid.width - 1.5,
          height: laid.height,
          rx: 4,
          fill: palette.paper,
          stroke: palette.edge,
          'stroke-width': 1,
          'stroke-dasharray': '3 3',
        }),
      ]
    : [
        svg('rect', {
          x: laid.x,
          y: laid.y,
          width: laid.width,
          height: laid.height,
          rx: 4,
          fill: soft,
        }),
        svg('rect', { x: laid.x, y: laid.y, width: 3.5, height: laid.height, fill: full }),
      ];
  return [...frame, ...cellTexts(laid, type, palette, full).map(textNode)];
}

/** The lines of a cell, each at its baseline; the tests check that each is inside its box. */
export function cellTexts(
  laid: LaidCell,
  type: Figure2Type,
  palette: FigurePalette,
  full: string,
): PlacedText[] {
  const x = laid.x + 14;
  const empty = laid.cell.text === null;
  const line = linesDownFrom(x, laid.y + 8);
  const head = laid.label.map((text) =>
    line(text, type.text, 'semibold', empty ? palette.ink2 : full),
  );
  const gapText = laid.emptyText.map((text) => line(text, type.text, 'italic', palette.ink2));
  const body = laid.text.map((text) => line(text, type.text, 'regular', palette.ink));
  const more = laid.more.map((text) => line(text, type.small, 'regular', palette.ink2));
  return [...head, ...gapText, ...body, ...more, ...footTexts(laid, type, palette)];
}

function footTexts(laid: LaidCell, type: Figure2Type, palette: FigurePalette): PlacedText[] {
  const { when, count, stacked } = laid.foot;
  const bottom = laid.y + laid.height - 8 - (leading(type.small) - baseline(type.small));
  const at = (text: string, y: number, anchor: PlacedText['anchor']): PlacedText => ({
    x: anchor === 'end' ? laid.x + laid.width - 8 : laid.x + 14,
    y,
    text,
    size: type.small,
    style: 'regular',
    colour: palette.ink2,
    anchor,
  });
  const texts: PlacedText[] = [];
  if (when !== '') texts.push(at(when, stacked ? bottom - leading(type.small) : bottom, 'start'));
  if (count !== '') texts.push(at(count, bottom, stacked ? 'start' : 'end'));
  return texts;
}
