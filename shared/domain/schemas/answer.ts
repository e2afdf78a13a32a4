import { z } from 'zod';
import { ANSWER_OUTCOMES, BUDGET_SIDES, REVENUE_STATES } from '../vocabulary.ts';
import { FundingFields, FundingReport } from './funding.ts';
import {
  Cents,
  Id,
  Instant,
  LocalDate,
  PartialDate,
  Text,
  TimeOfDay,
  Title,
} from './primitives.ts';

/** The next report that the funder waits for. */
export const AnswerReport = z.strictObject({
  label: Title,
  dueOn: LocalDate,
  /** `HH:MM`; null: any time of that day. */
  dueTime: TimeOfDay.nullable(),
});
export type AnswerReport = z.infer<typeof AnswerReport>;

const said = {
  answeredOn: LocalDate,
  outcome: z.enum(ANSWER_OUTCOMES),
  /** What is given, in cents; null unless something was accepted. */
  amount: Cents.nullable(),
  /** What is given is no money. */
  inKind: z.boolean(),
  /** The funder's own reason, for a refusal above all. */
  reason: Text,
  conditions: Text,
  report: AnswerReport.nullable(),
  note: Text,
};

/** What was answered to a dossier that left. */
export const DossierAnswerFields = z
  .strictObject(said)
  .refine(
    ({ outcome, amount }) => (outcome === 'accepted' || outcome === 'partly') === (amount !== null),
  );
export type DossierAnswerFields = z.infer<typeof DossierAnswerFields>;

/** An answer as it is kept. Followed by another, or corrected by another; never written over. */
export const DossierAnswer = z.strictObject({
  ...said,
  id: Id,
  frozenId: Id,
  /** The answer that this one corrects. */
  correctsId: Id.nullable(),
  /** The funding that came of it; null when none did, or when it is gone. */
  fundingId: Id.nullable(),
  fundingTitle: z.string().nullable(),
  recordedAt: Instant,
});
export type DossierAnswer = z.infer<typeof DossierAnswer>;

/**
 * What becomes of the money: nothing is written, a new funding, one that is already there and becomes what
 * was answered, or one that is there and sure, and stays of its amount (the answer is a part of it).
 */
export const AnswerMoney = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('new'),
    fields: FundingFields.pick({ title: true, kind: true, start: true, end: true }),
  }),
  z.strictObject({ kind: z.literal('existing'), fundingId: Id }),
  z.strictObject({ kind: z.literal('kept'), fundingId: Id }),
]);
export type AnswerMoney = z.infer<typeof AnswerMoney>;

/** A funding that an answer may be about. */
export const AnsweredFunding = FundingFields.extend({
  id: Id,
  funderName: z.string().nullable(),
  state: z.enum(REVENUE_STATES),
  amount: Cents,
  /** Since when it stands so. */
  since: PartialDate,
  /** What its instalments come to, received or not. */
  planned: Cents,
});
export type AnsweredFunding = z.infer<typeof AnsweredFunding>;

/** A revenue of the dossier's budget that names the funder and comes from no funding yet. */
export const AnsweredLine = z.strictObject({
  id: Id,
  side: z.enum(BUDGET_SIDES),
  label: z.string(),
  budgetTitle: z.string(),
  state: z.enum(REVENUE_STATES).nullable(),
  inKind: z.boolean(),
  amount: Cents,
});
export type AnsweredLine = z.infer<typeof AnsweredLine>;

/** A report that is still to be sent, and that an answer asked for. */
export const AnsweredReport = FundingReport.extend({ answerId: Id });
export type AnsweredReport = z.infer<typeof AnsweredReport>;
