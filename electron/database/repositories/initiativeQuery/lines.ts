import type { LocalDate } from '../../../../shared/domain/dates.ts';
import { FOLLOW_UP_YEARS } from '../../../../shared/domain/followUpDue.ts';
import { lastPossibleDay } from '../lastPossibleDay.ts';
import { type Sql, sql } from './sql.ts';

/** The stage of an initiative by today, where the last one lies ahead. */
const PRESENT_STAGE = `FROM stage_change AS s
  WHERE s.initiative_id = f.initiative_id AND s.date <= day.today
  ORDER BY s.date DESC, s.id DESC LIMIT 1`;

const PILOT_ENDED = `SELECT n.date FROM stage_change AS n
  WHERE n.initiative_id = f.initiative_id AND n.date <= day.today AND (n.date, n.id) > (
    SELECT p.date, p.id FROM stage_change AS p
    WHERE p.initiative_id = f.initiative_id AND p.stage = 'experimentation' AND p.date <= day.today
    ORDER BY p.date DESC, p.id DESC LIMIT 1)
  ORDER BY n.date, n.id LIMIT 1`;

const RECORDED = `max(f.last_stage_day, coalesce(${lastPossibleDay('f.read_on')}, ''), f.last_effect_day, f.last_check_day)`;

/** Something is dated after today, which is no record yet. */
const IS_AHEAD = `max(coalesce(f.stage_on, ''), coalesce(f.read_on, ''), coalesce(f.effect_on, ''), coalesce(f.checked_on, '')) > day.today`;

/** Dates that mean a later day than the last one as text are vague ones of its year: the others are not read. */
const LAST_EFFECTS = `SELECT e.observed_on FROM effect AS e
      WHERE e.initiative_id = f.initiative_id AND e.observed_on <= day.today
        AND e.observed_on >= (SELECT substr(max(x.observed_on), 1, 4) FROM effect AS x
          WHERE x.initiative_id = f.initiative_id AND x.observed_on <= day.today)`;

/** What was recorded by today, where something is dated later. */
const RECORDED_BY_TODAY = `(SELECT coalesce(max(${lastPossibleDay('r.date')}), '') FROM (
    SELECT s.date FROM stage_change AS s WHERE s.initiative_id = f.initiative_id
    UNION ALL ${LAST_EFFECTS}
    UNION ALL SELECT (SELECT a.date FROM grid_application AS a
      WHERE a.initiative_id = f.initiative_id AND a.date <= day.today
        AND EXISTS (SELECT 1 FROM reading AS l WHERE l.application_id = a.id AND l.level IS NOT NULL)
      ORDER BY a.date DESC, a.id DESC LIMIT 1)
    UNION ALL SELECT c.date FROM status_check AS c
      WHERE c.initiative_id = f.initiative_id AND c.status <> 'unknown'
  ) AS r WHERE r.date <= day.today)`;

/** What follows the year of the pilot's end; none of the years asked for after a 29 February is a leap year. */
const PILOT_DAY = `replace(substr(k.pilot_ended_on, 5), '-02-29', '-02-28')`;

/** The fewest whole years after the pilot that come after the last thing recorded. */
const UNRECORDED_AFTER = `substr(k.recorded, 1, 4) - substr(k.pilot_ended_on, 1, 4)
    + (substr(k.recorded, 5) >= ${PILOT_DAY})`;

/** The usual dates without a subquery, which ten thousand initiatives would each run. */
const USUAL_DUE = `CASE WHEN k.stage IS NOT 'closed' THEN
    (substr(k.pilot_ended_on, 1, 4) + CASE ${UNRECORDED_AFTER} ${yearsFrom(0)} END) || ${PILOT_DAY} END`;

const YEARS_LATER = `(substr(k.pilot_ended_on, 1, 4) + y.value) || substr(k.pilot_ended_on, 5)`;

/** The first date of a rhythm of one's own, or planned by hand, that nothing recorded answers. */
const OWN_DUE = `(SELECT min(d.due_on) FROM (
    SELECT iif(${YEARS_LATER} LIKE '%-02-29' AND date(${YEARS_LATER}) IS NOT ${YEARS_LATER},
      substr(${YEARS_LATER}, 1, 8) || '28', ${YEARS_LATER}) AS due_on
    FROM json_each(k.years) AS y WHERE k.stage IS NOT 'closed'
    UNION ALL SELECT p.due_on FROM follow_up AS p
      WHERE p.initiative_id = k.initiative_id AND p.done_on IS NULL
  ) AS d WHERE d.due_on > k.recorded)`;

/** As `followUpDue` says it: the first of the dates that comes after the last thing recorded. */
const FOLLOW_UP = `CASE WHEN k.years = '${JSON.stringify(FOLLOW_UP_YEARS)}' AND k.planned_until <= k.recorded
    THEN ${USUAL_DUE} ELSE ${OWN_DUE} END`;

/** `WHEN 0 THEN 1 WHEN 1 THEN 1 WHEN 2 THEN 3 …`: worked out once, where comparisons would work it out for each. */
function yearsFrom(first: number): string {
  const last = Math.max(...FOLLOW_UP_YEARS);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .map((after) => `WHEN ${after} THEN ${FOLLOW_UP_YEARS.find((years) => years >= after)}`)
    .join(' ');
}

/** The end of the money that runs today, or of what ran last; of what comes first where none has begun. */
const FUNDING_UNTIL = `CASE WHEN f.funding_spans IS NULL THEN f.funding_until ELSE coalesce(
      (SELECT p.value ->> 1 FROM json_each(f.funding_spans) AS p
        WHERE p.value ->> 0 <= day.today ORDER BY p.value ->> 0 DESC LIMIT 1),
      (SELECT p.value ->> 1 FROM json_each(f.funding_spans) AS p ORDER BY p.value ->> 0 LIMIT 1)) END`;

/**
 * `line`: what the list knows of each initiative that is not in the bin, by today. `stage` and
 * `stage_on`, `pilot_ended_on`, `read_on`, `funding_until` (a date, `open`, or null), `follow_up_on`. What a question does not use is not worked out.
 */
export function withLines(today: LocalDate): Sql {
  return sql(WITH_LINES, today);
}

const WITH_LINES = `
WITH day (today, years) AS (SELECT ?, follow_up_years FROM portfolio),
known AS (
  SELECT day.today, f.initiative_id, f.title, f.sort_key, f.carrier, f.carrier_key, f.cdc_role,
    f.cdc_role_key, f.updated_at, f.archived_at, f.sector_key, f.territory_key, f.read_on,
    ${FUNDING_UNTIL} AS funding_until, f.planned_until, coalesce(f.follow_up_years, day.years) AS years,
    CASE WHEN f.stage_on > day.today THEN (SELECT s.stage ${PRESENT_STAGE}) ELSE f.stage END AS stage,
    CASE WHEN f.stage_on > day.today THEN (SELECT s.date ${PRESENT_STAGE}) ELSE f.stage_on END AS stage_on,
    CASE WHEN f.stage_on > day.today THEN (${PILOT_ENDED}) ELSE f.pilot_ended_on END AS pilot_ended_on,
    CASE WHEN ${IS_AHEAD} THEN ${RECORDED_BY_TODAY} ELSE ${RECORDED} END AS news, f.answered_until
  FROM day CROSS JOIN initiative_facts AS f WHERE f.removed_at IS NULL
),
dated AS (SELECT known.*, max(known.news, known.answered_until) AS recorded FROM known),
line AS (SELECT k.*, ${FOLLOW_UP} AS follow_up_on FROM dated AS k)
`;
