import { z } from 'zod';
import { BUDGET_SIDES, REVENUE_STATES } from '../vocabulary.ts';
import {
  Cents,
  Id,
  Line,
  LocalDate,
  PartialDate,
  Position,
  Text,
  Title,
  WebAddress,
} from './primitives.ts';

/** Who gives money. What it asks is kept with the day on which somebody verified it. */
export const FunderFields = z.strictObject({
  name: Title,
  program: Line,
  requirements: Text,
  verifiedOn: LocalDate.nullable(),
  url: WebAddress.nullable(),
});
export type FunderFields = z.infer<typeof FunderFields>;
export const Funder = FunderFields.extend({ id: Id });
export type Funder = z.infer<typeof Funder>;

/** A budget of one initiative over a period. */
export const BudgetFields = z.strictObject({
  title: Title,
  start: PartialDate.nullable(),
  end: PartialDate.nullable(),
});
export type BudgetFields = z.infer<typeof BudgetFields>;

/** A line of a budget. An expense has neither funder nor state; a revenue has a state. */
export const BudgetLineFields = z.strictObject({
  side: z.enum(BUDGET_SIDES),
  label: Title,
  funderId: Id.nullable(),
  state: z.enum(REVENUE_STATES).nullable(),
  inKind: z.boolean(),
  amount: Cents,
});
export type BudgetLineFields = z.infer<typeof BudgetLineFields>;
export const BudgetLine = BudgetLineFields.extend({ id: Id, budgetId: Id, position: Position });
export type BudgetLine = z.infer<typeof BudgetLine>;

export const Budget = BudgetFields.extend({ id: Id, initiativeId: Id, lines: z.array(BudgetLine) });
export type Budget = z.infer<typeof Budget>;
