// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  '43bbb0c9cec9e3f5790b6af965ed4148641208e6010fa18533a72b310838953a',
];
