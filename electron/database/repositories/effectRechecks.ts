import type { EffectRecheck } from '../../../shared/domain/schemas/effect.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';

const RECHECK = {
  name: 'effect_recheck',
  columns: {
    id: 'id',
    effectId: 'effect_id',
    date: 'date',
    answer: 'answer',
    source: 'source',
    note: 'note',
  },
} as const satisfies Table<keyof EffectRecheck>;

/** The rechecks of the effects of an initiative, by effect, each list in the order of time. */
export function listRechecks(db: ReadableDb, initiativeId: string): Map<string, EffectRecheck[]> {
  return grouped(
    db.all<EffectRecheck>(
      `SELECT ${columnList(RECHECK)} FROM effect_recheck
       WHERE effect_id IN (SELECT id FROM effect WHERE initiative_id = ?)
       ORDER BY effect_id, date, id`,
      initiativeId,
    ),
    'effectId',
  );
}

/** The rechecks of one effect, in the order of time. */
export function listEffectRechecks(db: ReadableDb, effectId: string): EffectRecheck[] {
  return db.all<EffectRecheck>(
    `SELECT ${columnList(RECHECK)} FROM effect_recheck WHERE effect_id = ? ORDER BY date, id`,
    effectId,
  );
}

/** One recheck; refuses when it is not there. */
export function getRecheck(db: ReadableDb, id: string): EffectRecheck {
  return find(db, RECHECK, id);
}

/** Says what was learned of an effect, after what was said before. */
export function insertRecheck(db: WritableDb, recheck: EffectRecheck): void {
  insert(db, RECHECK, recheck);
}

/** Corrects what was noted wrong. */
export function updateRecheck(db: WritableDb, recheck: EffectRecheck): void {
  update(db, RECHECK, recheck.id, recheck);
}

/** Takes back what was noted by mistake. */
export function removeRecheck(db: WritableDb, id: string): void {
  remove(db, RECHECK, id);
}
