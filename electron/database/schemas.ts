// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  '4ced928bf246304496e8e3caf14b84232b9fca031a0284e1d6e3d6768ddaafed',
];
