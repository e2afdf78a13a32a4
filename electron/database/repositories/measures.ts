import type { Measure, MeasureCorrection } from '../../../shared/domain/schemas/indicator.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { find, grouped, insert, remove, type Table, update } from '../record.ts';
import type { WhichIndicators } from './whichIndicators.ts';

const MEASURE = {
  name: 'measure',
  columns: {
    id: 'id',
    indicatorId: 'indicator_id',
    date: 'date',
    value: 'value',
    source: 'source',
    note: 'note',
  },
} as const satisfies Table<Exclude<keyof Measure, 'corrections'>>;

const CORRECTION = {
  name: 'measure_correction',
  columns: {
    id: 'id',
    measureId: 'measure_id',
    formerDate: 'former_date',
    formerValue: 'former_value',
    formerSource: 'former_source',
    madeAt: 'made_at',
    reason: 'reason',
  },
} as const satisfies Table<keyof MeasureCorrection>;

type Row = Omit<Measure, 'corrections'>;

/** Measures by indicator, each list in the order of time, with what they said before they were corrected. */
export function listMeasures(
  db: ReadableDb,
  which: WhichIndicators,
  value: string,
): Map<string, Measure[]> {
  const corrections = grouped(
    db.all<MeasureCorrection>(
      `SELECT c.id, c.measure_id AS "measureId", c.former_date AS "formerDate",
         c.former_value AS "formerValue", c.former_source AS "formerSource",
         c.made_at AS "madeAt", c.reason
       FROM measure_correction AS c JOIN measure AS m ON m.id = c.measure_id
       JOIN indicator AS i ON i.id = m.indicator_id
       WHERE ${which} ORDER BY c.measure_id, c.rowid`,
      value,
    ),
    'measureId',
  );
  const rows = db.all<Row>(
    `SELECT m.id, m.indicator_id AS "indicatorId", m.date, m.value, m.source, m.note
     FROM measure AS m JOIN indicator AS i ON i.id = m.indicator_id
     WHERE ${which} ORDER BY m.indicator_id, m.date, m.id`,
    value,
  );
  const whole = rows.map((row) =>
    Object.assign(row, { corrections: corrections.get(row.id) ?? [] }),
  );
  return grouped(whole, 'indicatorId');
}

/** Where a measure belongs; refuses when it is not there. */
export function getMeasureRow(db: ReadableDb, id: string): Row {
  return find(db, MEASURE, id);
}

/** Adds a measure; refuses (`invalid_input`) a second one of the same date. */
export function insertMeasure(db: WritableDb, measure: Row): void {
  insert(db, MEASURE, measure);
}

/**
 * Writes a measure as it now is. What it said before must have been kept by `insertMeasureCorrection`
 * first, or the file refuses (`invalid_input`); its note is free.
 */
export function updateMeasure(db: WritableDb, measure: Row): void {
  update(db, MEASURE, measure.id, measure);
}

/** Keeps for ever what a measure says before it is corrected. */
export function insertMeasureCorrection(db: WritableDb, correction: MeasureCorrection): void {
  insert(db, CORRECTION, correction);
}

/** Takes back a measure that was typed by mistake; refuses (`sealed`) once it was corrected. */
export function removeMeasure(db: WritableDb, id: string): void {
  remove(db, MEASURE, id);
}
