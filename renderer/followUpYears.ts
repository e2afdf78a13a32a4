/** Years as a person reads them: « 1, 3, 5, 10 ». */
export function yearsText(years: readonly number[]): string {
  return years.join(', ');
}

/** Whole years from 1 to 60 as a person types them, at most twenty, in any order; null when something else is there. */
export function parseYears(text: string): number[] | null {
  const words = text.split(/[\s,;\u00a0]+|\bet\b|\bans?\b/u).filter((word) => word !== '');
  if (!words.every((word) => /^\d{1,2}$/.test(word))) return null;
  const years = [...new Set(words.map(Number))].toSorted((a, b) => a - b);
  const isGood = years.length <= 20 && years.every((year) => year >= 1 && year <= 60);
  return isGood ? years : null;
}
