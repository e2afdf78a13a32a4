import type { Cents } from './money.ts';

/** A share as it was written: an amount, or null for what the others leave. */
export type Share = { readonly amount: Cents | null };

/** What an amount comes to when it is shared: one part for each share, in their order, and what nobody has. */
export type Shared = { readonly parts: readonly Cents[]; readonly unshared: Cents };

/**
 * Shares an amount, to the cent: what is written first, then what is left in equal parts among those that
 * have the rest. Parts written over the amount (it was asked, less was confirmed) are brought down in
 * proportion. The parts and what nobody has always add up to the amount: a dollar is never counted twice.
 */
export function sharesOf(amount: Cents, shares: readonly Share[]): Shared {
  const written = shares.reduce((sum, share) => sum + (share.amount ?? 0), 0);
  if (written > amount) {
    return {
      parts: spread(
        amount,
        shares.map((share) => share.amount ?? 0),
      ),
      unshared: 0,
    };
  }
  const open = shares.filter((share) => share.amount === null).length;
  if (open === 0)
    return { parts: shares.map((share) => share.amount ?? 0), unshared: amount - written };
  const rest = spread(
    amount - written,
    shares.map((share) => (share.amount === null ? 1 : 0)),
  );
  return { parts: shares.map((share, index) => share.amount ?? rest[index] ?? 0), unshared: 0 };
}

/**
 * An amount cut in proportion to weights, to the cent; the cents over go to the largest remainders, the
 * first of those that are equal. Nothing goes to a weight of 0; all are 0 when all weights are.
 */
export function spread(amount: Cents, weights: readonly number[]): Cents[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  // Whole numbers only: an amount times a weight is past what a double holds exactly.
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = exact.map((each) => Number(each / BigInt(total)));
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  const remainder = (index: number) => (exact[index] ?? 0n) % BigInt(total);
  const order = weights
    .map((_, index) => index)
    .toSorted((a, b) => {
      const [first, second] = [remainder(a), remainder(b)];
      if (first === second) return a - b;
      return first > second ? -1 : 1;
    });
  for (const index of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
