import type { EffectRecheck, RecheckCorrection } from '../../../shared/domain/schemas/effect.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';
import type { CorrectionKept } from './correctionKept.ts';

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
} as const satisfies Table<Exclude<keyof EffectRecheck, 'corrections'>>;

const CORRECTION = {
  name: 'recheck_correction',
  columns: {
    id: 'id',
    recheckId: 'recheck_id',
    formerDate: 'former_date',
    formerAnswer: 'former_answer',
    formerSource: 'former_source',
    formerNote: 'former_note',
    madeAt: 'made_at',
    reason: 'reason',
  },
} as const satisfies Table<keyof RecheckCorrection>;

type Row = Omit<EffectRecheck, 'corrections'>;

/** Which effects: one, or those of an initiative. */
type Which = 'effect_id = ?' | 'effect_id IN (SELECT id FROM effect WHERE initiative_id = ?)';

/** The rechecks of the effects of an initiative, by effect, each list in the order of time. */
export function listRechecks(db: ReadableDb, initiativeId: string): Map<string, EffectRecheck[]> {
  const of = 'effect_id IN (SELECT id FROM effect WHERE initiative_id = ?)';
  return grouped(list(db, of, initiativeId), 'effectId');
}

/** The rechecks of one effect, in the order of time. */
export function listEffectRechecks(db: ReadableDb, effectId: string): EffectRecheck[] {
  return list(db, 'effect_id = ?', effectId);
}

function list(db: ReadableDb, which: Which, value: string): EffectRecheck[] {
  const rows = db.all<Row>(
    `SELECT ${columnList(RECHECK)} FROM effect_recheck WHERE ${which} ORDER BY effect_id, date, id`,
    value,
  );
  if (rows.length === 0) return [];
  const corrections = grouped(
    db.all<RecheckCorrection>(
      `SELECT ${columnList(CORRECTION)} FROM recheck_correction
       WHERE recheck_id IN (SELECT id FROM effect_recheck WHERE ${which}) ORDER BY rowid`,
      value,
    ),
    'recheckId',
  );
  return rows.map((row) => Object.assign(row, { corrections: corrections.get(row.id) ?? [] }));
}

/** One recheck without its corrections; refuses when it is not there. */
export function getRecheckRow(db: ReadableDb, id: string): Row {
  return find(db, RECHECK, id);
}

/** Says what was learned of an effect, after what was said before. */
export function insertRecheck(db: WritableDb, recheck: Row): void {
  insert(db, RECHECK, recheck);
}

/** Writes a recheck as it now is, once what it said is kept for ever, with the reason. */
export function correctRecheck(db: WritableDb, former: Row, now: Row, kept: CorrectionKept): void {
  insert(db, CORRECTION, {
    ...kept,
    recheckId: former.id,
    formerDate: former.date,
    formerAnswer: former.answer,
    formerSource: former.source,
    formerNote: former.note,
  });
  update(db, RECHECK, former.id, now);
}

/** Takes back what was noted by mistake; refuses (`sealed`) once it was corrected. */
export function removeRecheck(db: WritableDb, id: string): void {
  remove(db, RECHECK, id);
}
