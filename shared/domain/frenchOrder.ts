const french = new Intl.Collator('fr-CA');

/** Two names in the order of a French dictionary, for `toSorted`. */
export function byFrenchOrder(a: string, b: string): number {
  return french.compare(a, b);
}
