// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  'fd0e2a128f9bf7a27749d0169af8e9caa311a3dcd06661167c038b43536bcd6d',
];
