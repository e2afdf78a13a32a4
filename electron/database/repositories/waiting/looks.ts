import { firstNewId } from '../../../../shared/domain/rechecks.ts';
import { remembering } from '../../../../shared/domain/remembering.ts';
import { staleDays } from '../../../../shared/domain/rhythms.ts';
import { withLines } from '../initiativeQuery/lines.ts';
import { joined, sql } from '../initiativeQuery/sql.ts';
import { columns, EVERYDAY, type Sources } from './source.ts';

/** For each rhythm in months, the day before which a look is too old: one text, ten letters each, as a list in JSON would be read anew for each line. */
const daysOf = remembering((today) => staleDays(today).join(''));

const tooOld = (months: string) => `substr(?, 10 * ${months} + 1, 10)`;

/** Something that nobody looked at for longer than its rhythm; its words and its initiative are read of the first lines only. */
function overdue(of: 'effect' | 'indicator', name: string, before: string): string {
  const initiative = (column: string) => `(SELECT i.${column} FROM ${of} AS o
    JOIN initiative AS i ON i.id = o.initiative_id WHERE o.id = l.${of}_id AND ${EVERYDAY})`;
  return `SELECT ${columns({
    id: `l.${of}_id`,
    about: `(SELECT o.${name} FROM ${of} AS o WHERE o.id = l.${of}_id)`,
    title: initiative('title'),
    initiativeId: initiative('id'),
    date: `nullif(replace(l.seen, '-99', ''), '')`,
    day: 'l.seen',
    sortKey: initiative('sort_key'),
  })}
FROM ${of}_look AS l WHERE l.seen < ${before}`;
}

/** As `effectsToReview` says it; a test compares them. The rhythm of the portfolio, that of most, is asked once. */
const RECHECK = `${overdue(
  'effect',
  'statement',
  `iif(l.months = 0, (SELECT ${tooOld('recheck_months')} FROM effect_setting), ${tooOld('l.months')})`,
)} AND +l.effect_id < ?`;

/** As `measuringState` says it; a test compares them. */
const MEASURE = overdue('indicator', 'name', tooOld('l.months'));

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
  recheck: ({ today }) => sql(RECHECK, daysOf(today), daysOf(today), firstNewId(today)),
  measure: ({ today }) => sql(MEASURE, daysOf(today)),
  news: ({ today, newsBefore, yearEnd }) =>
    joined([withLines(today), sql(NEWS, newsBefore, yearEnd)], ' '),
  oldGrid: ({ today }) => joined([withLines(today), sql(OLD_GRID, daysOf(today))], ' '),
  unread: ({ today }) => joined([withLines(today), sql(UNREAD)], ' '),
};
