import type { Value } from '../../connect.ts';

/** A piece of SQL written here, and the values bound to its marks, in their order. */
export type Sql = { readonly text: string; readonly values: readonly Value[] };

/** A piece of SQL with its values. The text is a constant: what a person typed is only ever a value. */
export function sql(text: string, ...values: Value[]): Sql {
  return { text, values };
}

/** Pieces put one after the other. */
export function joined(pieces: readonly Sql[], between: string): Sql {
  return {
    text: pieces.map(({ text }) => text).join(between),
    values: pieces.flatMap(({ values }) => values),
  };
}

/** A list as one value, so that a statement is the same whatever its length: `x IN ${list}`. */
export function listed(items: readonly string[]): Sql {
  return sql('(SELECT value FROM json_each(?))', JSON.stringify(items));
}
