import type {
  BaselineCorrectionFields,
  Indicator,
  IndicatorFields,
  MeasureCorrectionFields,
  MeasureFields,
} from '../../shared/domain/schemas/indicator.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import {
  correctBaseline,
  getIndicator,
  insertIndicator,
  removeIndicator,
  updateIndicator,
} from '../database/repositories/indicators.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import {
  getMeasureRow,
  insertMeasure,
  insertMeasureCorrection,
  removeMeasure,
  updateMeasure,
} from '../database/repositories/measures.ts';
import { childService } from './children.ts';
import { type Context, instant } from './context.ts';
import { requirePast } from './past.ts';

/** What is measured of an initiative: add, change how it is set, remove with all its measures. */
export const indicators = childService<Indicator, IndicatorFields>(
  { get: getIndicator, insert: insertIndicator, update: updateIndicator, remove: removeIndicator },
  (_db, _context, fields, ids) => ({
    ...fields,
    ...ids,
    baselineCorrections: [],
    targets: [],
    measures: [],
  }),
);

/**
 * Notes where an indicator began, or corrects it: what it said stays beside it, with the reason. Refuses
 * (`invalid_input`) what corrects nothing, and a correction without its reason.
 */
export function noteBaseline(
  db: WritableDb,
  context: Context,
  { id, fields }: { id: string; fields: BaselineCorrectionFields },
): Indicator {
  return db.transaction(() => {
    const former = getIndicator(db, id);
    touchInitiative(db, former.initiativeId, instant(context));
    const { reason, ...now } = fields;
    const { baselineValue, baselineDate, baselineSource } = former;
    if (baselineValue === null) {
      updateIndicator(db, { ...former, ...now });
      return getIndicator(db, id);
    }
    const isSame =
      now.baselineValue === baselineValue &&
      now.baselineDate === baselineDate &&
      now.baselineSource === baselineSource;
    if (isSame || reason.trim() === '') throw new Refusal('invalid_input');
    const kept = { id: context.newId(), madeAt: instant(context), reason };
    correctBaseline(db, id, { baselineValue, baselineDate, baselineSource }, now, kept);
    return getIndicator(db, id);
  });
}

/** Adds measures, all or none; answers with the indicator. Refuses (`invalid_input`) a date measured already. */
export function addMeasures(
  db: WritableDb,
  context: Context,
  { indicatorId, measures }: { indicatorId: string; measures: readonly MeasureFields[] },
): Indicator {
  return db.transaction(() => {
    touchInitiative(db, getIndicator(db, indicatorId).initiativeId, instant(context));
    for (const fields of measures) {
      requirePast(context, fields.date);
      insertMeasure(db, { ...fields, id: context.newId(), indicatorId });
    }
    return getIndicator(db, indicatorId);
  });
}

/** Corrects a measure: what it said stays beside it, with the reason. Refuses (`invalid_input`) what corrects nothing. */
export function correctMeasure(
  db: WritableDb,
  context: Context,
  { id, fields }: { id: string; fields: MeasureCorrectionFields },
): Indicator {
  requirePast(context, fields.date);
  return changeMeasure(db, context, id, (former) => {
    const { reason, ...now } = fields;
    if (now.date === former.date && now.value === former.value && now.source === former.source) {
      throw new Refusal('invalid_input');
    }
    insertMeasureCorrection(db, {
      id: context.newId(),
      measureId: id,
      formerDate: former.date,
      formerValue: former.value,
      formerSource: former.source,
      madeAt: instant(context),
      reason,
    });
    updateMeasure(db, { ...former, ...now });
  });
}

/** Changes the note of a measure, which is no part of what was measured. */
export function noteMeasure(
  db: WritableDb,
  context: Context,
  { id, note }: { id: string; note: string },
): Indicator {
  return changeMeasure(db, context, id, (former) => updateMeasure(db, { ...former, note }));
}

/** Takes back measures that were typed by mistake, all or none; refuses (`sealed`) one that was corrected since. */
export function dropMeasures(
  db: WritableDb,
  context: Context,
  { indicatorId, ids }: { indicatorId: string; ids: readonly string[] },
): Indicator {
  return db.transaction(() => {
    touchInitiative(db, getIndicator(db, indicatorId).initiativeId, instant(context));
    for (const id of ids) {
      if (getMeasureRow(db, id).indicatorId !== indicatorId) throw new Refusal('not_found');
      removeMeasure(db, id);
    }
    return getIndicator(db, indicatorId);
  });
}

function changeMeasure(
  db: WritableDb,
  context: Context,
  id: string,
  change: (former: ReturnType<typeof getMeasureRow>) => void,
): Indicator {
  return db.transaction(() => {
    const former = getMeasureRow(db, id);
    touchInitiative(db, getIndicator(db, former.indicatorId).initiativeId, instant(context));
    change(former);
    return getIndicator(db, former.indicatorId);
  });
}
