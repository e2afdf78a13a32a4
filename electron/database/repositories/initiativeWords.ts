import { sortKey } from '../../../shared/domain/sortKey.ts';
import type { WritableDb } from '../connection.ts';

/** Everything of an initiative in which the list looks for a word. */
const WRITTEN = `
  SELECT concat_ws(char(10), title, summary, social_need, aspiration, carrier,
    (SELECT group_concat(s.name, char(10)) FROM initiative_sector AS s
     WHERE s.initiative_id = initiative.id),
    (SELECT group_concat(t.name, char(10)) FROM initiative_territory AS t
     WHERE t.initiative_id = initiative.id)
  ) AS words
  FROM initiative WHERE id = ?`;

const WRITE = `
  INSERT INTO initiative_words (initiative_id, words) VALUES (?, ?)
  ON CONFLICT (initiative_id) DO UPDATE SET words = excluded.words WHERE words <> excluded.words`;

/**
 * Writes anew the words by which an initiative is found. Whoever changes its texts, its sectors or its
 * territories calls it: SQLite knows neither accents nor ligatures, so no trigger can.
 */
export function writeWords(db: WritableDb, initiativeId: string): void {
  const words = sortKey(db.get<{ words: string }>(WRITTEN, initiativeId)?.words ?? '');
  db.run(WRITE, initiativeId, words);
}
