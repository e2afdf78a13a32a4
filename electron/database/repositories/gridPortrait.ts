import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { ComponentMapping } from '../../../shared/domain/portraitMapping.ts';
import {
  PORTRAIT_MEMBERS,
  type PortraitGrouping,
  type PortraitState,
} from '../../../shared/domain/portraitTerms.ts';
import type { ReadableDb } from '../connection.ts';
import type { Steps } from '../steps.ts';

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

/** Initiatives by their identifiers: after the one, up to the other. */
type Part = { readonly after: string; readonly upTo: string };

/** How many initiatives are counted at once: a few milliseconds. */
const TOGETHER = 250;

/** All initiatives that are not in the bin, by parts. */
function partsOf(db: ReadableDb): Part[] {
  const ends = db
    .all<{ id: string }>(
      `SELECT id FROM (
         SELECT id, row_number() OVER (ORDER BY id) AS place FROM initiative WHERE removed_at IS NULL
       ) WHERE place % ${TOGETHER} = 0`,
    )
    .map(({ id }) => id);
  // Before and after all identifiers, which are hexadecimal.
  return [...ends, 'g'].map((upTo, index) => ({ after: ends[index - 1] ?? '', upTo }));
}

/**
 * How many initiatives each group has, and how many stand how in each component that was read; by steps, each over some
 * of the initiatives, since every one is counted by itself.
 */
export function* countPortrait(db: ReadableDb, scope: PortraitScope): Steps<PortraitCount[]> {
  const readings = scope.by === 'year' && isOneToOne(scope.mapping) ? YEARS_READ : GROUPS_READ;
  const sql = `${standing(scope.by)}${readings.before}
     SELECT s.key, NULL AS "componentId", NULL AS state, count(*) AS "count"
     FROM standing AS s GROUP BY s.key
     UNION ALL ${readings.select}`;
  const counts = new Map<string, PortraitCount>();
  for (const part of partsOf(db)) {
    yield;
    for (const row of db.all<PortraitCount>(sql, ...values(scope, part))) {
      const told = JSON.stringify([row.key, row.componentId, row.state]);
      const known = counts.get(told);
      counts.set(told, { ...row, count: row.count + (known?.count ?? 0) });
    }
  }
  return [...counts.values()];
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
      FROM given AS g CROSS JOIN known_reading AS k
      WHERE k.initiative_id > g.after AND k.initiative_id <= g.up_to
        AND k.initiative_id NOT IN (SELECT i.id FROM initiative AS i WHERE i.removed_at IS NOT NULL)
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

/** The initiatives of a cell, by title, at most 500, and how many there are in all; by steps. */
export function* listPortraitMembers(
  db: ReadableDb,
  cell: PortraitCellScope,
): Steps<{ total: number; members: PortraitMember[] }> {
  const mapping = cell.mapping.filter(({ target }) => target === cell.componentId);
  const sql = `${standing(cell.by)} SELECT i.id, i.title, i.sort_key AS "sortKey", k.application_id AS "applicationId",
       k.date AS "readOn", count(*) OVER () AS "total"
     FROM given AS g CROSS JOIN standing AS s JOIN initiative AS i ON i.id = s.initiative_id
     LEFT JOIN known AS k ON k.day = s.day AND k.initiative_id = s.initiative_id
     WHERE i.removed_at IS NULL AND s.key IS g.key AND coalesce(k.state, 'none') = g.state
     ORDER BY i.sort_key, i.title, i.id LIMIT ${PORTRAIT_MEMBERS}`;
  let total = 0;
  let found: (PortraitMember & { sortKey: string })[] = [];
  for (const part of partsOf(db)) {
    yield;
    const some = db.all<PortraitMember & { sortKey: string; total: number }>(
      sql,
      ...values({ ...cell, mapping }, part, cell),
    );
    total += some[0]?.total ?? 0;
    found = [...found, ...some].toSorted(byTitle).slice(0, PORTRAIT_MEMBERS);
  }
  return {
    total,
    members: found.map(({ id, title, applicationId, readOn }) => {
      return { id, title, applicationId, readOn };
    }),
  };
}

/** As SQLite orders them, letter by letter. */
function byTitle(
  a: PortraitMember & { sortKey: string },
  b: PortraitMember & { sortKey: string },
): number {
  return compared(a.sortKey, b.sortKey) || compared(a.title, b.title) || compared(a.id, b.id);
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
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
function values(
  { days, mapping }: PortraitScope,
  { after, upTo }: Part,
  cell?: Cell,
): (string | null)[] {
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
    after,
    upTo,
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
    WITH given (days, mapping, key, state, after, up_to) AS (VALUES (?, ?, ?, ?, ?, ?)),
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
      FROM given AS g CROSS JOIN initiative AS i
      WHERE i.id > g.after AND i.id <= g.up_to AND i.removed_at IS NULL),
    standing AS MATERIALIZED (
      SELECT b.day, ${key} AS key, b.initiative_id
      FROM (SELECT d.day, n.id AS initiative_id FROM days AS d CROSS JOIN begun AS n
        WHERE n.since <= d.day OR n.since = ${NEVER}) AS b ${join}),
    known AS MATERIALIZED (
      SELECT d.day, k.initiative_id, m.target, k.application_id, k.date,
        CASE WHEN m.exact THEN k.level ELSE 'elsewhere' END AS state, max(k.date || k.application_id)
      FROM given AS g CROSS JOIN days AS d CROSS JOIN known_reading AS k
      CROSS JOIN mapping AS m ON m.version_id = k.grid_version_id AND m.component_id = k.component_id
      WHERE k.initiative_id > g.after AND k.initiative_id <= g.up_to AND k.date <= d.day AND (k.until IS NULL OR k.until > d.day)
      GROUP BY d.day, k.initiative_id, m.target)`;
}
