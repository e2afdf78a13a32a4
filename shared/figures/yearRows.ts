import { wholeDollars } from '../content/yearSums.ts';
import type { YearsFigure } from '../content/yearsFigure.ts';
import type { Translate } from '../strings/index.ts';
import { type TypeStyle, textWidth } from './measure.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg } from './svg.ts';
import { textNode } from './text.ts';

/** Where the first year begins: at its left stand the names of the rows and the amounts of the steps. */
export const LABELS = 132;
const ROW = 18;
const SIZE = 12;
/** Between two years, and the widest that one is. */
const COLUMN = { gap: 12, least: 74, most: 150 };

/** A line under the years: its name, and what it says of each; nothing where there is nothing to say. */
export type YearRow = {
  readonly label: string;
  readonly style: TypeStyle;
  readonly cells: readonly { readonly text: string; readonly style: TypeStyle }[];
  /** Drawn over it: what comes next is not in the sum above. */
  readonly hasRule: boolean;
};

/** The names of the years, what is sure with the parts of mission and project, then what is in no sum. */
export function yearRows({ sums, presentYear }: YearsFigure, t: Translate): YearRow[] {
  const apart = [
    { label: t('vocabulary:revenueState.probable'), amounts: sums.map((sum) => sum.probable) },
    { label: t('vocabulary:revenueState.asked'), amounts: sums.map((sum) => sum.asked) },
    { label: t('money:years.inKind'), amounts: sums.map((sum) => sum.inKind) },
  ].filter(({ amounts }) => amounts.some((amount) => amount > 0));
  const names: YearRow = {
    label: '',
    style: 'regular',
    cells: sums.map(({ year, name }) => ({
      text: name,
      style: year === presentYear ? 'semibold' : 'regular',
    })),
    hasRule: false,
  };
  return [
    names,
    row(
      t('money:years.sure'),
      sums.map(({ sure }) => wholeDollars(sure)),
      'semibold',
    ),
    row(
      t('money:years.ofMission'),
      sums.map(({ mission }) => mission ?? ''),
    ),
    row(
      t('money:years.ofProject'),
      sums.map(({ project }) => project ?? ''),
    ),
    ...apart.map(({ label, amounts }, index) =>
      row(label, amounts.map(wholeDollars), 'regular', index === 0),
    ),
  ];
}

function row(
  label: string,
  cells: readonly string[],
  style: TypeStyle = 'regular',
  hasRule = false,
): YearRow {
  return { label, style, cells: cells.map((text) => ({ text, style })), hasRule };
}

/** The first year that is shown (the last ones go first where width lacks), and the width of each. */
export function yearColumns(
  { sums }: YearsFigure,
  rows: readonly YearRow[],
  width: number,
): { first: number; column: number } {
  const widest = Math.max(
    ...rows.flatMap(({ cells }) => cells.map(({ text, style }) => textWidth(text, SIZE, style))),
  );
  const least = Math.max(COLUMN.least, widest + COLUMN.gap);
  const room = width - LABELS;
  const fitting = Math.max(1, Math.floor(room / least));
  const shown = Math.min(fitting, sums.length);
  return { first: sums.length - shown, column: Math.min(room / shown, COLUMN.most) };
}

/** The rows from a top down; gives the height that they take. */
export function yearRowsNodes(
  rows: readonly YearRow[],
  place: { first: number; column: number; top: number; width: number },
  palette: FigurePalette,
): { nodes: SvgNode[]; height: number } {
  const { first, column, top, width } = place;
  const nodes = rows.flatMap(({ label, style, cells, hasRule }, index) => {
    const y = top + index * ROW + 12;
    const text = (x: number, said: string, of: TypeStyle) =>
      said === ''
        ? []
        : [
            textNode({
              x,
              y,
              text: said,
              size: SIZE,
              style: of,
              colour: of === 'semibold' ? palette.ink : palette.ink2,
              anchor: 'start',
            }),
          ];
    const rule = { x: 0, y: y - 14, width, height: 1, fill: palette.hairline };
    return [
      ...(hasRule ? [svg('rect', rule)] : []),
      ...text(0, label, style),
      ...cells
        .slice(first)
        .flatMap((cell, at) => text(LABELS + at * column, cell.text, cell.style)),
    ];
  });
  return { nodes, height: rows.length * ROW };
}
