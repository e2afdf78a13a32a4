// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  'fcda504796720f11152c0efa70966c152a00b236f9b808ad6b4945eb5587f2e7',
];
