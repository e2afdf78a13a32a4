import type { HomeView } from '../../../shared/ipc/contract/home.ts';
import type { ReadableDb } from '../connection.ts';

/**
 * Initiatives of everyday with effects that nobody looked at for longer than their rhythm, what was seen
 * longest ago first. `recheckState` says the same of one effect; a test compares them. `staleBefore` gives,
 * for each rhythm in months, the day before which a look is too old; they go in one text, ten letters each,
 * as a list in JSON would be read anew for each effect. A vague date is filled with 99,
 * which comes after all days.
 */
export function listStaleEffects(
  db: ReadableDb,
  staleBefore: readonly string[],
): HomeView['staleEffects'] {
  const rows = db.all<HomeView['staleEffects'][number] & { since: string | null }>(
    `SELECT i.id AS "initiativeId", i.title AS "initiativeTitle", count(*) AS "count",
       min(coalesce(l.seen, '')) AS "since", l.id AS "effectId"
     FROM (
       SELECT e.id, e.initiative_id, e.expected, coalesce(c.date, e.observed_on) AS seen, c.answer,
         coalesce(e.recheck_months, s.recheck_months) AS months
       FROM effect AS e JOIN effect_setting AS s
       LEFT JOIN effect_recheck AS c ON c.effect_id = e.id AND (c.date, c.id) = (
         SELECT d.date, d.id FROM effect_recheck AS d WHERE d.effect_id = e.id
         ORDER BY d.date DESC, d.id DESC LIMIT 1)
     ) AS l JOIN initiative AS i ON i.id = l.initiative_id
     WHERE i.archived_at IS NULL AND i.removed_at IS NULL AND l.answer IS NOT 'gone'
       AND CASE WHEN l.seen IS NULL THEN l.expected = 0
         ELSE substr(l.seen || '-99-99', 1, 10) < substr(?, 10 * l.months + 1, 10) END
     GROUP BY i.id ORDER BY "since", i.sort_key, i.title, i.id`,
    staleBefore.join(''),
  );
  return rows.map(({ since: _since, ...row }) => row);
}
