import { bareKey } from './import/bareKey.ts';
import type { Cents } from './money.ts';

const TOTAL = /^(?:(?:grand|sous) ?)?(?:total|totaux)\b|^somme(?: totale| des\b.*)?$/u;
const TOTAL_ALONE = /^(?:(?:grand|sous) ?)?(?:total|totaux)(?: general| partiel)?$/u;

/** Whether a title says that its row adds up others: « Total », « Sous-total : salaires », « Grand total ». */
export function isTotalTitle(title: string): boolean {
  return TOTAL.test(bareKey(title));
}

/** The same of a title that says nothing else: « Total des heures en hausse » is an effect. */
export function isTotalAlone(title: string): boolean {
  return TOTAL_ALONE.test(bareKey(title));
}

/** What a row of a budget is, among those above it. */
export type Totalled = {
  readonly isTotal: boolean;
  /** What the rows that a total adds up come to, where it says another sum; null where it says none, or the right one. */
  readonly comesTo: Cents | null;
};

type Part = { sum: Cents; rows: number; isKnown: boolean };

const nothing = (): Part => ({ sum: 0, rows: 0, isKnown: true });

/**
 * Tells, of the rows of a budget in their order, those that add up the ones above, and whether they do. What a
 * total adds up may be all that is above it, all since the last total, or all since the last title (`begin`).
 */
export function totalling() {
  const whole = nothing();
  let since = nothing();
  let section = nothing();
  /** A row that is no total; an amount that cannot be read is null, `isRead` tells it from one that is not there. */
  function add(amount: Cents | null, isRead = true): void {
    for (const part of [section, since, whole]) {
      part.sum += amount ?? 0;
      part.rows += amount === null ? 0 : 1;
      part.isKnown &&= isRead;
    }
  }
  return {
    add,
    /** A title: what follows is added up anew. */
    begin(): void {
      since = nothing();
      section = nothing();
    },
    /** The next row, which may be a total; its amount as for `add`. */
    next(title: string, amount: Cents | null, isRead = true): Totalled {
      const parts = [section, since, whole];
      const isSum = parts.some(({ sum, rows }) => rows > 1 && sum === amount);
      // A single revenue may balance all expenses: the sum alone says nothing of a row that has its own name.
      const mayBe = title.trim() === '' || /\btota(?:l|le|les|ux)\b/u.test(bareKey(title));
      if (isTotalTitle(title) || (isSum && mayBe)) {
        const comesTo = amount === null ? null : sumMissed(parts, amount);
        since = nothing();
        return { isTotal: true, comesTo };
      }
      add(amount, isRead);
      return { isTotal: false, comesTo: null };
    },
  };
}

/** The sum that a total most probably means, where it says none of those that it may. */
function sumMissed(parts: readonly Part[], amount: Cents): Cents | null {
  const meant = parts.filter(({ rows, isKnown }) => rows > 0 && isKnown).map(({ sum }) => sum);
  return meant.includes(amount) ? null : nearestTo(amount, meant);
}

/** Of sums, the one that is the nearest to an amount, the first of two; null where there is none. */
export function nearestTo(amount: Cents, sums: readonly Cents[]): Cents | null {
  let best: Cents | null = null;
  for (const sum of sums) {
    if (best === null || Math.abs(sum - amount) < Math.abs(best - amount)) best = sum;
  }
  return best;
}
