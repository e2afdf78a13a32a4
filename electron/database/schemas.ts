// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  'fd8ce030656b4a27d36e9ccc356dab34c417943878aac1b3ad1aface9547a131',
];
