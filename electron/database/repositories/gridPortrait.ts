import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { ComponentMapping } from '../../../shared/domain/portraitMapping.ts';
import {
  PORTRAIT_MEMBERS,
  type PortraitGrouping,
  type PortraitState,
} from '../../../shared/domain/portraitTerms.ts';
import type { ReadableDb } from '../connection.ts';

/** What is counted: what was last known of each initiative by each of these days, under these mappings. */
export type PortraitScope = {
  days: readonly LocalDate[];
  by: PortraitGrouping;
  mapping: readonly ComponentMapping[];
};

/** How many initiatives of a group stand so in a component; without a component, all those of the group. `key` as in `PortraitGroup`. */
export type PortraitCount = { key: string | null; count: number } & (
  | { componentId: string; state: Exclude<PortraitState, 'none'> }
  | { componentId: null; state: null }
);

/** How many initiatives each group has, and how many stand how in each component that was read. */
export function countPortrait(db: ReadableDb, scope: PortraitScope): PortraitCount[] {
  const readings = scope.by === 'year' && isOneToOne(scope.mapping) ? YEARS_READ : GROUPS_READ;
  return db.all<PortraitCount>(
    `${standing(scope.by)}${readings.before}
     SELECT s.key, NULL AS "componentId", NULL AS state, count(*) AS "count"
     FROM standing AS s GROUP BY s.key
     UNION ALL ${readings.select}`,
    ...values(scope),
  );
}

const GROUPS_READ = {
  before: '',
  select: `SELECT s.key, k.target, k.state, count(*)
     FROM known AS k JOIN standing AS s ON s.day = k.day AND s.initiative_id = k.initiative_id
     GROUP BY s.key, k.target, k.state`,
};

/**
 * The same by year, a third of the time at ten thousand initiatives: where a component shown has one
 * source, one reading at most stands for it at a day, so that readings are counted by the span of days
 * at which they stand, and told apart by day at the end.
 */
const YEARS_READ = {
  before: `,
    span AS MATERIALIZED (
      SELECT k.grid_version_id, k.component_id, k.level,
        (SELECT min(d.day) FROM days AS d WHERE d.day >= k.date) AS first,
        (SELECT max(d.day) FROM days AS d WHERE k.until IS NULL OR d.day < k.until) AS last,
        count(*) AS "count"
      FROM known_reading AS k
      WHERE k.initiative_id NOT IN (SELECT i.id FROM initiative AS i WHERE i.removed_at IS NOT NULL)
      GROUP BY k.component_id, k.level, k.grid_version_id, 4, 5)`,
  select: `SELECT d.day, m.target, CASE WHEN m.exact THEN p.level ELSE 'elsewhere' END, sum(p."count")
     FROM span AS p
     JOIN mapping AS m ON m.version_id = p.grid_version_id AND m.component_id = p.component_id
     JOIN days AS d ON d.day BETWEEN p.first AND p.last GROUP BY 1, 2, 3`,
};

/** True when each component shown is read from one component of one version. */
function isOneToOne(mapping: readonly ComponentMapping[]): boolean {
  return new Set(mapping.map(({ target }) => target)).size === mapping.length;
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
  const mapping = cell.mapping.filter(({ target }) => target === cell.componentId);
  return db.all<PortraitMember & { total: number }>(
    `${standing(cell.by)} SELECT i.id, i.title, k.application_id AS "applicationId",
       k.date AS "readOn", count(*) OVER () AS "total"
     FROM given AS g CROSS JOIN standing AS s JOIN initiative AS i ON i.id = s.initiative_id
     LEFT JOIN known AS k ON k.day = s.day AND k.initiative_id = s.initiative_id
     WHERE i.removed_at IS NULL AND s.key IS g.key AND coalesce(k.state, 'none') = g.state
     ORDER BY i.sort_key, i.title, i.id LIMIT ${PORTRAIT_MEMBERS}`,
    ...values({ ...cell, mapping }, cell),
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

type Cell = Pick<PortraitCellScope, 'key' | 'state'>;

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
 * `standing`: each initiative at each day, in its groups; it counts from its first dated stage or
 * application on, from ever when it has none. What lies in the bin never does, what is archived does,
 * since the portfolio keeps it. `known`: the last reading of each component by each day, as
 * `knownReadings` finds it; of what one application read under other words, one line.
 */
function standing(by: PortraitGrouping): string {
  const { key, join } = GROUPS[by];
  return `
    WITH given (days, mapping, key, state) AS (VALUES (?, ?, ?, ?)),
    days AS (SELECT e.value AS day FROM given AS g, json_each(g.days) AS e),
    mapping AS MATERIALIZED (
      SELECT e.value ->> 0 AS version_id, e.value ->> 1 AS component_id, e.value ->> 2 AS target,
        e.value ->> 3 AS exact
      FROM given AS g, json_each(g.mapping) AS e),
    begun AS MATERIALIZED (
      SELECT i.id, min(
        coalesce((SELECT min(c.date) FROM stage_change AS c WHERE c.initiative_id = i.id), ${NEVER}),
        coalesce((SELECT min(a.date) FROM grid_application AS a WHERE a.initiative_id = i.id), ${NEVER})
      ) AS since
      FROM initiative AS i WHERE i.removed_at IS NULL),
    standing AS MATERIALIZED (
      SELECT b.day, ${key} AS key, b.initiative_id
      FROM (SELECT d.day, n.id AS initiative_id FROM days AS d CROSS JOIN begun AS n
        WHERE n.since <= d.day OR n.since = ${NEVER}) AS b ${join}),
    known AS MATERIALIZED (
      SELECT d.day, k.initiative_id, m.target, k.application_id, k.date,
        CASE WHEN m.exact THEN k.level ELSE 'elsewhere' END AS state, max(k.date || k.application_id)
      FROM days AS d CROSS JOIN known_reading AS k
      JOIN mapping AS m ON m.version_id = k.grid_version_id AND m.component_id = k.component_id
      WHERE k.date <= d.day AND (k.until IS NULL OR k.until > d.day)
      GROUP BY d.day, k.initiative_id, m.target)`;
}
