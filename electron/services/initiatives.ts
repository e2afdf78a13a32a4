import { emptyInitiative } from '../../shared/domain/emptyInitiative.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type { Initiative, InitiativePatch } from '../../shared/domain/schemas/initiative.ts';
import type {
  Facet,
  FacetCount,
  InitiativeFilter,
  InitiativeQuery,
  InitiativeWindow,
} from '../../shared/domain/schemas/initiativeQuery.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';
import { countFacet } from '../database/repositories/initiativeQuery/facets.ts';
import {
  countAnswers,
  countGroups,
  listAnswers,
} from '../database/repositories/initiativeQuery/windows.ts';
import { countInitiatives } from '../database/repositories/initiativeSuggestions.ts';
import {
  getInitiative,
  insertInitiative,
  updateInitiative,
} from '../database/repositories/initiatives.ts';
import { type Context, instant } from './context.ts';
import { listScope } from './listScope.ts';

export { findTitles, listTitles } from '../database/repositories/initiativeQuery/titles.ts';
export { listSuggestions } from '../database/repositories/initiativeSuggestions.ts';

/** Part of the answer to a query: the lines from one place on, and how large the whole is where that is asked. */
export function query(
  db: ReadableDb,
  context: Context,
  shipped: GridDefinition,
  { query: asked, offset, limit, withHead }: QueryInput,
): InitiativeWindow {
  const scope = listScope(db, context, shipped);
  return {
    rows: listAnswers(db, asked, { offset, limit }, scope),
    head: withHead
      ? { total: countAnswers(db, asked.filter, scope), groups: countGroups(db, asked, scope) }
      : null,
  };
}

type QueryInput = { query: InitiativeQuery; offset: number; limit: number; withHead: boolean };

/** How many initiatives answer a filter. */
export function countFiltered(
  db: ReadableDb,
  context: Context,
  shipped: GridDefinition,
  { filter }: { filter: InitiativeFilter },
): number {
  return countAnswers(db, filter, listScope(db, context, shipped));
}

/** How many initiatives each value of a property would give under the rest of a filter. */
export function facet(
  db: ReadableDb,
  context: Context,
  shipped: GridDefinition,
  { filter, facet: asked }: { filter: InitiativeFilter; facet: Facet },
): FacetCount[] {
  return countFacet(db, filter, asked, listScope(db, context, shipped));
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
