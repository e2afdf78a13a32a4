// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  'f36f134f83f16d4e5af2b14f08a1b2fbf8d8a7a33af091d053f94ffac8a56c2d',
];
