// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  '65b393e7e1ff34e4d44e58c80f664879415bc382f005e06fe55512bbd42811be',
];
