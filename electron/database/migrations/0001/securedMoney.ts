/** The last day that a date may mean; what says no end comes after every day that a file holds. */
function lastDay(column: string): string {
  return `CASE length(${column})
        WHEN 4 THEN ${column} || '-12-31'
        WHEN 7 THEN date(${column} || '-01', '+1 month', '-1 day')
        ELSE coalesce(${column}, '2999-12-31') END`;
}

/** A period whose end is written before its start is the day of its start. */
function period(of: string): string {
  const first = `substr(coalesce(${of}.start, '1000') || '-01-01', 1, 10)`;
  return `${first} AS first, max(${first}, ${lastDay(`${of}."end"`)}) AS last, coalesce(${of}."end", 'open') AS until`;
}

/** Periods over which an initiative has money that is confirmed or received: its fundings, and what budgets have beside them. */
const SECURED = `SELECT ${period('f')}
      FROM funding_share AS s JOIN funding AS f ON f.id = s.funding_id
      WHERE s.initiative_id = initiative_facts.initiative_id AND f.kind <> 'in_kind'
        AND (SELECT t.state FROM funding_state AS t WHERE t.funding_id = f.id
          ORDER BY t.date DESC, t.id DESC LIMIT 1) IN ('confirmed', 'received')
      UNION ALL SELECT ${period('b')}
      FROM budget AS b
      WHERE b.initiative_id = initiative_facts.initiative_id AND EXISTS (
        SELECT 1 FROM budget_line AS l WHERE l.budget_id = b.id AND l.funding_id IS NULL
          AND l.state IN ('confirmed', 'received') AND l.in_kind = 0)`;

/** Each period, and whether a day without money comes before it. */
const AFTER_GAP = `SELECT first, last, until, first > coalesce(date(max(last) OVER (
        ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '+1 day'), '') AS is_new
      FROM (${SECURED})`;

/** Periods that touch put together: their first day, and their end as it was written. */
const SPANS = `SELECT min(first) AS first, substr(max(last || until), 11) AS until FROM (
      SELECT first, last, until, sum(is_new) OVER (ORDER BY first, last) AS span FROM (${AFTER_GAP}))
      GROUP BY span`;

/**
 * What the list knows of confirmed and received money: its last end (« open » when one says none), and,
 * only where days without money lie between, its spans as JSON: `[[first day, end], …]`.
 */
export const securedMoney = `funding_until = (SELECT substr(max(last || until), 11) FROM (${SECURED})),
  funding_spans = (SELECT CASE WHEN count(*) > 1 THEN json_group_array(json_array(first, until)) END FROM (${SPANS}))`;
