import { byFrenchOrder } from '../../../shared/domain/frenchOrder.ts';
import type { SectorUse } from '../../../shared/domain/schemas/sector.ts';
import type { ReadableDb } from '../connection.ts';

/** Sectors as they are written, each with the number of initiatives in it, in French order. */
export function listSectors(db: ReadableDb): SectorUse[] {
  return db
    .all<SectorUse>(
      `SELECT s.name, count(*) AS count FROM initiative_sector AS s
       JOIN initiative AS i ON i.id = s.initiative_id
       WHERE i.removed_at IS NULL GROUP BY s.name`,
    )
    .toSorted((a, b) => byFrenchOrder(a.name, b.name));
}

/** The initiatives in a sector, as it is written. */
export function listSectorInitiatives(db: ReadableDb, name: string): string[] {
  return db
    .all<{ id: string }>(
      `SELECT i.id FROM initiative_sector AS s JOIN initiative AS i ON i.id = s.initiative_id
       WHERE s.name = ? AND i.removed_at IS NULL ORDER BY i.id`,
      name,
    )
    .map(({ id }) => id);
}
