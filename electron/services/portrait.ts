import type { GridVersions } from '../../shared/domain/crosswalk.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';
import { byFrenchOrder } from '../../shared/domain/frenchOrder.ts';
import { componentsOf } from '../../shared/domain/gridComponents.ts';
import { mappingTo } from '../../shared/domain/portraitMapping.ts';
import { PORTRAIT_STATES, type PortraitState } from '../../shared/domain/portraitTerms.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type {
  Portrait,
  PortraitCell,
  PortraitGroup,
  PortraitMembers,
  PortraitQuestion,
} from '../../shared/domain/schemas/portrait.ts';
import { STAGES } from '../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../database/connection.ts';
import {
  countPortrait,
  firstApplicationYear,
  listPortraitMembers,
  type PortraitCount,
  type PortraitScope,
} from '../database/repositories/gridPortrait.ts';
import type { Steps } from '../database/steps.ts';
import { gridsInUse } from './keptGrids.ts';

/** Days of a portrait parted by year, the one asked for among them. */
const DAYS = 6;

/** How each component stands over the portfolio at a day, by what was last known of each initiative; by steps. */
export function* portrait(
  db: ReadableDb,
  shipped: GridDefinition,
  question: PortraitQuestion,
): Steps<Portrait> {
  const { shown: grid, versions } = gridsInUse(db, shipped);
  const scope = scopeOf(grid, versions, question);
  const rows = yield* countPortrait(db, scope);
  const totals = rows.flatMap(({ key, count, componentId }) =>
    componentId === null ? [{ key, total: count }] : [],
  );
  return {
    grid,
    firstYear: firstApplicationYear(db),
    groups: inTheirOrder(totals, question, scope.days).map(({ key, total }) => ({
      key,
      total,
      components: componentsOf(grid).map(({ component: { id } }) => ({
        componentId: id,
        counts: countsOf(
          rows.filter((one) => one.key === key && one.componentId === id),
          total,
        ),
      })),
    })),
  };
}

/** The initiatives of one cell of a portrait, by title; by steps. */
export function* portraitMembers(
  db: ReadableDb,
  shipped: GridDefinition,
  cell: PortraitCell,
): Steps<PortraitMembers> {
  const { shown, versions } = gridsInUse(db, shipped);
  const scope = scopeOf(shown, versions, cell);
  const { key, componentId, state } = cell;
  const { total, members } = yield* listPortraitMembers(db, { ...scope, key, componentId, state });
  return { total, initiatives: members };
}

function scopeOf(
  grid: GridDefinition,
  versions: GridVersions,
  { asOf, by }: PortraitQuestion,
): PortraitScope {
  return { days: by === 'year' ? yearEnds(asOf) : [asOf], by, mapping: mappingTo(grid, versions) };
}

/** The day asked for and the ends of the years before it, the oldest first. */
function yearEnds(asOf: LocalDate): LocalDate[] {
  const year = Number(asOf.slice(0, 4));
  const before = Array.from({ length: DAYS - 1 }, (_, index) => `${year - 1 - index}-12-31`);
  return [asOf, ...before].toReversed();
}

function countsOf(rows: readonly PortraitCount[], total: number): Record<PortraitState, number> {
  const counts: Record<PortraitState, number> = {
    to_document: 0,
    emerging: 0,
    present: 0,
    structuring: 0,
    none: 0,
    elsewhere: 0,
  };
  for (const { state, count } of rows) if (state !== null) counts[state] += count;
  counts.none = total - PORTRAIT_STATES.reduce((sum, state) => sum + counts[state], 0);
  return counts;
}

type Group = Pick<PortraitGroup, 'key' | 'total'>;

/** Stages in the order of a life, sectors by name, days in time; those without one last. */
function inTheirOrder(
  groups: readonly Group[],
  { by }: PortraitQuestion,
  days: readonly string[],
): Group[] {
  if (by === 'none') return [groups[0] ?? { key: null, total: 0 }];
  if (by === 'year') {
    return days.map((day) => groups.find(({ key }) => key === day) ?? { key: day, total: 0 });
  }
  return groups.toSorted((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return by === 'stage' ? placeOf(a.key) - placeOf(b.key) : byFrenchOrder(a.key, b.key);
  });
}

/** Of a stage in a life. */
function placeOf(key: string): number {
  return STAGES.findIndex((stage) => stage === key);
}
