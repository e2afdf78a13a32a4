/** The order of two texts by their characters alone: for keys and dates as they are kept, not for what is read. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
