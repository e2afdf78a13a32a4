// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  'bdb0e50ddd5209b1767baa9c5d27519834aa4d794e926bf26bd0e5e76f8adaea',
];
