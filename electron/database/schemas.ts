// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  'd86608f56e18dd65bd236654c0993cab94ad1bc2edff1ed7da4d30d387cedce8',
];
