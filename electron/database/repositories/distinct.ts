/** The first of each, in the order given: a list typed twice holds it once. */
export function distinctBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) {
    if (!seen.has(key(item))) seen.set(key(item), item);
  }
  return [...seen.values()];
}

/** The first of each text, in the order given. */
export function distinct<T extends string>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
