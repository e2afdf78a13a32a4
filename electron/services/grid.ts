import { readingOf } from '../../shared/domain/gridComponents.ts';
import { gridProblems } from '../../shared/domain/gridRules.ts';
import type {
  GridApplication,
  GridApplicationFields,
  Reading,
  ReadingFields,
} from '../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import { unexplainedChanges } from '../../shared/domain/whatChanged.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  concludeGridApplication,
  getGridApplication,
  insertGridApplication,
  listGridApplications,
  removeGridApplication,
  updateGridApplication,
} from '../database/repositories/gridApplications.ts';
import { findGridVersion, keepGridVersion } from '../database/repositories/gridVersions.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { setReading as writeReading } from '../database/repositories/readings.ts';
import { type Context, instant, today } from './context.ts';
import { keepGrid } from './kept.ts';
import { gridOf, keptGrids, servingGrid } from './keptGrids.ts';
import { openApplication, requireComponent } from './openApplication.ts';
import { patched } from './patched.ts';

/** The grid of a version that the file used, or the one that a new application would use. */
export function definition(
  db: ReadableDb,
  current: GridDefinition,
  { gridVersionId }: { gridVersionId: string | null },
): GridDefinition {
  return gridOf(db, current, gridVersionId);
}

/** Begins an application of the grid, dated today, with nothing read yet; refuses (`grid_incomplete`) a draft that is not finished, and (`grid_altered`) a text that is not the one kept. */
export function start(
  db: WritableDb,
  context: Context,
  shipped: GridDefinition,
  { initiativeId }: { initiativeId: string },
): GridApplication {
  return db.transaction(() => {
    touchInitiative(db, initiativeId, instant(context));
    keepGridVersion(db, shipped, keepGrid(shipped), instant(context));
    const grid = servingGrid(db, shipped);
    if (findGridVersion(db, grid.id)?.isIntact === false) throw new Refusal('grid_altered');
    const former = grid.basedOn === null ? null : gridOf(db, shipped, grid.basedOn);
    if (gridProblems(grid, former).length > 0) throw new Refusal('grid_incomplete');
    const application = {
      id: context.newId(),
      initiativeId,
      gridVersionId: grid.id,
      date: today(context),
      participants: [],
      concludedAt: null,
    };
    insertGridApplication(db, application, instant(context));
    return getGridApplication(db, application.id);
  });
}

/** One application with its readings. */
export function get(db: ReadableDb, { id }: { id: string }): GridApplication {
  return getGridApplication(db, id);
}

/** Changes the date, or who was around the table. */
export function update(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<GridApplicationFields> },
): GridApplication {
  return db.transaction(() => {
    touch(db, context, openApplication(db, id));
    updateGridApplication(db, id, patch);
    return getGridApplication(db, id);
  });
}

/** Writes the reading of one component of the grid that was applied. */
export function setReading(
  db: WritableDb,
  context: Context,
  input: { id: string; componentId: string; patch: Patch<ReadingFields> },
): Reading {
  return changeReading(db, context, input, (before) => patched(before, input.patch));
}

/** Writes what is noted of one sub-element; a note emptied is removed. */
export function setNote(
  db: WritableDb,
  context: Context,
  input: { id: string; componentId: string; subElementId: string; text: string },
): Reading {
  const { subElementId, text } = input;
  return changeReading(db, context, input, (before) => {
    const place = before.notes.findIndex((note) => note.subElementId === subElementId);
    const written = text.trim() === '' ? [] : [{ subElementId, text }];
    return {
      ...before,
      notes: before.notes.toSpliced(
        place === -1 ? before.notes.length : place,
        place === -1 ? 0 : 1,
        ...written,
      ),
    };
  });
}

function changeReading(
  db: WritableDb,
  context: Context,
  input: { id: string; componentId: string; subElementId?: string },
  change: (before: Reading) => Reading,
): Reading {
  const { id, componentId } = input;
  return db.transaction(() => {
    const application = openApplication(db, id);
    const component = requireComponent(db, application, componentId);
    const known = component.subElements.map((subElement) => subElement.id);
    if (input.subElementId !== undefined && !known.includes(input.subElementId)) {
      throw new Refusal('invalid_input');
    }
    const before = readingOf(application, componentId);
    touch(db, context, application);
    writeReading(db, id, change(before));
    return readingOf(getGridApplication(db, id), componentId);
  });
}

/**
 * Seals an application: it is never edited any more, only followed by another. Refuses
 * (`change_unexplained`) while a level differs from the last concluded one without a word on why.
 */
export function conclude(
  db: WritableDb,
  context: Context,
  { id }: { id: string },
): GridApplication {
  return db.transaction(() => {
    const application = openApplication(db, id);
    const all = listGridApplications(db, application.initiativeId);
    if (unexplainedChanges(keptGrids(db), all, application).length > 0) {
      throw new Refusal('change_unexplained');
    }
    touch(db, context, application);
    concludeGridApplication(db, id, instant(context));
    return getGridApplication(db, id);
  });
}

/** Removes an application that is not concluded. */
export function remove(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    touch(db, context, openApplication(db, id));
    removeGridApplication(db, id);
    return null;
  });
}

function touch(db: WritableDb, context: Context, application: GridApplication): void {
  touchInitiative(db, application.initiativeId, instant(context));
}
