import { z } from 'zod';
import { BUDGET_SIDES, FUNDING_KINDS, REPORT_STATES, REVENUE_STATES } from '../vocabulary.ts';
import {
  Cents,
  Id,
  Line,
  LocalDate,
  PartialDate,
  Position,
  Text,
  TimeOfDay,
  Title,
  WebAddress,
} from './primitives.ts';

/** What a funder offers, and what it asks for it, with the day on which somebody verified it. */
export const ProgramFields = z.strictObject({
  name: Title,
  requirements: Text,
  url: WebAddress.nullable(),
  verifiedOn: LocalDate.nullable(),
  /** The next day on which a request must be in; null when requests are taken at any time, or nobody knows. */
  deadlineOn: LocalDate.nullable(),
  /** The hour of that day, `HH:MM`; only with a day. */
  deadlineTime: TimeOfDay.nullable(),
  leastAmount: Cents.nullable(),
  mostAmount: Cents.nullable(),
  /** The largest part of the costs that it pays, in percent. */
  mostPercent: z.number().int().min(1).max(100).nullable(),
  /** The largest part of all the costs that may be in kind, in percent. */
  mostInKindPercent: z.number().int().min(0).max(100).nullable(),
  /** The least part of the costs in money that must come from no funder, in percent. */
  leastOwnPercent: z.number().int().min(1).max(100).nullable(),
  /** How long a project may last. */
  mostMonths: z.number().int().min(1).max(240).nullable(),
  /** Where these rules were read: a guide and its page. */
  source: Line,
});
export type ProgramFields = z.infer<typeof ProgramFields>;
export const Program = ProgramFields.extend({ id: Id, funderId: Id });
export type Program = z.infer<typeof Program>;

/** Who gives money. */
export const FunderFields = z.strictObject({ name: Title, url: WebAddress.nullable() });
export type FunderFields = z.infer<typeof FunderFields>;
export const Funder = FunderFields.extend({ id: Id, programs: z.array(Program) });
export type Funder = z.infer<typeof Funder>;

/** A budget of one initiative over a period. */
export const BudgetFields = z.strictObject({
  title: Title,
  start: PartialDate.nullable(),
  end: PartialDate.nullable(),
  /** The funding that it gives account of. */
  fundingId: Id.nullable(),
});
export type BudgetFields = z.infer<typeof BudgetFields>;

/**
 * A line of a budget. An expense has neither funder nor state; a revenue has a state. A revenue that comes
 * from a funding takes its funder, state and kind from it, whatever is written in the line; its amount is
 * how much of the funding it takes.
 */
export const BudgetLineFields = z.strictObject({
  side: z.enum(BUDGET_SIDES),
  label: Title,
  funderId: Id.nullable(),
  state: z.enum(REVENUE_STATES).nullable(),
  inKind: z.boolean(),
  amount: Cents,
  fundingId: Id.nullable(),
  /** What it came to in the end; null while nobody knows. */
  actual: Cents.nullable(),
  /** How it was worked out, what it holds; printed under the line. */
  note: Text,
});
export type BudgetLineFields = z.infer<typeof BudgetLineFields>;
export const BudgetLine = BudgetLineFields.extend({ id: Id, budgetId: Id, position: Position });
export type BudgetLine = z.infer<typeof BudgetLine>;

export const Budget = BudgetFields.extend({ id: Id, initiativeId: Id, lines: z.array(BudgetLine) });
export type Budget = z.infer<typeof Budget>;

/** A cost of a budget that a programme does not take; any other is admissible. */
export const InadmissibleCost = z.strictObject({ lineId: Id, programId: Id });
export type InadmissibleCost = z.infer<typeof InadmissibleCost>;

/** Where a funding stands at a date. Followed by another, never written over. */
export const FundingStateFields = z.strictObject({
  date: PartialDate,
  state: z.enum(REVENUE_STATES),
  amount: Cents,
  note: Text,
});
export type FundingStateFields = z.infer<typeof FundingStateFields>;
export const FundingState = FundingStateFields.extend({ id: Id });
export type FundingState = z.infer<typeof FundingState>;

/** A payment to come, or that came. */
export const FundingInstalmentFields = z.strictObject({
  dueOn: PartialDate.nullable(),
  amount: Cents,
  receivedOn: PartialDate.nullable(),
});
export type FundingInstalmentFields = z.infer<typeof FundingInstalmentFields>;
export const FundingInstalment = FundingInstalmentFields.extend({ id: Id, fundingId: Id });
export type FundingInstalment = z.infer<typeof FundingInstalment>;

/** A report that the funder waits for. */
export const FundingReportFields = z.strictObject({
  label: Title,
  dueOn: LocalDate,
  /** `HH:MM`; null: any time of that day. */
  dueTime: TimeOfDay.nullable(),
  state: z.enum(REPORT_STATES),
  sentOn: LocalDate.nullable(),
});
export type FundingReportFields = z.infer<typeof FundingReportFields>;
export const FundingReport = FundingReportFields.extend({ id: Id, fundingId: Id });
export type FundingReport = z.infer<typeof FundingReport>;

/** How much of a funding goes to an initiative: an amount, or null for what the others leave. */
export const FundingShareFields = z.strictObject({ initiativeId: Id, amount: Cents.nullable() });
export type FundingShareFields = z.infer<typeof FundingShareFields>;
export const FundingShare = FundingShareFields.extend({
  initiativeTitle: z.string(),
  /** What that comes to of the present amount, in cents. */
  part: Cents,
});
export type FundingShare = z.infer<typeof FundingShare>;

export const FundingFields = z.strictObject({
  title: Title,
  funderId: Id.nullable(),
  programId: Id.nullable(),
  kind: z.enum(FUNDING_KINDS),
  start: PartialDate.nullable(),
  end: PartialDate.nullable(),
  conditions: Text,
});
export type FundingFields = z.infer<typeof FundingFields>;

/** Money, or what is given in kind, for one initiative, several, or the organisation itself. */
export const Funding = FundingFields.extend({
  id: Id,
  funderName: z.string().nullable(),
  /** In the order of their dates; at least one, the last of which is the present state. */
  states: z.array(FundingState).min(1),
  instalments: z.array(FundingInstalment),
  reports: z.array(FundingReport),
  /** Initiatives that are not in the bin; none when it is the organisation's own. */
  shares: z.array(FundingShare),
  /** What goes to initiatives that lie in the bin, in cents: it is counted nowhere. */
  binned: Cents,
  /** The effects that it keeps up. */
  effectIds: z.array(Id),
});
export type Funding = z.infer<typeof Funding>;
