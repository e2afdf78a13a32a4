import { WIDEST_WARNING } from '../../../../shared/domain/cover.ts';
import { IN_SIGHT, IS_SURE } from '../fundingParts.ts';
import { fundingIs } from '../initiativeQuery/filters.ts';
import { withLines } from '../initiativeQuery/lines.ts';
import { joined, sql } from '../initiativeQuery/sql.ts';
import { lastPossibleDay } from '../lastPossibleDay.ts';
import { columns, EVERYDAY, ofInitiative, PORTFOLIO_ID, type Sources } from './source.ts';

const MONEY = `SELECT ${columns({
  id: 'line.initiative_id',
  title: 'line.title',
  initiativeId: 'line.initiative_id',
  date: 'line.funding_until',
  day: lastPossibleDay('line.funding_until'),
  sortKey: 'line.sort_key',
})} FROM line WHERE line.archived_at IS NULL AND`;

/** A funding whose end is the end of all the money of an initiative is told by that. */
const FUNDING = `SELECT ${columns({
  id: 'f.id',
  title: 'f.title',
  date: 'f."end"',
  day: lastPossibleDay('f."end"'),
})}
FROM funding AS f
WHERE f."end" <= ? AND ${lastPossibleDay('f."end"')} >= ?
  AND ${IS_SURE} AND ${IN_SIGHT}
  AND NOT EXISTS (SELECT 1 FROM funding_share AS h JOIN initiative_facts AS x
    ON x.initiative_id = h.initiative_id WHERE h.funding_id = f.id AND f.kind <> 'in_kind'
    AND x.funding_until = f."end" AND x.archived_at IS NULL AND x.removed_at IS NULL)`;

/** Sure money of which nothing says when it ends, as the cover of initiatives in hand reads it: what is in kind covers nothing, what is put aside is past. One line for all of them, or the only one by its name. First of its group: after the others nobody would see it. */
const OPEN_FUNDINGS = `SELECT ${columns({
  id: `iif(count(*) = 1, min(f.id), ${PORTFOLIO_ID})`,
  title: "iif(count(*) = 1, min(f.title), '')",
  count: 'count(*)',
})}
FROM funding AS f
WHERE f."end" IS NULL AND f.kind <> 'in_kind' AND ${IS_SURE}
  AND EXISTS (SELECT 1 FROM funding_share AS h JOIN initiative AS i ON i.id = h.initiative_id
    WHERE h.funding_id = f.id AND ${EVERYDAY})
HAVING count(*) > 0`;

/** The evidence stands under an effect or a reading. */
const IS_USED = `(EXISTS (SELECT 1 FROM effect_evidence AS u WHERE u.evidence_id = c.evidence_id)
  OR EXISTS (SELECT 1 FROM reading_evidence AS u WHERE u.evidence_id = c.evidence_id))`;

/** Ends soon; or ended, while what was told is used. Another that lasts longer goes on instead. */
const CONSENT = `SELECT ${ofInitiative({
  id: 'c.id',
  about: `iif(t.pseudonym = '', v.title, t.pseudonym)`,
  placeId: 'v.id',
  date: 'c."end"',
  day: 'c."end"',
})}
FROM day CROSS JOIN consent AS c JOIN testimony AS t ON t.evidence_id = c.evidence_id
JOIN evidence AS v ON v.id = c.evidence_id JOIN initiative AS i ON i.id = v.initiative_id
WHERE c."end" <= day.horizon AND ${EVERYDAY}
  AND (c.withdrawn_on IS NULL OR c.withdrawn_on > day.today)
  AND (c."end" >= day.today OR ${IS_USED})
  AND NOT EXISTS (SELECT 1 FROM consent AS o WHERE o.evidence_id = c.evidence_id AND o.id <> c.id
    AND (o.withdrawn_on IS NULL OR o.withdrawn_on > day.today)
    AND (o."end" IS NULL OR o."end" > c."end" OR (o."end" = c."end" AND o.id > c.id)))`;

/** The stage that comes next is dated ahead: the pilot ends on that date (`pilotOf`). */
const PILOT = `SELECT ${columns({
  id: 'k.initiative_id',
  title: 'k.title',
  initiativeId: 'k.initiative_id',
  date: 'k.next_on',
  day: lastPossibleDay('k.next_on'),
  sortKey: 'k.sort_key',
})}
FROM (SELECT f.initiative_id, f.title, f.sort_key, day.horizon,
    (SELECT s.stage FROM stage_change AS s WHERE s.initiative_id = f.initiative_id
      AND s.date <= day.today ORDER BY s.date DESC, s.id DESC LIMIT 1) AS stage,
    (SELECT s.date FROM stage_change AS s WHERE s.initiative_id = f.initiative_id
      AND s.date > day.today ORDER BY s.date, s.id LIMIT 1) AS next_on
  FROM day CROSS JOIN initiative_facts AS f
  WHERE f.stage_on > day.today AND f.removed_at IS NULL AND f.archived_at IS NULL) AS k
WHERE k.stage = 'experimentation' AND k.next_on <= k.horizon`;

const DAY = 'WITH day (today, horizon) AS (VALUES (?, ?))';

/** What comes to its end: all the money of an initiative, a funding, a consent, a pilot. */
export const ENDING_SOURCES: Sources<'money' | 'funding' | 'consent' | 'pilot'> = {
  money: ({ today, moneyUntil }) =>
    joined(
      [
        withLines(today),
        sql(MONEY),
        fundingIs({ kind: 'ending', months: WIDEST_WARNING }, today),
        sql('AND line.funding_until <= ?', moneyUntil),
      ],
      ' ',
    ),
  funding: ({ today, horizon }) =>
    joined([sql(FUNDING, horizon, today), sql(OPEN_FUNDINGS)], '\nUNION ALL\n'),
  consent: ({ today, horizon }) => sql(`${DAY} ${CONSENT}`, today, horizon),
  pilot: ({ today, horizon }) => sql(`${DAY} ${PILOT}`, today, horizon),
};
