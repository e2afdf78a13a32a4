import type { Decimal } from '../../../shared/domain/decimals.ts';
import type {
  Baseline,
  BaselineCorrection,
  Indicator,
} from '../../../shared/domain/schemas/indicator.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';
import type { CorrectionKept } from './correctionKept.ts';
import { listTargets } from './indicatorTargets.ts';
import { listMeasures } from './measures.ts';
import type { WhichIndicators } from './whichIndicators.ts';

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
} as const satisfies Table<
  Exclude<keyof Indicator, 'baselineCorrections' | 'targets' | 'measures'>
>;

const BASELINE = {
  name: 'baseline_correction',
  columns: {
    id: 'id',
    indicatorId: 'indicator_id',
    formerValue: 'former_value',
    formerDate: 'former_date',
    formerSource: 'former_source',
    madeAt: 'made_at',
    reason: 'reason',
  },
} as const satisfies Table<keyof BaselineCorrection>;

type Row = Omit<Indicator, 'baselineCorrections' | 'targets' | 'measures'>;

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
  const none = { baselineCorrections: [], targets: [], measures: [] };
  return whole(db, [row], 'i.id = ?', id)[0] ?? { ...row, ...none };
}

/** Adds an indicator; what is aimed at and what is measured are added on their own. */
export function insertIndicator(db: WritableDb, indicator: Row): void {
  insert(db, INDICATOR, indicator);
}

/** Writes an indicator as it now is; refuses (`invalid_input`) another baseline in the place of one, which is corrected. */
export function updateIndicator(db: WritableDb, indicator: Row): void {
  update(db, INDICATOR, indicator.id, indicator);
}

/** Writes a baseline as it now is, once what it said is kept for ever, with the reason. */
export function correctBaseline(
  db: WritableDb,
  indicatorId: string,
  former: Baseline & { readonly baselineValue: Decimal },
  now: Baseline,
  kept: CorrectionKept,
): void {
  insert(db, BASELINE, {
    ...kept,
    indicatorId,
    formerValue: former.baselineValue,
    formerDate: former.baselineDate,
    formerSource: former.baselineSource,
  });
  update(db, INDICATOR, indicatorId, now);
}

/** Removes an indicator with all its measures, its targets and their corrections. */
export function removeIndicator(db: WritableDb, id: string): void {
  remove(db, INDICATOR, id);
}

function whole(
  db: ReadableDb,
  rows: readonly Row[],
  which: WhichIndicators,
  value: string,
): Indicator[] {
  const baselines = grouped(
    db.all<BaselineCorrection>(
      `SELECT ${columnList(BASELINE)} FROM baseline_correction
       WHERE indicator_id IN (SELECT i.id FROM indicator AS i WHERE ${which}) ORDER BY rowid`,
      value,
    ),
    'indicatorId',
  );
  const targets = listTargets(db, which, value);
  const measures = listMeasures(db, which, value);
  return rows.map((row) => ({
    ...row,
    baselineCorrections: baselines.get(row.id) ?? [],
    targets: targets.get(row.id) ?? [],
    measures: measures.get(row.id) ?? [],
  }));
}
