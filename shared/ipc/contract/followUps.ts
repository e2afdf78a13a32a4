import { z } from 'zod';
import { MOST_CALL_RECHECKS } from '../../domain/limits.ts';
import { DatedThing } from '../../domain/schemas/datedThing.ts';
import {
  CallRecheck,
  FollowUp,
  FollowUpAnswer,
  FollowUpPatch,
  FollowUpRhythm,
  FollowUpYears,
  PlannedFollowUp,
  RecordedFollowUp,
  StatusCheck,
  StatusCheckFields,
} from '../../domain/schemas/followUp.ts';
import { FollowUpRound, RoundContact } from '../../domain/schemas/followUpRound.ts';
import { Id, Line } from '../../domain/schemas/primitives.ts';
import { Survival } from '../../domain/schemas/survival.ts';
import { ById, call, children, Done, Nothing } from './call.ts';
import { WrittenPdf } from './written.ts';

const statusCheck = children(StatusCheckFields, StatusCheck);

/** What becomes of initiatives beyond their pilot: status checks, follow-ups and their rhythm. */
export const followUpCalls = {
  'statusCheck.add': statusCheck.add,
  'statusCheck.update': statusCheck.update,
  'statusCheck.remove': statusCheck.remove,
  /** Plans a date by hand, beside those of the rhythm. */
  'followUp.plan': call(z.strictObject({ initiativeId: Id, fields: PlannedFollowUp }), FollowUp),
  /** Notes what came of a follow-up; an answer that says how the initiative is adds a status check, and what it says of effects a recheck each. */
  'followUp.record': call(
    z.strictObject({
      initiativeId: Id,
      fields: FollowUpAnswer,
      rechecks: z.array(CallRecheck).max(MOST_CALL_RECHECKS).optional(),
    }),
    RecordedFollowUp,
  ),
  /** Takes back what was just noted of a call: the follow-up, the status check and the rechecks that it brought. */
  'followUp.takeBack': call(
    z.strictObject({ id: Id, recheckIds: z.array(Id).max(MOST_CALL_RECHECKS) }),
    Done,
  ),
  'followUp.update': call(z.strictObject({ id: Id, patch: FollowUpPatch }), FollowUp),
  'followUp.remove': call(ById, Done),
  /** Gives an initiative a rhythm of its own; null: that of the portfolio again. */
  'followUp.setRhythm': call(
    z.strictObject({ initiativeId: Id, years: FollowUpYears.nullable() }),
    FollowUpRhythm,
  ),
  /** Whom to call this year, and what was done of it. */
  'followUp.round': call(Nothing, FollowUpRound),
  /** Who may know how an initiative goes. */
  'followUp.contacts': call(ById, z.array(RoundContact)),
  /** Every life beyond a pilot, as it is known today. */
  'survival.get': call(Nothing, Survival),
  /** Asks where to write « Survie », of all or of a part of them, and writes it. Null: the person gave up. */
  'survival.print': call(z.strictObject({ group: Line.nullable() }), WrittenPdf.nullable()),
  /** Asks where to write what is dated as a calendar (.ics), and writes it. Null: the person gave up. */
  'calendar.export': call(Nothing, z.strictObject({ id: Id, events: z.number().int() }).nullable()),
  /** What that calendar holds, as a list. */
  'calendar.list': call(Nothing, z.array(DatedThing)),
  'followUp.usualYears': call(Nothing, FollowUpYears),
  'followUp.setUsualYears': call(z.strictObject({ years: FollowUpYears }), FollowUpYears),
};
