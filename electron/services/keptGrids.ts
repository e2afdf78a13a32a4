import { type GridVersions, gridVersions } from '../../shared/domain/crosswalk.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import {
  findGridVersion,
  findServingGridVersion,
  listGridVersions,
} from '../database/repositories/gridVersions.ts';
import type { Context } from './context.ts';
import { readGrid } from './kept.ts';

/** The grid that a new application uses: the portfolio's choice, otherwise the one that ships. */
export function servingGrid(db: ReadableDb, shipped: GridDefinition): GridDefinition {
  const chosen = findServingGridVersion(db);
  return chosen === null ? gridOf(db, shipped, shipped.id) : readGrid(chosen.kept);
}

/** The grid of a version that the file has, or that ships; the one for new applications when none is named. */
export function gridOf(
  db: ReadableDb,
  shipped: GridDefinition,
  gridVersionId: string | null,
): GridDefinition {
  if (gridVersionId === null) return servingGrid(db, shipped);
  const version = findGridVersion(db, gridVersionId);
  if (version !== null) return readGrid(version.kept);
  if (gridVersionId === shipped.id) return shipped;
  throw new Refusal('not_found');
}

/** Makes keys that no component and no sub-element of any version has. */
export function gridKeys(context: Context): () => string {
  return () => `own_${context.newId().replaceAll('-', '')}`;
}

/** The grid for new applications, and all those that a component may be followed through. */
export function gridsInUse(
  db: ReadableDb,
  shipped: GridDefinition,
): { shown: GridDefinition; versions: GridVersions } {
  const shown = servingGrid(db, shipped);
  return { shown, versions: new Map([...keptGrids(db), [shown.id, shown] as const]) };
}

/** All the grids that the file has, to follow a component from one to another. */
export function keptGrids(db: ReadableDb): GridVersions {
  return gridVersions(listGridVersions(db).map(({ kept }) => readGrid(kept)));
}
