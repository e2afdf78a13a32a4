import { sortKey } from '../../../../shared/domain/sortKey.ts';
import type { ReadableDb } from '../../connection.ts';
import { joined, sql } from './sql.ts';
import { ask } from './windows.ts';

/** Lines of a list that drops: more than a person reads, few enough to type one word more. */
const MOST = 50;

/**
 * The initiatives whose titles hold every word of a text, whatever accents and capitals, the first
 * fifty in the order of a dictionary; that of an initiative already chosen with them, whatever its title.
 */
export function findTitles(
  db: ReadableDb,
  { text, chosenId }: { text: string; chosenId: string | null },
): { id: string; title: string }[] {
  const words = sortKey(text).split(' ');
  return ask(
    db,
    sql(
      `SELECT initiative_id AS id, title FROM initiative_facts
       WHERE removed_at IS NULL AND (initiative_id IS ? OR (`,
      chosenId,
    ),
    joined(
      words.map((word) => sql('instr(title_key, ?) > 0', word)),
      ' AND ',
    ),
    sql(
      ')) ORDER BY initiative_id IS ? DESC, sort_key, title, initiative_id LIMIT ?',
      chosenId,
      MOST,
    ),
  );
}

/** Every title, in the order of a dictionary: for the command line, never for the window. */
export function listTitles(db: ReadableDb): { id: string; title: string }[] {
  return db.all(
    `SELECT initiative_id AS id, title FROM initiative_facts
     WHERE removed_at IS NULL ORDER BY sort_key, title, initiative_id`,
  );
}
