import { z } from 'zod';
import { Funding, FundingInstalment, FundingState } from './funding.ts';
import { Payment } from './payment.ts';
import { Cents, Id } from './primitives.ts';

/**
 * What a dossier may say of the money of its initiative: its own part of each funding, never that of
 * another initiative, nor conditions and notes, which are the organisation's.
 */
export const DossierMoney = z.strictObject({
  /** The month with which the organisation's year begins, 1 to 12. */
  startMonth: z.number().int().min(1).max(12),
  fundings: z.array(
    Funding.pick({ kind: true, start: true, end: true }).extend({
      states: z.array(FundingState.pick({ date: true, state: true, amount: true })).min(1),
      instalments: z.array(FundingInstalment),
      /** What is not the initiative's, in cents. */
      binned: Cents,
    }),
  ),
  /** All that pays for the initiative, or may. */
  payments: z.array(Payment),
  /** The effects that fundings keep up. */
  effects: z.array(z.strictObject({ id: Id, statement: z.string(), payments: z.array(Payment) })),
  /** The funding that the budget of the dossier gives account of. */
  accountOf: Funding.pick({ title: true, funderName: true }).nullable(),
});
export type DossierMoney = z.infer<typeof DossierMoney>;
