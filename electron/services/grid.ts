import type {
  GridApplication,
  GridApplicationFields,
  GridDefinition,
  Reading,
  ReadingFields,
} from '../../shared/domain/schemas/grid.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  concludeGridApplication,
  getGridApplication,
  insertGridApplication,
  removeGridApplication,
  updateGridApplication,
} from '../database/repositories/gridApplications.ts';
import { getGridVersion, keepGridVersion } from '../database/repositories/gridVersions.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { setReading as writeReading } from '../database/repositories/readings.ts';
import { type Context, instant, today } from './context.ts';
import { gridOf, keepGrid, readGrid } from './kept.ts';
import { patched } from './patched.ts';

/** The grid of a version that the file used, or the one that a new application would use. */
export function definition(
  db: ReadableDb,
  current: GridDefinition,
  { gridVersionId }: { gridVersionId: string | null },
): GridDefinition {
  return gridOf(db, current, gridVersionId);
}

/** Begins an application of the grid, dated today, with nothing read yet. */
export function start(
  db: WritableDb,
  context: Context,
  current: GridDefinition,
  { initiativeId }: { initiativeId: string },
): GridApplication {
  return db.transaction(() => {
    touchInitiative(db, initiativeId, instant(context));
    keepGridVersion(db, current, keepGrid(current), instant(context));
    const application = {
      id: context.newId(),
      initiativeId,
      gridVersionId: current.id,
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
    touch(db, context, unsealed(db, id));
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
  return db.transaction(() => {
    const application = unsealed(db, input.id);
    const before = readingOf(application, input.componentId) ?? unread(input.componentId);
    requireComponent(db, application, input.componentId);
    touch(db, context, application);
    writeReading(db, input.id, patched(before, input.patch));
    return readingOf(getGridApplication(db, input.id), input.componentId) ?? before;
  });
}

/** Seals an application: it is never edited any more, only followed by another. */
export function conclude(
  db: WritableDb,
  context: Context,
  { id }: { id: string },
): GridApplication {
  return db.transaction(() => {
    touch(db, context, unsealed(db, id));
    concludeGridApplication(db, id, instant(context));
    return getGridApplication(db, id);
  });
}

/** Removes an application that is not concluded. */
export function remove(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    touch(db, context, unsealed(db, id));
    removeGridApplication(db, id);
    return null;
  });
}

function unsealed(db: ReadableDb, id: string): GridApplication {
  const application = getGridApplication(db, id);
  if (application.concludedAt !== null) throw new Refusal('sealed');
  return application;
}

function requireComponent(db: ReadableDb, application: GridApplication, componentId: string): void {
  const kept = getGridVersion(db, application.gridVersionId);
  if (kept === null) throw new Refusal('not_found');
  const known = readGrid({ form: kept.form, text: kept.definition }).dimensions.some((dimension) =>
    dimension.components.some((component) => component.id === componentId),
  );
  if (!known) throw new Refusal('invalid_input');
}

function readingOf(application: GridApplication, componentId: string): Reading | undefined {
  return application.readings.find((reading) => reading.componentId === componentId);
}

function unread(componentId: string): Reading {
  return { componentId, level: null, justification: '', evidenceIds: [] };
}

function touch(db: WritableDb, context: Context, application: GridApplication): void {
  touchInitiative(db, application.initiativeId, instant(context));
}
