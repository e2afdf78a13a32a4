// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  '247ba229b351d9b77bae3fb2be17087eac3f79553fe48c728e3c438303296198',
];
