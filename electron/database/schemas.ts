// Written by `npm run schema` from the migrations. Not edited by hand.

/** The schema of each version of the file, from 1, as `schemaOf` says it. */
export const SCHEMAS: readonly string[] = [
  '6107145abeb20f1f9b7080114cd59a4c8ab71e16015e79f72b17a2791e53081f',
];
