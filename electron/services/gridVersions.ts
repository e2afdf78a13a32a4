import { componentOf } from '../../shared/domain/gridComponents.ts';
import { editedGrid, ownVersionOf } from '../../shared/domain/gridEdits.ts';
import { gridProblems, isFixed, sizeOf } from '../../shared/domain/gridRules.ts';
import { MOST_GRID_CHARACTERS } from '../../shared/domain/limits.ts';
import {
  GridDefinition,
  type GridOptions,
  type GridSource,
} from '../../shared/domain/schemas/gridDefinition.ts';
import type { GridEdit, GridVersion } from '../../shared/domain/schemas/gridVersion.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  findServingGridVersion,
  type KeptGridVersion,
  keepGridVersion,
  listGridVersions,
  removeGridVersion,
  setGridVersionAside,
  setServingGridVersion,
  updateGridVersion,
} from '../database/repositories/gridVersions.ts';
import { type Context, instant } from './context.ts';
import { keepGrid, readGrid } from './kept.ts';
import { gridKeys } from './keptGrids.ts';

/** The versions of the grid, those that ship first, then in the order in which they were made. */
export function list(db: ReadableDb, shipped: GridDefinition): GridVersion[] {
  const kept = listGridVersions(db);
  const serving = findServingGridVersion(db)?.id ?? shipped.id;
  const versions = kept.map((version) => versionOf(version, serving));
  if (versions.some(({ id }) => id === shipped.id)) return versions;
  const unkept = {
    id: shipped.id,
    origin: 'shipped',
    definition: shipped,
    uses: 0,
    serves: serving === shipped.id,
    setAside: false,
    followedBy: 0,
    addedAt: null,
    isIntact: true,
  } as const;
  return [unkept, ...versions];
}

function versionOf({ kept, ...version }: KeptGridVersion, serving: string): GridVersion {
  return { ...version, serves: version.id === serving, definition: readGrid(kept) };
}

/** Makes a version of the CDC's own from one that is fixed: a draft, until an application uses it. Refuses (`grid_altered`) one whose text is not the one kept. */
export function create(
  db: WritableDb,
  context: Context,
  shipped: GridDefinition,
  input: { basedOn: string; name: string; source: GridSource },
): GridVersion {
  return db.transaction(() => {
    keepGridVersion(db, shipped, keepGrid(shipped), instant(context));
    const all = list(db, shipped);
    const former = found(all, input.basedOn);
    if (!former.isIntact) throw new Refusal('grid_altered');
    if (!isFixed(former)) throw new Refusal('invalid_input');
    const { name } = input;
    const made = { id: context.newId(), name, version: nextNumber(all, name) };
    const grid = ownVersionOf(former.definition, made, input.source);
    keepGridVersion(db, grid, keepGrid(grid), instant(context), 'own');
    return found(list(db, shipped), grid.id);
  });
}

/** Changes a draft; refuses (`sealed`) a version that is fixed, (`invalid_input`) one component too many, and (`grid_too_large`) too much text. */
export function edit(
  db: WritableDb,
  context: Context,
  { grid: shipped, options }: { grid: GridDefinition; options: GridOptions },
  { id, edit: change }: { id: string; edit: GridEdit },
): GridVersion {
  return db.transaction(() => {
    const all = list(db, shipped);
    const version = found(all, id);
    if (isFixed(version)) throw new Refusal('sealed');
    requireKnown(all, version.definition, change);
    const { basedOn } = version.definition;
    const former = basedOn === null ? null : found(all, basedOn).definition;
    const tools = { newKey: gridKeys(context), options, former };
    const edited = editedGrid(version.definition, change, tools);
    const others = all.filter((other) => other.id !== id);
    const grid =
      change.type === 'name' && change.name !== version.definition.name
        ? { ...edited, version: nextNumber(others, change.name) }
        : edited;
    if (sizeOf(grid) > MOST_GRID_CHARACTERS) throw new Refusal('grid_too_large');
    // A draft beyond the limits of its form could be written, but never read again.
    if (!GridDefinition.safeParse(grid).success) throw new Refusal('invalid_input');
    updateGridVersion(db, grid, keepGrid(grid));
    return found(list(db, shipped), id);
  });
}

/** New applications use this version; refuses (`grid_incomplete`) a draft that is not finished, and (`grid_altered`) a text that is not the one kept. */
export function serve(
  db: WritableDb,
  context: Context,
  shipped: GridDefinition,
  { id }: { id: string },
): null {
  return db.transaction(() => {
    keepGridVersion(db, shipped, keepGrid(shipped), instant(context));
    const all = list(db, shipped);
    const { definition, isIntact } = found(all, id);
    if (!isIntact) throw new Refusal('grid_altered');
    const { basedOn } = definition;
    const former = basedOn === null ? null : found(all, basedOn).definition;
    if (gridProblems(definition, former).length > 0) throw new Refusal('grid_incomplete');
    setServingGridVersion(db, id);
    return null;
  });
}

/** Proposes a version no longer, or again; the one that serves cannot be set aside. */
export function setAside(
  db: WritableDb,
  context: Context,
  shipped: GridDefinition,
  { id, setAside: isAside }: { id: string; setAside: boolean },
): null {
  return db.transaction(() => {
    keepGridVersion(db, shipped, keepGrid(shipped), instant(context));
    if (found(list(db, shipped), id).serves) throw new Refusal('invalid_input');
    setGridVersionAside(db, id, isAside);
    return null;
  });
}

/** Removes a draft; what was used, or what another was made from, stays. */
export function remove(db: WritableDb, shipped: GridDefinition, { id }: { id: string }): null {
  return db.transaction(() => {
    if (isFixed(found(list(db, shipped), id))) throw new Refusal('sealed');
    removeGridVersion(db, id);
    return null;
  });
}

function found(all: readonly GridVersion[], id: string): GridVersion {
  const version = all.find((one) => one.id === id);
  if (version === undefined) throw new Refusal('not_found');
  return version;
}

/** One more than the last version of that name. */
function nextNumber(all: readonly GridVersion[], name: string): number {
  const same = all.filter(({ definition }) => definition.name === name);
  return 1 + Math.max(0, ...same.map(({ definition }) => definition.version));
}

/** What the change names is there: its component, and the former ones that it comes from. */
function requireKnown(
  all: readonly GridVersion[],
  definition: GridDefinition,
  change: GridEdit,
): void {
  if (change.type === 'name' || change.type === 'add') return;
  if (componentOf(definition, change.componentId) === undefined) throw new Refusal('not_found');
  if (change.type !== 'crosswalk' || change.patch.from === undefined) return;
  const former = definition.basedOn === null ? null : found(all, definition.basedOn).definition;
  const isKnown = (id: string) => former !== null && componentOf(former, id) !== undefined;
  if (!change.patch.from.every(isKnown)) throw new Refusal('invalid_input');
}
