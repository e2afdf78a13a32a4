import { z } from 'zod';
import { isDecimal } from '../decimals.ts';
import { MOST_MEASURES } from '../limits.ts';
import { INDICATOR_DIRECTIONS } from '../vocabulary.ts';
import { Months } from './effect.ts';
import { Id, Instant, Line, PartialDate, Text, Title } from './primitives.ts';

/** A number exactly as it was written. */
export const Decimal = z.string().refine(isDecimal);

/** What was aimed at, and for when. */
export const IndicatorTarget = z.strictObject({ date: PartialDate, value: Decimal });
export type IndicatorTarget = z.infer<typeof IndicatorTarget>;

/** What is measured over the years. */
export const IndicatorFields = z.strictObject({
  name: Title,
  /** « personnes », « % », « km »; empty for a bare number. */
  unit: Line,
  direction: z.enum(INDICATOR_DIRECTIONS),
  /** The effect that it follows, of the same initiative. */
  effectId: Id.nullable(),
  /** Before the initiative changed anything. */
  baselineValue: Decimal.nullable(),
  baselineDate: PartialDate.nullable(),
  baselineSource: Text,
  /** Measured every so many months; null: when it can be. */
  rhythmMonths: Months.nullable(),
  /** One a date, in the order of time. */
  targets: z
    .array(IndicatorTarget)
    .max(100)
    .refine((targets) => new Set(targets.map(({ date }) => date)).size === targets.length),
});
export type IndicatorFields = z.infer<typeof IndicatorFields>;

/** What was measured at a date, and by whom. An indicator has one measure a date. */
export const MeasureFields = z.strictObject({
  date: PartialDate,
  value: Decimal,
  source: Text,
  note: Text,
});
export type MeasureFields = z.infer<typeof MeasureFields>;

/** What a correction makes of a measure, and why. */
export const MeasureCorrectionFields = MeasureFields.omit({ note: true }).extend({
  reason: Text.refine((text) => text.trim() !== ''),
});
export type MeasureCorrectionFields = z.infer<typeof MeasureCorrectionFields>;

/** What a measure said before it was corrected. Only added: never changed nor removed on its own. */
export const MeasureCorrection = z.strictObject({
  id: Id,
  measureId: Id,
  formerDate: PartialDate,
  formerValue: Decimal,
  formerSource: Text,
  madeAt: Instant,
  reason: Text,
});
export type MeasureCorrection = z.infer<typeof MeasureCorrection>;

export const Measure = MeasureFields.extend({
  id: Id,
  indicatorId: Id,
  /** The first one first. */
  corrections: z.array(MeasureCorrection),
});
export type Measure = z.infer<typeof Measure>;

export const Indicator = IndicatorFields.extend({
  id: Id,
  initiativeId: Id,
  /** In the order of time. */
  measures: z.array(Measure),
});
export type Indicator = z.infer<typeof Indicator>;

/** Several measures at once, as they come from a spreadsheet. */
export const ManyMeasures = z.array(MeasureFields).min(1).max(MOST_MEASURES);
