import { z } from 'zod';
import { MOST_MEASURES } from '../../domain/limits.ts';
import {
  Indicator,
  IndicatorFields,
  ManyMeasures,
  MeasureCorrectionFields,
} from '../../domain/schemas/indicator.ts';
import { Id, Text } from '../../domain/schemas/primitives.ts';
import { call, children } from './call.ts';

const indicator = children(IndicatorFields, Indicator);

/** What is measured of an initiative, what was aimed at and what was found. */
export const indicatorCalls = {
  'indicator.add': indicator.add,
  'indicator.update': indicator.update,
  /** Removes it with all its measures and their corrections. */
  'indicator.remove': indicator.remove,
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
