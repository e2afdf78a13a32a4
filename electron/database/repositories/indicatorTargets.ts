import type {
  IndicatorTarget,
  TargetCorrection,
} from '../../../shared/domain/schemas/indicator.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';
import type { CorrectionKept } from './correctionKept.ts';
import type { WhichIndicators } from './whichIndicators.ts';

const TARGET = {
  name: 'indicator_target',
  columns: { id: 'id', indicatorId: 'indicator_id', date: 'date', value: 'value' },
} as const satisfies Table<Exclude<keyof IndicatorTarget, 'corrections'>>;

const CORRECTION = {
  name: 'target_correction',
  columns: {
    id: 'id',
    targetId: 'target_id',
    formerDate: 'former_date',
    formerValue: 'former_value',
    madeAt: 'made_at',
    reason: 'reason',
  },
} as const satisfies Table<keyof TargetCorrection>;

type Row = Omit<IndicatorTarget, 'corrections'>;

/** Targets by indicator, each list in the order of time, with what they were before they were corrected. */
export function listTargets(
  db: ReadableDb,
  which: WhichIndicators,
  value: string,
): Map<string, IndicatorTarget[]> {
  const of = `indicator_id IN (SELECT i.id FROM indicator AS i WHERE ${which})`;
  const rows = db.all<Row>(
    `SELECT ${columnList(TARGET)} FROM indicator_target WHERE ${of} ORDER BY indicator_id, date, id`,
    value,
  );
  const corrections = grouped(
    db.all<TargetCorrection>(
      `SELECT ${columnList(CORRECTION)} FROM target_correction
       WHERE target_id IN (SELECT id FROM indicator_target WHERE ${of}) ORDER BY rowid`,
      value,
    ),
    'targetId',
  );
  const whole = rows.map((row) =>
    Object.assign(row, { corrections: corrections.get(row.id) ?? [] }),
  );
  return grouped(whole, 'indicatorId');
}

/** One target without its corrections; refuses when it is not there. */
export function getTargetRow(db: ReadableDb, id: string): Row {
  return find(db, TARGET, id);
}

/** Adds a target; refuses (`invalid_input`) a second one for the same date. */
export function insertTarget(db: WritableDb, target: Row): void {
  insert(db, TARGET, target);
}

/** Writes a target as it now is, once what it was is kept for ever, with the reason. */
export function correctTarget(db: WritableDb, former: Row, now: Row, kept: CorrectionKept): void {
  insert(db, CORRECTION, {
    ...kept,
    targetId: former.id,
    formerDate: former.date,
    formerValue: former.value,
  });
  update(db, TARGET, former.id, now);
}

/** Takes back a target that was typed by mistake; refuses (`sealed`) once it was corrected. */
export function removeTarget(db: WritableDb, id: string): void {
  remove(db, TARGET, id);
}
