import { z } from 'zod';
import {
  BudgetLine,
  Funding,
  FundingFields,
  FundingInstalment,
  FundingInstalmentFields,
  FundingReport,
  FundingReportFields,
  FundingShareFields,
  FundingStateFields,
} from '../../domain/schemas/funding.ts';
import { Payment } from '../../domain/schemas/payment.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { ById, call, Done, Nothing } from './call.ts';

/** What pays for the initiatives that are not archived, and for the effects that fundings keep up. */
export const MoneyView = z.strictObject({
  initiatives: z.array(
    z.strictObject({ initiativeId: Id, initiativeTitle: z.string(), payments: z.array(Payment) }),
  ),
  effects: z.array(
    z.strictObject({
      effectId: Id,
      statement: z.string(),
      initiativeId: Id,
      initiativeTitle: z.string(),
      payments: z.array(Payment),
    }),
  ),
});
export type MoneyView = z.infer<typeof MoneyView>;

const FiscalStart = z.strictObject({ startMonth: z.number().int().min(1).max(12) });

/** What a funding has several of: added to it, changed and removed by their own identifier. */
function parts<F extends z.ZodObject, O extends z.ZodType>(fields: F, output: O) {
  return {
    add: call(z.strictObject({ fundingId: Id, fields }), output),
    update: call(z.strictObject({ id: Id, patch: fields.partial() }), output),
  };
}

const instalment = parts(FundingInstalmentFields, FundingInstalment);
const report = parts(FundingReportFields, FundingReport);

/** Fundings, whose they are, what is due, and the money ahead. */
export const fundingsCalls = {
  'funding.list': call(Nothing, z.array(Funding)),
  'funding.ofInitiative': call(ById, z.array(Funding)),
  'funding.get': call(ById, Funding),
  'funding.add': call(
    z.strictObject({
      fields: FundingFields,
      first: FundingStateFields,
      initiativeIds: z.array(Id).max(500),
      /** The lines of their budgets that are the same money: tied to it at once. */
      lineIds: z.array(Id).max(500).optional(),
    }),
    Funding,
  ),
  'funding.update': call(z.strictObject({ id: Id, patch: FundingFields.partial() }), Funding),
  'funding.remove': call(ById, Done),
  /** Makes a funding of what a revenue of a budget says, and ties the revenue to it. */
  'funding.ofLine': call(z.strictObject({ lineId: Id }), BudgetLine),
  /** Says that an initiative has a share, and how much; the other shares stay as they are. */
  'funding.setShare': call(z.strictObject({ id: Id, share: FundingShareFields }), Funding),
  /** Says that an initiative has no share any more. */
  'funding.dropShare': call(z.strictObject({ id: Id, initiativeId: Id }), Funding),
  'funding.setPayer': call(
    z.strictObject({ fundingId: Id, effectId: Id, pays: z.boolean() }),
    Funding,
  ),
  'fundingState.add': call(z.strictObject({ fundingId: Id, fields: FundingStateFields }), Funding),
  'fundingState.remove': call(ById, Funding),
  'fundingInstalment.add': instalment.add,
  'fundingInstalment.update': instalment.update,
  'fundingInstalment.remove': call(ById, Done),
  'fundingReport.add': report.add,
  'fundingReport.update': report.update,
  'fundingReport.remove': call(ById, Done),
  'money.ahead': call(Nothing, MoneyView),
  'money.fiscalStart': call(Nothing, FiscalStart),
  'money.setFiscalStart': call(FiscalStart, FiscalStart),
};
