import type { LocalDate } from '../../../../shared/domain/dates.ts';
import { staleDays } from '../../../../shared/domain/rhythms.ts';
import { lastPossibleDay, withLines } from '../initiativeQuery/lines.ts';
import { joined, sql } from '../initiativeQuery/sql.ts';
import { columns, EVERYDAY, ofInitiative, type Sources } from './source.ts';

/** For each rhythm in months, the day before which a look is too old: one text, ten letters each, as a list in JSON would be read anew for each line. */
const daysOf = (today: LocalDate): string => staleDays(today).join('');

const tooOld = (months: string) => `substr(?, 10 * ${months} + 1, 10)`;

/** As `recheckState` says it; a test compares them. */
const RECHECK = `SELECT ${ofInitiative({
  id: 'l.id',
  about: 'l.statement',
  date: 'l.seen',
  day: `coalesce(l.seen, '')`,
})}
FROM (
  SELECT e.id, e.initiative_id, e.statement, e.expected, coalesce(c.date, e.observed_on) AS seen, c.answer,
    coalesce(e.recheck_months, s.recheck_months) AS months
  FROM effect AS e JOIN effect_setting AS s
  LEFT JOIN effect_recheck AS c ON c.effect_id = e.id AND (c.date, c.id) = (
    SELECT d.date, d.id FROM effect_recheck AS d WHERE d.effect_id = e.id
    ORDER BY d.date DESC, d.id DESC LIMIT 1)
) AS l JOIN initiative AS i ON i.id = l.initiative_id
WHERE ${EVERYDAY} AND l.answer IS NOT 'gone'
  AND CASE WHEN l.seen IS NULL THEN l.expected = 0
    ELSE ${lastPossibleDay('l.seen')} < ${tooOld('l.months')} END`;

/** As `measuringState` says it; a test compares them. */
const MEASURE = `SELECT ${ofInitiative({
  id: 'l.id',
  about: 'l.name',
  date: `replace(l.seen, '-99', '')`,
  day: 'l.seen',
})}
FROM (
  SELECT n.id, n.initiative_id, n.name, n.rhythm_months AS months,
    (SELECT max(${lastPossibleDay('m.date')}) FROM measure AS m WHERE m.indicator_id = n.id) AS seen
  FROM indicator AS n WHERE n.rhythm_months IS NOT NULL
) AS l JOIN initiative AS i ON i.id = l.initiative_id
WHERE ${EVERYDAY} AND l.seen < ${tooOld('l.months')}`;

const OF_LINE = {
  id: 'line.initiative_id',
  title: 'line.title',
  initiativeId: 'line.initiative_id',
  sortKey: 'line.sort_key',
};

/** Those of the yearly round are told there. */
const NEWS = `SELECT ${columns({
  ...OF_LINE,
  date: `replace(line.recorded, '-99', '')`,
  day: 'line.recorded',
})}
FROM line WHERE line.archived_at IS NULL AND line.stage IS NOT 'closed'
  AND line.recorded < ? AND line.recorded <> ''
  AND (line.follow_up_on IS NULL OR line.follow_up_on > ?)`;

/** The rhythm of the portfolio is that of its effects; an application that is open is told as such. */
const OLD_GRID = `SELECT ${columns({ ...OF_LINE, date: 'line.read_on', day: 'line.read_on' })}
FROM line JOIN effect_setting AS s
WHERE line.archived_at IS NULL AND line.stage IS NOT 'closed' AND line.read_on < ${tooOld('s.recheck_months')}
  AND NOT EXISTS (SELECT 1 FROM grid_application AS a
    WHERE a.initiative_id = line.initiative_id AND a.concluded_at IS NULL)`;

/** After what was known and grew old. */
const UNREAD = `SELECT ${columns({ ...OF_LINE, day: `'9999'` })}
FROM line WHERE line.archived_at IS NULL AND line.stage IS NOT 'closed'
  AND NOT EXISTS (SELECT 1 FROM grid_application AS a WHERE a.initiative_id = line.initiative_id)`;

/** What nobody looked at for longer than its rhythm: effects, indicators, initiatives, grids. */
export const LOOK_SOURCES: Sources<'recheck' | 'measure' | 'news' | 'oldGrid' | 'unread'> = {
  recheck: ({ today }) => sql(RECHECK, daysOf(today)),
  measure: ({ today }) => sql(MEASURE, daysOf(today)),
  news: ({ today, newsBefore, yearEnd }) =>
    joined([withLines(today), sql(NEWS, newsBefore, yearEnd)], ' '),
  oldGrid: ({ today }) => joined([withLines(today), sql(OLD_GRID, daysOf(today))], ' '),
  unread: ({ today }) => joined([withLines(today), sql(UNREAD)], ' '),
};
