import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { ComponentMapping } from '../../../shared/domain/portraitMapping.ts';
import {
  PORTRAIT_MEMBERS,
  type PortraitGrouping,
  type PortraitState,
} from '../../../shared/domain/portraitTerms.ts';
import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../connection.ts';

/** What is counted: the last application of each initiative by each of these days, under these mappings. */
export type PortraitScope = {
  days: readonly LocalDate[];
  by: PortraitGrouping;
  mapping: readonly ComponentMapping[];
};

/**
 * Initiatives of a group that read a component of the version that they applied so; without a component,
 * all those of the group. `key` as in `PortraitGroup`.
 */
export type PortraitCount = { key: string | null; count: number } & (
  | { versionId: string; componentId: string; level: ReadingLevel }
  | { versionId: null; componentId: null; level: null }
);

/**
 * How many initiatives each group has, and how many read each component how, under the version of each.
 * One statement, since to find where each initiative stands is most of the work.
 */
export function countPortrait(db: ReadableDb, scope: PortraitScope): PortraitCount[] {
  return db.all<PortraitCount>(
    `${standing(scope.by)} SELECT s.key, NULL AS "versionId", NULL AS "componentId", NULL AS level,
       count(*) AS "count" FROM standing AS s GROUP BY s.key
     UNION ALL SELECT s.key, a.grid_version_id, r.component_id, r.level, count(*)
     FROM standing AS s JOIN grid_application AS a ON a.id = s.application_id
     JOIN reading AS r ON r.application_id = a.id
     WHERE r.level IS NOT NULL GROUP BY s.key, a.grid_version_id, r.component_id, r.level`,
    ...values(scope),
  );
}

/** Initiatives of a group that read something of a component under other words. */
export type PortraitElsewhere = { key: string | null; componentId: string; count: number };

/** How many initiatives read a component of the version shown under other words only: no mapping is exact. */
export function countPortraitElsewhere(db: ReadableDb, scope: PortraitScope): PortraitElsewhere[] {
  const mapping = scope.mapping.filter(({ exact }) => !exact);
  if (mapping.length === 0) return [];
  return db.all<PortraitElsewhere>(
    `${standing(scope.by)} SELECT s.key, m.target AS "componentId",
       count(DISTINCT s.initiative_id) AS "count"
     FROM standing AS s ${READ} GROUP BY s.key, m.target`,
    ...values({ ...scope, mapping }),
  );
}

/** One cell: a component of a group, in a state. */
export type PortraitCellScope = PortraitScope & {
  key: string | null;
  componentId: string;
  state: PortraitState;
};

export type PortraitMember = {
  id: string;
  title: string;
  applicationId: string | null;
  readOn: LocalDate | null;
};

/** The initiatives of a cell, by title, at most 500; each with how many there are in all. */
export function listPortraitMembers(
  db: ReadableDb,
  cell: PortraitCellScope,
): (PortraitMember & { total: number })[] {
  const state = cell.state === 'none' ? IS_UNREAD : IS_READ_SO;
  return db.all<PortraitMember & { total: number }>(
    `${standing(cell.by)} SELECT i.id, i.title, a.id AS "applicationId", a.date AS "readOn",
       count(*) OVER () AS "total"
     FROM given AS g CROSS JOIN standing AS s JOIN initiative AS i ON i.id = s.initiative_id
     LEFT JOIN grid_application AS a ON a.id = s.application_id
     WHERE i.removed_at IS NULL AND s.key IS g.key AND ${state}
     ORDER BY i.sort_key, i.title, i.id LIMIT ${PORTRAIT_MEMBERS}`,
    ...values(cell, cell),
  );
}

/** Year of the first application of the grid; null when there was none. */
export function firstApplicationYear(db: ReadableDb): number | null {
  const row = db.get<{ year: string | null }>(
    `SELECT min(substr(a.date, 1, 4)) AS "year" FROM grid_application AS a
     JOIN initiative AS i ON i.id = a.initiative_id WHERE i.removed_at IS NULL`,
  );
  return row?.year == null ? null : Number(row.year);
}

type Cell = Pick<PortraitCellScope, 'key' | 'componentId' | 'state'>;

/** What `given` holds. A count asks for no cell. */
function values({ days, mapping }: PortraitScope, cell?: Cell): (string | null)[] {
  return [
    JSON.stringify(days),
    JSON.stringify(
      mapping.map(({ versionId, componentId, target, exact }) => [
        versionId,
        componentId,
        target,
        exact ? 1 : 0,
      ]),
    ),
    cell?.key ?? null,
    cell?.componentId ?? null,
    cell?.state ?? null,
  ];
}

/** What a group is called, and what else it takes to tell it. */
const GROUPS: Readonly<Record<PortraitGrouping, { key: string; join: string }>> = {
  none: { key: 'NULL', join: '' },
  year: { key: 'b.day', join: '' },
  // The last stage entered by that day. A vague date comes before every day in it, by its letters.
  stage: {
    key: `(SELECT c.stage FROM stage_change AS c
      WHERE c.initiative_id = b.initiative_id AND c.date <= b.day
      ORDER BY c.date DESC, c.id DESC LIMIT 1)`,
    join: '',
  },
  // An initiative of several sectors stands in each of them.
  sector: {
    key: 'n.name',
    join: 'LEFT JOIN initiative_sector AS n ON n.initiative_id = b.initiative_id',
  },
};

/** Later than any day: nothing of the initiative has a date. */
const NEVER = "'9999'";

/**
 * Each initiative at each day, in its groups, with its last application that reads something. An
 * initiative counts from its first dated stage or application on, from ever when it has none; what lies
 * in the bin never does, what is archived does, since the portfolio keeps it.
 */
function standing(by: PortraitGrouping): string {
  const { key, join } = GROUPS[by];
  return `
    WITH given (days, mapping, key, target, state) AS (VALUES (?, ?, ?, ?, ?)),
    days AS (SELECT e.value AS day FROM given AS g, json_each(g.days) AS e),
    mapping AS MATERIALIZED (
      SELECT e.value ->> 0 AS version_id, e.value ->> 1 AS component_id, e.value ->> 2 AS target,
        e.value ->> 3 AS exact
      FROM given AS g, json_each(g.mapping) AS e),
    known AS MATERIALIZED (
      SELECT i.id, min(
        coalesce((SELECT min(c.date) FROM stage_change AS c WHERE c.initiative_id = i.id), ${NEVER}),
        coalesce((SELECT min(a.date) FROM grid_application AS a WHERE a.initiative_id = i.id), ${NEVER})
      ) AS since
      FROM initiative AS i WHERE i.removed_at IS NULL),
    begun AS MATERIALIZED (
      SELECT d.day, k.id AS initiative_id, (
        SELECT a.id FROM grid_application AS a
        WHERE a.initiative_id = k.id AND a.date <= d.day AND EXISTS (
          SELECT 1 FROM reading AS r WHERE r.application_id = a.id AND r.level IS NOT NULL)
        ORDER BY a.date DESC, a.id DESC LIMIT 1) AS application_id
      FROM days AS d CROSS JOIN known AS k WHERE k.since <= d.day OR k.since = ${NEVER}),
    standing AS MATERIALIZED (
      SELECT ${key} AS key, b.initiative_id, b.application_id FROM begun AS b ${join})`;
}

const READ = `
  JOIN grid_application AS a ON a.id = s.application_id
  JOIN reading AS r ON r.application_id = a.id AND r.level IS NOT NULL
  JOIN mapping AS m ON m.version_id = a.grid_version_id AND m.component_id = r.component_id`;

const STATE = `CASE WHEN m.exact THEN r.level ELSE 'elsewhere' END`;

const HAS_READ = `EXISTS (
  SELECT 1 FROM reading AS r
  JOIN mapping AS m ON m.version_id = a.grid_version_id AND m.component_id = r.component_id
  WHERE r.application_id = a.id AND r.level IS NOT NULL AND m.target = g.target`;

const IS_READ_SO = `${HAS_READ} AND ${STATE} = g.state)`;
const IS_UNREAD = `NOT ${HAS_READ})`;
