// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  'caf4fa1c7b696e60ed81b19dd3ead1f7dde4483a635b205edcf071abc8f9a784',
];
