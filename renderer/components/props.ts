/** An object whose undefined values are left out: what `exactOptionalPropertyTypes` wants. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same object without the keys whose value is undefined. */
export function given<T extends object>(props: T): Given<T>;
export function given(props: object): object {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}

/** Class names joined, the false ones left out. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** A data attribute that is there or not. */
export function flag(isSet: boolean): true | undefined {
  return isSet || undefined;
}

/** Custom properties for a style sheet to read; React sets them without any inline style text. */
export function cssVariables(values: Record<`--es-${string}`, string | number>): object {
  return values;
}
