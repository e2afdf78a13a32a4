import { z } from 'zod';
import {
  FollowUp,
  FollowUpAnswer,
  FollowUpPatch,
  FollowUpRhythm,
  FollowUpYears,
  PlannedFollowUp,
  StatusCheck,
  StatusCheckFields,
} from '../../domain/schemas/followUp.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { ById, call, children, Done, Nothing } from './call.ts';

const statusCheck = children(StatusCheckFields, StatusCheck);

/** What becomes of initiatives beyond their pilot: status checks, follow-ups and their rhythm. */
export const followUpCalls = {
  'statusCheck.add': statusCheck.add,
  'statusCheck.update': statusCheck.update,
  'statusCheck.remove': statusCheck.remove,
  /** Plans a date by hand, beside those of the rhythm. */
  'followUp.plan': call(z.strictObject({ initiativeId: Id, fields: PlannedFollowUp }), FollowUp),
  /** Notes what came of a follow-up; an answer that says how the initiative is adds a status check. */
  'followUp.record': call(z.strictObject({ initiativeId: Id, fields: FollowUpAnswer }), FollowUp),
  'followUp.update': call(z.strictObject({ id: Id, patch: FollowUpPatch }), FollowUp),
  'followUp.remove': call(ById, Done),
  /** Gives an initiative a rhythm of its own; null: that of the portfolio again. */
  'followUp.setRhythm': call(
    z.strictObject({ initiativeId: Id, years: FollowUpYears.nullable() }),
    FollowUpRhythm,
  ),
  'followUp.usualYears': call(Nothing, FollowUpYears),
  'followUp.setUsualYears': call(z.strictObject({ years: FollowUpYears }), FollowUpYears),
};
