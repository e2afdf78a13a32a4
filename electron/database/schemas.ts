// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  '5b0d52ff370e721d15a284cebd5555d5a9183c6295dacda8cf93cb235e38157e',
];
