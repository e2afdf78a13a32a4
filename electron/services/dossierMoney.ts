import { presentState, receivedOf } from '../../shared/domain/fundingState.ts';
import { paymentsOf } from '../../shared/domain/payments.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import type { DossierMoney } from '../../shared/domain/schemas/dossierMoney.ts';
import type { Budget, Funding } from '../../shared/domain/schemas/funding.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listFundingsOf } from '../database/repositories/fundings.ts';
import { readFiscalStart } from '../database/repositories/portfolios.ts';

/** What a dossier may say of the money of its initiative; `budget` is the one that the dossier shows, `fundingId` what it gives account of, when it says so. */
export function dossierMoney(
  db: ReadableDb,
  initiative: Pick<InitiativeDetail, 'id' | 'budgets' | 'effects'>,
  budget: Budget | null,
  fundingId: string | null,
): DossierMoney {
  const fundings = listFundingsOf(db, initiative.id);
  const accounted = fundings.find(({ id }) => id === (fundingId ?? budget?.fundingId));
  return {
    startMonth: readFiscalStart(db),
    fundings: fundings.map((funding) => ownPart(funding, initiative.id)),
    payments: paymentsOf(initiative.id, fundings, initiative.budgets),
    effects: initiative.effects.flatMap(({ id, statement }) => {
      const paying = fundings.filter(({ effectIds }) => effectIds.includes(id));
      if (paying.length === 0) return [];
      return [{ id, statement, payments: paymentsOf(initiative.id, paying, []) }];
    }),
    accountOf:
      accounted === undefined ? null : { title: accounted.title, funderName: accounted.funderName },
  };
}

/** The part of one initiative in a funding; what the others have is held back as what lies in the bin is. */
function ownPart(funding: Funding, initiativeId: string): DossierMoney['fundings'][number] {
  const { kind, start, end, states, instalments, shares } = funding;
  const part = shares.find((share) => share.initiativeId === initiativeId)?.part ?? 0;
  const whole = Math.max(presentState(funding).amount, receivedOf(funding));
  return {
    kind,
    start,
    end,
    states: states.map(({ date, state, amount }) => ({ date, state, amount })),
    instalments,
    binned: Math.max(0, whole - part),
  };
}
