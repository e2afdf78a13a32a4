import { z } from 'zod';
import { MOST_MEASURES } from '../../domain/limits.ts';
import {
  BaselineCorrectionFields,
  Indicator,
  IndicatorFields,
  IndicatorSettings,
  ManyMeasures,
  MeasureCorrectionFields,
  TargetCorrectionFields,
  TargetFields,
} from '../../domain/schemas/indicator.ts';
import { Id, Text } from '../../domain/schemas/primitives.ts';
import { ById, call, children } from './call.ts';

const indicator = children(IndicatorFields, Indicator);

/** What is measured of an initiative, what was aimed at and what was found. */
export const indicatorCalls = {
  'indicator.add': indicator.add,
  /** Changes how it is set; its baseline and its targets are corrected on their own. */
  'indicator.update': call(
    z.strictObject({ id: Id, patch: IndicatorSettings.partial() }),
    Indicator,
  ),
  /** Notes where it began, or corrects it, which asks for the reason; what it said stays beside it. */
  'indicator.noteBaseline': call(
    z.strictObject({ id: Id, fields: BaselineCorrectionFields }),
    Indicator,
  ),
  /** Removes it with all its measures and their corrections. */
  'indicator.remove': indicator.remove,
  'target.add': call(z.strictObject({ indicatorId: Id, fields: TargetFields }), Indicator),
  /** Corrects a target, or gives it up; what it was stays beside it. */
  'target.correct': call(z.strictObject({ id: Id, fields: TargetCorrectionFields }), Indicator),
  /** Takes back a target typed by mistake; refuses once it was corrected. */
  'target.remove': call(ById, Indicator),
  /** Adds measures, all or none: one typed, or a column from a spreadsheet. */
  'measure.add': call(z.strictObject({ indicatorId: Id, measures: ManyMeasures }), Indicator),
  /** Corrects a measure; what it said stays beside it. */
  'measure.correct': call(z.strictObject({ id: Id, fields: MeasureCorrectionFields }), Indicator),
  'measure.note': call(z.strictObject({ id: Id, note: Text }), Indicator),
  /** Takes back measures typed by mistake, all or none; refuses once one was corrected. */
  'measure.remove': call(
    z.strictObject({ indicatorId: Id, ids: z.array(Id).min(1).max(MOST_MEASURES) }),
    Indicator,
  ),
};
