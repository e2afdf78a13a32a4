import { byFrenchOrder } from '../../../shared/domain/frenchOrder.ts';
import type { ReadableDb } from '../connection.ts';

/** How many initiatives there are, archives included. */
export function countInitiatives(db: ReadableDb): number {
  return db.get<{ count: number }>(COUNT)?.count ?? 0;
}

/** Sectors and territories written somewhere in the portfolio, each once. */
export function listSuggestions(db: ReadableDb): { sectors: string[]; territories: string[] } {
  const sectors = db.all<{ name: string }>(USED_SECTORS);
  const territories = db.all<{ name: string }>(USED_TERRITORIES);
  return { sectors: inFrenchOrder(sectors), territories: inFrenchOrder(territories) };
}

function inFrenchOrder(rows: readonly { name: string }[]): string[] {
  return rows.map(({ name }) => name).toSorted(byFrenchOrder);
}

const COUNT = 'SELECT count(*) AS count FROM initiative WHERE removed_at IS NULL';

const USED_SECTORS = `
  SELECT DISTINCT s.name FROM initiative_sector AS s
  JOIN initiative AS i ON i.id = s.initiative_id WHERE i.removed_at IS NULL`;

const USED_TERRITORIES = `
  SELECT t.name FROM initiative_territory AS t
  JOIN initiative AS i ON i.id = t.initiative_id WHERE i.removed_at IS NULL
  UNION SELECT name FROM portfolio_territory`;
