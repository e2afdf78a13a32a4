import type { Indicator, IndicatorTarget } from '../../../shared/domain/schemas/indicator.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';
import { listMeasures } from './measures.ts';

const INDICATOR = {
  name: 'indicator',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    effectId: 'effect_id',
    name: 'name',
    unit: 'unit',
    direction: 'direction',
    baselineValue: 'baseline_value',
    baselineDate: 'baseline_date',
    baselineSource: 'baseline_source',
    rhythmMonths: 'rhythm_months',
  },
} as const satisfies Table<Exclude<keyof Indicator, 'targets' | 'measures'>>;

const TARGET = {
  name: 'indicator_target',
  columns: { indicatorId: 'indicator_id', date: 'date', value: 'value' },
} as const satisfies Table<keyof IndicatorTarget | 'indicatorId'>;

type Row = Omit<Indicator, 'targets' | 'measures'>;

/** Which indicators: one, or those of an initiative. */
type Which = 'i.id = ?' | 'i.initiative_id = ?';

/** Indicators of an initiative with their measures, in the order in which they were added. */
export function listIndicators(db: ReadableDb, initiativeId: string): Indicator[] {
  const rows = db.all<Row>(
    `SELECT ${columnList(INDICATOR)} FROM indicator WHERE initiative_id = ? ORDER BY id`,
    initiativeId,
  );
  return rows.length === 0 ? [] : whole(db, rows, 'i.initiative_id = ?', initiativeId);
}

/** One indicator with its measures; refuses when it is not there. */
export function getIndicator(db: ReadableDb, id: string): Indicator {
  const row = find<Row>(db, INDICATOR, id);
  return whole(db, [row], 'i.id = ?', id)[0] ?? { ...row, targets: [], measures: [] };
}

/** Adds an indicator and what is aimed at; its measures are added on their own. */
export function insertIndicator(db: WritableDb, indicator: Indicator): void {
  insert(db, INDICATOR, indicator);
  writeTargets(db, indicator);
}

/** Writes an indicator as it now is; its measures are corrected on their own. */
export function updateIndicator(db: WritableDb, indicator: Indicator): void {
  update(db, INDICATOR, indicator.id, indicator);
  db.run('DELETE FROM indicator_target WHERE indicator_id = ?', indicator.id);
  writeTargets(db, indicator);
}

/** Removes an indicator with all its measures and their corrections. */
export function removeIndicator(db: WritableDb, id: string): void {
  remove(db, INDICATOR, id);
}

function writeTargets(db: WritableDb, { id, targets }: Indicator): void {
  for (const target of targets) insert(db, TARGET, { ...target, indicatorId: id });
}

function whole(db: ReadableDb, rows: readonly Row[], which: Which, value: string): Indicator[] {
  const targets = grouped(
    db.all<IndicatorTarget & { indicatorId: string }>(
      `SELECT t.indicator_id AS "indicatorId", t.date, t.value
       FROM indicator_target AS t JOIN indicator AS i ON i.id = t.indicator_id
       WHERE ${which} ORDER BY t.indicator_id, t.date`,
      value,
    ),
    'indicatorId',
  );
  const measures = listMeasures(db, which, value);
  return rows.map((row) => ({
    ...row,
    targets: (targets.get(row.id) ?? []).map(({ date, value: aim }) => ({ date, value: aim })),
    measures: measures.get(row.id) ?? [],
  }));
}
