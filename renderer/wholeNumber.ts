const numbers = new Intl.NumberFormat('fr-CA');

/** « 10 000 ». */
export function wholeNumber(count: number): string {
  return numbers.format(count);
}
