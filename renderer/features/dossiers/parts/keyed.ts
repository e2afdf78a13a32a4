/** Things with a key each, made of what they say; two that say the same are told apart. */
export function keyed<T>(
  things: readonly T[],
  textOf: (thing: T) => string,
): readonly { readonly key: string; readonly thing: T }[] {
  const seen = new Map<string, number>();
  return things.map((thing) => {
    const text = textOf(thing);
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return { key: `${count}:${text}`, thing };
  });
}
