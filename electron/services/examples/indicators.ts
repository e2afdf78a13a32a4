import type { SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import { insertIndicator } from '../../database/repositories/indicators.ts';
import { correctTarget, insertTarget } from '../../database/repositories/indicatorTargets.ts';
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
  for (const { effect, measures, targets, ...fields } of indicators) {
    const indicatorId = context.newId();
    const effectId = effect === null ? null : known(effects, effect);
    insertIndicator(db, { ...fields, id: indicatorId, initiativeId, effectId });
    for (const { corrections, ...typed } of targets) {
      let target: Parameters<typeof insertTarget>[1] = {
        ...typed,
        id: context.newId(),
        indicatorId,
      };
      insertTarget(db, target);
      for (const { reason, ...now } of corrections) {
        const corrected = { ...target, ...now };
        const kept = { id: context.newId(), madeAt: instant(context), reason };
        correctTarget(db, target, corrected, kept);
        target = corrected;
      }
    }
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
