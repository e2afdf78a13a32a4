// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  'a8b521f537f6249e56204e39248cfea2a3503a5d9df28ea6bc7918c7253dfa01',
];
