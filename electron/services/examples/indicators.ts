import type { SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import { insertIndicator } from '../../database/repositories/indicators.ts';
import {
  insertMeasure,
  insertMeasureCorrection,
  updateMeasure,
} from '../../database/repositories/measures.ts';
import { instant } from '../context.ts';
import { type Filling, type Keys, known } from './filling.ts';

/** What is measured of an initiative; a measure is typed as it first was, then corrected as a person would. */
export function fillIndicators(
  { db, context }: Filling,
  initiativeId: string,
  indicators: SampleInitiative['indicators'],
  effects: Keys,
): void {
  for (const { effect, measures, ...fields } of indicators) {
    const indicatorId = context.newId();
    const effectId = effect === null ? null : known(effects, effect);
    insertIndicator(db, { ...fields, id: indicatorId, initiativeId, effectId, measures: [] });
    for (const { corrections, ...typed } of measures) {
      const measure = { ...typed, id: context.newId(), indicatorId };
      insertMeasure(db, measure);
      for (const { reason, ...now } of corrections) {
        insertMeasureCorrection(db, {
          id: context.newId(),
          measureId: measure.id,
          formerDate: measure.date,
          formerValue: measure.value,
          formerSource: measure.source,
          madeAt: instant(context),
          reason,
        });
        Object.assign(measure, now);
        updateMeasure(db, measure);
      }
    }
  }
}
