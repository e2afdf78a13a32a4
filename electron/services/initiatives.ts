import type { InitiativeDetail, InitiativeRow } from '../../shared/domain/schemas/detail.ts';
import type { Initiative, InitiativePatch } from '../../shared/domain/schemas/initiative.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';
import { countInitiatives, listInitiativeRows } from '../database/repositories/initiativeRows.ts';
import {
  emptyInitiative,
  getInitiative,
  insertInitiative,
  updateInitiative,
} from '../database/repositories/initiatives.ts';
import { type Context, instant, today } from './context.ts';

export { listSuggestions } from '../database/repositories/initiativeRows.ts';

/** The list of initiatives, in the order of their titles. */
export function list(db: ReadableDb, context: Context): InitiativeRow[] {
  return listInitiativeRows(db, today(context));
}

/** How many initiatives the portfolio holds. */
export function count(db: ReadableDb): number {
  return countInitiatives(db);
}

/** An initiative with all its parts. */
export function get(db: ReadableDb, { id }: { id: string }): InitiativeDetail {
  return getInitiativeDetail(db, id);
}

/** Adds an initiative of which only the title is known. */
export function create(db: WritableDb, context: Context, { title }: { title: string }): Initiative {
  return db.transaction(() => {
    const id = context.newId();
    const now = instant(context);
    insertInitiative(db, {
      ...emptyInitiative(title),
      id,
      createdAt: now,
      updatedAt: now,
      archivedAt: null,
    });
    return getInitiative(db, id);
  });
}

/** Changes what the person wrote of an initiative. */
export function update(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: InitiativePatch },
): Initiative {
  return db.transaction(() => {
    updateInitiative(db, id, patch, instant(context));
    return getInitiative(db, id);
  });
}
