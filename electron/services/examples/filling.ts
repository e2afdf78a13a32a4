import type { GridDefinition, GridOptions } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { Template } from '../../../shared/domain/schemas/template.ts';
import type { WritableDb } from '../../database/connection.ts';
import type { Context } from '../context.ts';

/** What a sample is read with. */
export type ExampleParts = {
  grid: GridDefinition;
  gridOptions: GridOptions;
  templates: readonly Template[];
};

/** What is at hand while a sample is filled in. */
export type Filling = ExampleParts & {
  db: WritableDb;
  context: Context;
  funders: Keys;
  programs: Keys;
  /** Versions of the grid that the sample makes. */
  versions: Keys;
};

/** Identifiers of the records that a sample names by key. */
export type Keys = ReadonlyMap<string, string>;

/** The identifiers of the records that a sample names by these keys. */
export function all(keys: Keys, wanted: readonly string[]): string[] {
  return wanted.map((key) => known(keys, key));
}

/** The identifier of the record that a sample names by this key; throws for a key that it does not have. */
export function known(keys: Keys, key: string): string {
  const id = keys.get(key);
  if (id === undefined) throw new Error(`The sample names « ${key} », which it does not have`);
  return id;
}
