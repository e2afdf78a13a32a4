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
  if (part > 0 && percent === 0) return { bound: 'under', percent: 1 };
  if (part < whole && percent === 100) return { bound: 'over', percent: 99 };
  return { bound: 'exact', percent };
}
