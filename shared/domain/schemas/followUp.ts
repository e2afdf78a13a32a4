import { z } from 'zod';
import { FOLLOW_UP_OUTCOMES, RECHECK_ANSWERS, STATUSES } from '../vocabulary.ts';
import { Id, Line, PartialDate, Text } from './primitives.ts';

/** How an initiative was found to be at a date, and by whom that is known. */
export const StatusCheckFields = z.strictObject({
  date: PartialDate,
  status: z.enum(STATUSES),
  /** Who said so, or where it was seen. */
  source: Line,
  note: Text,
});
export type StatusCheckFields = z.infer<typeof StatusCheckFields>;
export const StatusCheck = StatusCheckFields.extend({ id: Id, initiativeId: Id });
export type StatusCheck = z.infer<typeof StatusCheck>;

/** A date planned by hand, on which somebody is to be asked. */
export const PlannedFollowUp = z.strictObject({ dueOn: PartialDate, note: Text });
export type PlannedFollowUp = z.infer<typeof PlannedFollowUp>;

/** A follow-up: planned while `doneOn` and `outcome` are null, then what came of it. */
export const FollowUp = z.strictObject({
  id: Id,
  initiativeId: Id,
  /** The date that it answers, or is planned for. */
  dueOn: PartialDate,
  doneOn: PartialDate.nullable(),
  outcome: z.enum(FOLLOW_UP_OUTCOMES).nullable(),
  /** Who was asked. */
  whom: Line,
  note: Text,
  /** What was learned of the initiative itself. */
  statusCheckId: Id.nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** What somebody notes of a follow-up that took place. */
export const FollowUpAnswer = z.strictObject({
  dueOn: PartialDate,
  doneOn: PartialDate,
  outcome: z.enum(FOLLOW_UP_OUTCOMES),
  whom: Line,
  note: Text,
  /** How the initiative was found to be, when the answer says so. */
  status: z.enum(STATUSES).nullable(),
});
export type FollowUpAnswer = z.infer<typeof FollowUpAnswer>;

/** What was learned of an effect in the same call; who was asked is its source. */
export const CallRecheck = z.strictObject({
  effectId: Id,
  answer: z.enum(RECHECK_ANSWERS),
  note: Text,
});
export type CallRecheck = z.infer<typeof CallRecheck>;

/** A follow-up that was noted, with the rechecks of effects that it brought. */
export const RecordedFollowUp = FollowUp.extend({ recheckIds: z.array(Id) });
export type RecordedFollowUp = z.infer<typeof RecordedFollowUp>;

/** What may be corrected of a follow-up that was noted. */
export const FollowUpPatch = FollowUpAnswer.omit({ status: true }).partial();
export type FollowUpPatch = z.infer<typeof FollowUpPatch>;

/** Whole years after the end of the pilot, each once, the nearest first; none: nothing is asked by itself. */
export const FollowUpYears = z
  .array(z.number().int().min(1).max(60))
  .max(20)
  .refine((years) => years.every((year, index) => index === 0 || year > (years[index - 1] ?? 0)));
export type FollowUpYears = z.infer<typeof FollowUpYears>;

/** When an initiative is looked at again: its own rhythm, or the portfolio's. */
export const FollowUpRhythm = z.strictObject({ years: FollowUpYears, isOwn: z.boolean() });
export type FollowUpRhythm = z.infer<typeof FollowUpRhythm>;
