import type { ReadableDb } from '../connection.ts';
import { lastPossibleDay } from './initiativeQuery/lines.ts';

/** An initiative with indicators that were not measured for longer than their rhythm. */
export type StaleIndicators = {
  initiativeId: string;
  initiativeTitle: string;
  /** How many of its indicators, at least one. */
  count: number;
  /** The one that was measured longest ago, and its name. */
  indicatorId: string;
  name: string;
};

/**
 * Initiatives of everyday with indicators that were not measured for longer than their rhythm, what was
 * measured longest ago first. `measuringState` says the same of one indicator; a test compares them.
 * `staleBefore` gives, for each rhythm in months, the day before which a measure is too old.
 */
export function listStaleIndicators(
  db: ReadableDb,
  staleBefore: readonly string[],
): StaleIndicators[] {
  const rows = db.all<StaleIndicators & { since: string }>(
    `SELECT i.id AS "initiativeId", i.title AS "initiativeTitle", count(*) AS "count",
       min(l.seen) AS "since", l.id AS "indicatorId", l.name
     FROM (
       SELECT n.id, n.initiative_id, n.name, n.rhythm_months AS months,
         (SELECT max(${lastPossibleDay('m.date')}) FROM measure AS m WHERE m.indicator_id = n.id) AS seen
       FROM indicator AS n WHERE n.rhythm_months IS NOT NULL
     ) AS l JOIN initiative AS i ON i.id = l.initiative_id
     WHERE i.archived_at IS NULL AND i.removed_at IS NULL
       AND l.seen < json_extract(?, '$[' || l.months || ']')
     GROUP BY i.id ORDER BY "since", i.sort_key, i.title, i.id`,
    JSON.stringify(staleBefore),
  );
  return rows.map(({ since: _since, ...row }) => row);
}
