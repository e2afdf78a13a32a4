import type { Cents } from './money.ts';
import type { BudgetLine } from './schemas/funding.ts';

/** What was planned and what it came to, in cents; `percent` of what was planned, to one decimal. */
export type Difference = {
  readonly planned: Cents;
  /** Null while nobody knows. */
  readonly actual: Cents | null;
  /** Actual less planned. */
  readonly gap: Cents | null;
  /** Null where nothing was planned, or nobody knows. */
  readonly percent: number | null;
};

/** The difference of one line, or of a sum: to the cent, and in percent of what was planned. */
export function differenceOf(planned: Cents, actual: Cents | null): Difference {
  if (actual === null) return { planned, actual, gap: null, percent: null };
  const gap = actual - planned;
  // Half away from zero, worked out on whole numbers: 0,05 of a percent is no binary fraction.
  const tenths = planned === 0 ? null : roundedQuotient(gap * 1_000, planned);
  return { planned, actual, gap, percent: tenths === null ? null : tenths / 10 };
}

function roundedQuotient(numerator: number, denominator: number): number {
  const twice = 2n * BigInt(Math.abs(numerator)) + BigInt(denominator);
  const rounded = Number(twice / (2n * BigInt(denominator)));
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A budget against what it came to: money and what is in kind are never added together. */
export type Account = {
  readonly expenses: AccountSide;
  readonly revenues: AccountSide;
};
export type AccountSide = { readonly money: Difference; readonly inKind: Difference };

/** What adding up reads of a line, of a frozen copy too. */
type AccountLine = Pick<BudgetLine, 'side' | 'inKind' | 'amount' | 'actual'> & {
  readonly state: string | null;
};

/** Adds a budget and its actual amounts up. The actual sum is known once every line of it is. */
export function accountOf(lines: readonly AccountLine[]): Account {
  const kept = lines.filter(({ state }) => state !== 'refused');
  const side = (which: AccountLine['side']): AccountSide => {
    const ofSide = kept.filter((line) => line.side === which);
    return {
      money: sumOf(ofSide.filter(({ inKind }) => !inKind)),
      inKind: sumOf(ofSide.filter(({ inKind }) => inKind)),
    };
  };
  return { expenses: side('expense'), revenues: side('revenue') };
}

/** What is known of the actual amounts of some lines, in cents, and how many of them have none. Refused lines are no part. */
export function knownActuals(lines: readonly Pick<AccountLine, 'actual' | 'state'>[]): {
  readonly sum: Cents;
  readonly without: number;
} {
  const kept = lines.filter(({ state }) => state !== 'refused');
  return {
    sum: kept.reduce((sum, { actual }) => sum + (actual ?? 0), 0),
    without: kept.filter(({ actual }) => actual === null).length,
  };
}

function sumOf(lines: readonly AccountLine[]): Difference {
  const planned = lines.reduce((sum, { amount }) => sum + amount, 0);
  const isKnown = lines.every(({ actual }) => actual !== null);
  return differenceOf(
    planned,
    isKnown ? lines.reduce((sum, { actual }) => sum + (actual ?? 0), 0) : null,
  );
}
