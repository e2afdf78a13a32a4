import type { StripLine, StripMark } from '../../../shared/domain/schemas/strip.ts';
import type { StripPrecision } from '../../../shared/domain/stripTerms.ts';
import type { ReadableDb } from '../connection.ts';
import { IS_SURE } from './fundingParts.ts';

type Of<Part> = Part & { initiativeId: string };

/** The stages of some initiatives, those of each in the order of time. */
export function stripStages(
  db: ReadableDb,
  ids: readonly string[],
): Of<StripLine['stages'][number]>[] {
  return db.all(
    `SELECT c.initiative_id AS "initiativeId", c.id, c.stage, c.date
     FROM json_each(?) AS wanted JOIN stage_change AS c ON c.initiative_id = wanted.value
     ORDER BY wanted.key, c.date, c.id`,
    JSON.stringify(ids),
  );
}

/** How many characters of a date say so much of it. */
const LENGTHS: Readonly<Record<StripPrecision, number>> = { year: 4, month: 7, day: 10 };

/**
 * What happened to some initiatives, each kind counted by year, month or day; a vaguer date stays as vague.
 * Without those that have no date. They come by initiative, by kind, then in the order of time.
 */
export function stripMarks(
  db: ReadableDb,
  ids: readonly string[],
  precision: StripPrecision,
): Of<StripMark>[] {
  return db.all(MARKS, JSON.stringify(ids), LENGTHS[precision]);
}

const MARKS = `WITH wanted AS MATERIALIZED (SELECT key AS place, value AS id FROM json_each(?)),
mark (place, initiative_id, kind, date, record_id) AS (
  SELECT w.place, w.id, 'reading', a.date, a.id
    FROM wanted AS w JOIN grid_application AS a ON a.initiative_id = w.id
  UNION ALL SELECT w.place, w.id, 'effect', e.observed_on, e.id
    FROM wanted AS w JOIN effect AS e ON e.initiative_id = w.id WHERE e.observed_on IS NOT NULL
  UNION ALL SELECT w.place, w.id, 'recheck', r.date, r.effect_id
    FROM wanted AS w JOIN effect AS e ON e.initiative_id = w.id
    JOIN effect_recheck AS r ON r.effect_id = e.id
  UNION ALL SELECT w.place, w.id, 'check', c.date, c.id
    FROM wanted AS w JOIN status_check AS c ON c.initiative_id = w.id
  UNION ALL SELECT w.place, w.id, 'check', f.done_on, f.id
    FROM wanted AS w JOIN follow_up AS f ON f.initiative_id = w.id WHERE f.outcome = 'silence'
  UNION ALL SELECT w.place, w.id, 'dossier', date(z.made_at, 'localtime'), z.id
    FROM wanted AS w JOIN frozen_dossier AS z ON z.initiative_id = w.id
  UNION ALL SELECT w.place, w.id, 'milestone', coalesce(m.done_on, m.start), m.id
    FROM wanted AS w JOIN milestone AS m ON m.initiative_id = w.id
  UNION ALL SELECT w.place, w.id, 'instalment', coalesce(i.received_on, i.due_on), i.funding_id
    FROM wanted AS w JOIN funding_share AS s ON s.initiative_id = w.id
    JOIN funding AS f ON f.id = s.funding_id
    JOIN funding_instalment AS i ON i.funding_id = f.id
    WHERE i.received_on IS NOT NULL OR (i.due_on IS NOT NULL AND ${IS_SURE})
  UNION ALL SELECT w.place, w.id, 'report', p.due_on, p.funding_id
    FROM wanted AS w JOIN funding_share AS s ON s.initiative_id = w.id
    JOIN funding_report AS p ON p.funding_id = s.funding_id WHERE p.state = 'to_do')
SELECT m.initiative_id AS "initiativeId", m.kind, substr(m.date, 1, ?) AS date,
  count(*) AS "count", CASE count(*) WHEN 1 THEN min(m.record_id) END AS "recordId"
FROM mark AS m GROUP BY m.place, m.kind, 3 ORDER BY m.place, m.kind, 3`;
