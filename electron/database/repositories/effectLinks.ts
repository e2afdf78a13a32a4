import type { EffectLink } from '../../../shared/domain/schemas/effect.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';

const LINK = {
  name: 'effect_link',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    fromId: 'from_id',
    toId: 'to_id',
    date: 'date',
    how: 'how',
  },
} as const satisfies Table<keyof EffectLink>;

/** Which effects of an initiative fed which, in the order in which it was said. */
export function listEffectLinks(db: ReadableDb, initiativeId: string): EffectLink[] {
  return db.all<EffectLink>(
    `SELECT ${columnList(LINK)} FROM effect_link WHERE initiative_id = ? ORDER BY id`,
    initiativeId,
  );
}

/** One link; refuses when it is not there. */
export function getEffectLink(db: ReadableDb, id: string): EffectLink {
  return find(db, LINK, id);
}

/** Says that one effect fed another; refuses itself, a pair that is said already, and another initiative's. */
export function insertEffectLink(db: WritableDb, link: EffectLink): void {
  insert(db, LINK, link);
}

/** Writes a link as it now is. */
export function updateEffectLink(db: WritableDb, link: EffectLink): void {
  update(db, LINK, link.id, link);
}

/** Takes a link back. */
export function removeEffectLink(db: WritableDb, id: string): void {
  remove(db, LINK, id);
}
