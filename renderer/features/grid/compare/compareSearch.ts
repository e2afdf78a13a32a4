/** The two applications set side by side, as the address says them. */
export interface CompareSearch {
  readonly premiere?: string;
  readonly seconde?: string;
}

/** Keeps of an address what a comparison understands. */
export function compareSearch({ premiere, seconde }: Record<string, unknown>): CompareSearch {
  return {
    ...(typeof premiere === 'string' ? { premiere } : {}),
    ...(typeof seconde === 'string' ? { seconde } : {}),
  };
}

/** The two to show: those asked for when they are there, otherwise the last two, the earlier one first. */
export function comparedPair<A extends { readonly id: string }>(
  ordered: readonly A[],
  { premiere, seconde }: CompareSearch,
): readonly [A, A] | null {
  const last = ordered.at(-1);
  if (last === undefined || ordered.length < 2) return null;
  const asked = (id: string | undefined) => ordered.find((one) => one.id === id);
  const second = asked(seconde) ?? (premiere === last.id ? ordered.at(-2) : last);
  const first = asked(premiere) ?? ordered.findLast((one) => one.id !== second?.id);
  return first === undefined || second === undefined ? null : [first, second];
}
