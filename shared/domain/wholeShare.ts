import type { Cents } from './money.ts';

/** A part of a whole, in whole percents: as it is, less than that (`under`), or more (`over`). */
export type WholeShare = {
  readonly bound: 'exact' | 'under' | 'over';
  readonly percent: number;
};

/**
 * A part of a sum in whole percents, halves going up; null of nothing. What is more than nothing is never
 * 0 %, and what is less than all is never 100 %: they are under 1 % and over 99 %.
 */
export function wholeShare(part: Cents, whole: Cents): WholeShare | null {
  if (whole <= 0) return null;
  // Whole numbers only: a hundred times an amount is past what a double holds exactly.
  const percent = Number((BigInt(part) * 200n + BigInt(whole)) / (BigInt(whole) * 2n));
  return bounded(percent, { isSome: part > 0, isAll: part >= whole });
}

/** An estimated share from 0 to 1, by the same rule. */
export function wholePercent(share: number): WholeShare {
  return bounded(Math.round(share * 100), { isSome: share > 0, isAll: share >= 1 });
}

function bounded(
  percent: number,
  { isSome, isAll }: { readonly isSome: boolean; readonly isAll: boolean },
): WholeShare {
  if (isSome && percent === 0) return { bound: 'under', percent: 1 };
  if (!isAll && percent === 100) return { bound: 'over', percent: 99 };
  return { bound: 'exact', percent };
}
