import { z } from 'zod';
import { isDecimal } from '../decimals.ts';
import { MOST_MEASURES } from '../limits.ts';
import { INDICATOR_DIRECTIONS } from '../vocabulary.ts';
import { Months } from './effect.ts';
import { Id, Instant, Line, NonBlankText, PartialDate, Text, Title } from './primitives.ts';

/** A number exactly as it was written. */
export const Decimal = z.string().refine(isDecimal);

/** How an indicator is set. */
export const IndicatorSettings = z.strictObject({
  name: Title,
  /** « personnes », « % », « km »; empty for a bare number. */
  unit: Line,
  direction: z.enum(INDICATOR_DIRECTIONS),
  /** The effect that it follows, of the same initiative. */
  effectId: Id.nullable(),
  /** Measured every so many months; null: when it can be. */
  rhythmMonths: Months.nullable(),
});
export type IndicatorSettings = z.infer<typeof IndicatorSettings>;

/** Before the initiative changed anything; no value: nobody measured it. */
export const Baseline = z.strictObject({
  baselineValue: Decimal.nullable(),
  baselineDate: PartialDate.nullable(),
  baselineSource: Text,
});
export type Baseline = z.infer<typeof Baseline>;

/** What is measured over the years, from what; what is aimed at and what is found are added to it. */
export const IndicatorFields = IndicatorSettings.extend(Baseline.shape);
export type IndicatorFields = z.infer<typeof IndicatorFields>;

/** What a baseline should say, and why it is changed: asked once there is one. */
export const BaselineCorrectionFields = Baseline.extend({ reason: Text });
export type BaselineCorrectionFields = z.infer<typeof BaselineCorrectionFields>;

/** What a baseline said before it was corrected. Only added. */
export const BaselineCorrection = z.strictObject({
  id: Id,
  indicatorId: Id,
  formerValue: Decimal,
  formerDate: PartialDate.nullable(),
  formerSource: Text,
  madeAt: Instant,
  reason: NonBlankText,
});
export type BaselineCorrection = z.infer<typeof BaselineCorrection>;

/** What is aimed at, and for when. An indicator has one target a date. */
export const TargetFields = z.strictObject({ date: PartialDate, value: Decimal });
export type TargetFields = z.infer<typeof TargetFields>;

/** What a correction makes of a target, and why; no value: it is aimed at no more. */
export const TargetCorrectionFields = z.strictObject({
  date: PartialDate,
  value: Decimal.nullable(),
  reason: NonBlankText,
});
export type TargetCorrectionFields = z.infer<typeof TargetCorrectionFields>;

/** What a target was before it was corrected. Only added. */
export const TargetCorrection = z.strictObject({
  id: Id,
  targetId: Id,
  formerDate: PartialDate,
  formerValue: Decimal.nullable(),
  madeAt: Instant,
  reason: NonBlankText,
});
export type TargetCorrection = z.infer<typeof TargetCorrection>;

export const IndicatorTarget = z.strictObject({
  id: Id,
  indicatorId: Id,
  date: PartialDate,
  /** Null: given up. */
  value: Decimal.nullable(),
  /** The first one first. */
  corrections: z.array(TargetCorrection),
});
export type IndicatorTarget = z.infer<typeof IndicatorTarget>;

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
  reason: NonBlankText,
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
  reason: NonBlankText,
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
  /** What its baseline said before, the first one first. */
  baselineCorrections: z.array(BaselineCorrection),
  /** In the order of time. */
  targets: z.array(IndicatorTarget),
  /** In the order of time. */
  measures: z.array(Measure),
});
export type Indicator = z.infer<typeof Indicator>;

/** Several measures at once, as they come from a spreadsheet. */
export const ManyMeasures = z.array(MeasureFields).min(1).max(MOST_MEASURES);
