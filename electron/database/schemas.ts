// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  '8b09f1dbc6d1d15568484cc511f69402c1eeb2e2c5ccf4ee88fa0a51b273a3f3',
];
