import { paymentsOf } from '../../shared/domain/payments.ts';
import type { Funding } from '../../shared/domain/schemas/funding.ts';
import type { MoneyView } from '../../shared/ipc/contract/fundings.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { grouped } from '../database/record.ts';
import { listFundings } from '../database/repositories/fundings.ts';
import {
  listPaidEffects,
  listPaidInitiatives,
  listPayingBudgets,
  type Paid,
  type PaidEffect,
} from '../database/repositories/moneyAhead.ts';
import { readFiscalStart, writeFiscalStart } from '../database/repositories/portfolios.ts';

/** All that pays for the initiatives in hand, and for the effects that fundings keep up. */
export function moneyView(db: ReadableDb): MoneyView {
  const fundings = listFundings(db);
  const budgets = grouped(listPayingBudgets(db), 'initiativeId');
  const ofInitiative = byEach(fundings, ({ shares }) => shares.map((one) => one.initiativeId));
  const ofEffect = byEach(fundings, ({ effectIds }) => effectIds);
  const effect = (paid: PaidEffect): MoneyView['effects'][number] => ({
    ...paid,
    payments: paymentsOf(paid.initiativeId, ofEffect.get(paid.effectId) ?? [], []),
  });
  const initiative = (paid: Paid): MoneyView['initiatives'][number] => ({
    ...paid,
    payments: paymentsOf(
      paid.initiativeId,
      ofInitiative.get(paid.initiativeId) ?? [],
      budgets.get(paid.initiativeId) ?? [],
    ),
  });
  return {
    initiatives: listPaidInitiatives(db).map(initiative),
    effects: listPaidEffects(db).map(effect),
  };
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
