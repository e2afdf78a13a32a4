import { z } from 'zod';
import {
  Budget,
  BudgetFields,
  BudgetLine,
  BudgetLineFields,
  Funder,
  FunderFields,
  InadmissibleCost,
  Program,
  ProgramFields,
} from '../../domain/schemas/funding.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { ById, call, children, Done, Nothing } from './call.ts';

/** A revenue as the place « Financement » lists it, over all initiatives. */
export const RevenueRow = BudgetLine.omit({ side: true }).extend({
  initiativeId: Id,
  initiativeTitle: z.string(),
  budgetTitle: z.string(),
  funderName: z.string().nullable(),
});
export type RevenueRow = z.infer<typeof RevenueRow>;

const budget = children(BudgetFields, Budget);

/** Who gives, budgets and their lines, revenues over all initiatives. */
export const fundingCalls = {
  'funder.list': call(Nothing, z.array(Funder)),
  'funder.add': call(z.strictObject({ fields: FunderFields }), Funder),
  'funder.update': call(z.strictObject({ id: Id, patch: FunderFields.partial() }), Funder),
  'funder.remove': call(ById, Done),
  'program.add': call(z.strictObject({ funderId: Id, fields: ProgramFields }), Program),
  'program.update': call(z.strictObject({ id: Id, patch: ProgramFields.partial() }), Program),
  'program.remove': call(ById, Done),
  'budget.add': budget.add,
  'budget.update': budget.update,
  'budget.remove': budget.remove,
  'budgetLine.add': call(z.strictObject({ budgetId: Id, fields: BudgetLineFields }), BudgetLine),
  'budgetLine.update': call(
    z.strictObject({ id: Id, patch: BudgetLineFields.partial() }),
    BudgetLine,
  ),
  'budgetLine.remove': call(ById, Done),
  'budget.inadmissibleCosts': call(ById, z.array(InadmissibleCost)),
  'budgetLine.setAdmissible': call(InadmissibleCost.extend({ isAdmissible: z.boolean() }), Done),
  'revenue.list': call(Nothing, z.array(RevenueRow)),
};
