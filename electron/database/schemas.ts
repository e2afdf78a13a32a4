// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  'df0752a8420a38182a45b5524561d506c5976d18cbc8d2fe1e83c31c7c078cad',
];
