const french = new Intl.Collator('fr-CA', { numeric: true });

/** Two names in the order of a French dictionary, « n° 2 » before « n° 10 », for `toSorted`. */
export function byFrenchOrder(a: string, b: string): number {
  return french.compare(a, b);
}
