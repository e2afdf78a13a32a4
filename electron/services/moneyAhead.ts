import { type Payment, paymentsOf } from '../../shared/domain/payments.ts';
import type { Funding } from '../../shared/domain/schemas/funding.ts';
import type { MoneyView } from '../../shared/ipc/contract/fundings.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { grouped } from '../database/record.ts';
import { everyFunding } from '../database/repositories/fundings.ts';
import {
  listPaidEffects,
  listPaidInitiatives,
  listPayingBudgets,
} from '../database/repositories/moneyAhead.ts';
import { readFiscalStart, writeFiscalStart } from '../database/repositories/portfolios.ts';
import type { Steps } from '../database/steps.ts';

/** How many are put together between two steps. */
const TOGETHER = 100;

/** All that pays for the initiatives in hand, and for the effects that fundings keep up; by steps. */
export function* moneyView(db: ReadableDb): Steps<MoneyView> {
  const fundings = yield* everyFunding(db);
  const budgets = grouped(listPayingBudgets(db), 'initiativeId');
  yield;
  const ofInitiative = byEach(fundings, ({ shares }) => shares.map((one) => one.initiativeId));
  const ofEffect = byEach(fundings, ({ effectIds }) => effectIds);
  yield;
  const initiatives = yield* eachOf(listPaidInitiatives(db), ({ initiativeId }) =>
    paymentsOf(initiativeId, ofInitiative.get(initiativeId) ?? [], budgets.get(initiativeId) ?? []),
  );
  const effects = yield* eachOf(listPaidEffects(db), ({ initiativeId, effectId }) =>
    paymentsOf(initiativeId, ofEffect.get(effectId) ?? [], []),
  );
  return { initiatives, effects };
}

function* eachOf<P extends object>(
  paid: readonly P[],
  payments: (one: P) => Payment[],
): Steps<(P & { payments: Payment[] })[]> {
  const found: (P & { payments: Payment[] })[] = [];
  for (const one of paid) {
    if (found.length % TOGETHER === 0) yield;
    found.push({ ...one, payments: payments(one) });
  }
  return found;
}

/** Fundings by each of the things that they are for, in their order. */
function byEach(
  fundings: readonly Funding[],
  idsOf: (funding: Funding) => readonly string[],
): Map<string, Funding[]> {
  const found = new Map<string, Funding[]>();
  for (const funding of fundings) {
    for (const id of idsOf(funding)) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [funding]);
      else known.push(funding);
    }
  }
  return found;
}

/** The month with which the organisation's year begins, 1 to 12. */
export function fiscalStart(db: ReadableDb): { startMonth: number } {
  return { startMonth: readFiscalStart(db) };
}

/** Says with which month the organisation's year begins. */
export function setFiscalStart(
  db: WritableDb,
  { startMonth }: { startMonth: number },
): { startMonth: number } {
  return db.transaction(() => {
    writeFiscalStart(db, startMonth);
    return fiscalStart(db);
  });
}
