import { type Payment, paymentsOf } from '../shared/domain/payments.ts';
import type { InitiativeDetail } from '../shared/domain/schemas/detail.ts';
import { useAnswer } from './queries.ts';

/** All that pays for an initiative, or may: its part of fundings, and what its budgets have beside them. */
export function usePayments({ id, budgets }: Pick<InitiativeDetail, 'id' | 'budgets'>): Payment[] {
  return paymentsOf(id, useAnswer('funding.ofInitiative', { id }), budgets);
}
