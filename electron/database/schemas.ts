// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  '578e2276640ae511603d8c7d0f4fb407cbf7098aed4de2648714920e617a1eda',
];
