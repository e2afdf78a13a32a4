import { sureOf } from '../content/yearSums.ts';
import type { YearsFigure } from '../content/yearsFigure.ts';
import { type Cents, formatShort } from '../domain/money.ts';
import { chartScale, scaleSteps } from './chartScale.ts';
import { kindBarNodes } from './kindBars.ts';
import { moneyBarNodes } from './moneyBars.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg } from './svg.ts';
import { textNode } from './text.ts';

const BAR = { least: 40, most: 64, gap: 4, inKind: 14 };
/** Steps of the axis at most. */
const STEPS = 8;

/** The least height at which an amount is seen. */
const LEAST = 3;

/** Amounts as heights over a foot, and the round steps of the axis. */
export type StackScale = {
  readonly foot: number;
  readonly heightOf: (amount: Cents) => number;
  readonly steps: readonly { readonly y: number; readonly text: string }[];
};

/** One scale for every year: the highest holds its sure money and, above it, all that is hoped for. */
export function scaleOf(
  { sums }: YearsFigure,
  { foot, height }: { foot: number; height: number },
): StackScale {
  const highest = sums.flatMap(({ sure, probable, asked, inKind }) => [
    sure + probable + asked,
    inKind,
  ]);
  // In dollars: the steps are round dollars.
  const axis = chartScale([0, ...highest.map((cents) => cents / 100)], STEPS);
  const heightOf = (amount: Cents) => (amount / 100 / axis.to) * height;
  const steps = scaleSteps({ ...axis, decimals: 0 }).map((text) => ({
    y: foot - heightOf(Number(text) * 100),
    text: formatShort(Number(text) * 100),
  }));
  return { foot, heightOf, steps: axis.step < 1 ? [] : steps };
}

/** The lines of the steps behind the stacks, each with its amount. */
export function yearStepNodes(
  { steps }: StackScale,
  { left, width }: { left: number; width: number },
  palette: FigurePalette,
): SvgNode[] {
  return steps.flatMap(({ y, text }, index) => [
    svg('rect', {
      x: left - 8,
      y: y - 0.5,
      width: width - left + 8,
      height: 1,
      fill: index === 0 ? palette.ink2 : palette.hairline,
    }),
    textNode({
      x: left - 14,
      y: y + 4,
      text,
      size: 11,
      style: 'regular',
      colour: palette.ink2,
      anchor: 'end',
    }),
  ]);
}

/** The stack of one year, and beside it what is in kind. A year without anything has its dash. */
export function yearStackNodes(
  { kinds, sums }: YearsFigure,
  index: number,
  { x, column, scale }: { x: number; column: number; scale: StackScale },
  palette: FigurePalette,
): SvgNode[] {
  const sum = sums[index];
  if (sum === undefined) return [];
  const sure = kinds.flatMap(({ kind, cells }) => {
    const cell = cells[index];
    const amount = cell === undefined ? 0 : sureOf(cell);
    return amount === 0 ? [] : [{ kind, amount }];
  });
  const width = Math.min(BAR.most, Math.max(BAR.least, column - BAR.inKind - 2 * BAR.gap - 12));
  let y = scale.foot;
  const rise = (amount: Cents) => {
    const height = Math.max(scale.heightOf(amount), LEAST);
    y -= height;
    return { y, height };
  };
  const stack = sure
    .filter(({ kind }) => kind !== 'in_kind')
    .flatMap(({ kind, amount }) => kindBarNodes({ kind, x, width, ...rise(amount) }, palette));
  const hoped = (['probable', 'asked'] as const).flatMap((state) =>
    sum[state] === 0 ? [] : moneyBarNodes({ state, x, width, ...rise(sum[state]) }, palette),
  );
  const isEmpty = stack.length + hoped.length === 0;
  y = scale.foot;
  const inKind =
    sum.inKind === 0
      ? []
      : kindBarNodes(
          {
            kind: 'in_kind',
            x: x + width + BAR.gap,
            width: BAR.inKind,
            ...rise(sum.inKind),
          },
          palette,
        );
  const dash = { x, y: scale.foot - 8, width: 8, height: 1.5, fill: palette.ink2 };
  return [...stack, ...hoped, ...(isEmpty ? [svg('rect', dash)] : []), ...inKind];
}
