import { z } from 'zod';
import { REVENUE_STATES } from '../vocabulary.ts';
import { Cents, Id, PartialDate } from './primitives.ts';

/** Money over a period, as the rules of `shared/domain/cover.ts` read it. */
export const Payment = z.strictObject({
  id: Id,
  source: z.enum(['funding', 'budget']),
  title: z.string(),
  state: z.enum(REVENUE_STATES),
  inKind: z.boolean(),
  amount: Cents,
  start: PartialDate.nullable(),
  end: PartialDate.nullable(),
  apart: Cents.optional(),
});
