import type { PartialDate } from './dates.ts';
import { presentState } from './fundingState.ts';
import type { Cents } from './money.ts';
import type { Budget, Funding } from './schemas/funding.ts';
import { twinOf } from './twinLines.ts';
import { REVENUE_STATES, type RevenueState } from './vocabulary.ts';

/**
 * Money over a period for one initiative: its part of a funding, or what a budget says beside fundings,
 * state by state. A line that comes from a funding is in that funding only.
 */
export type Payment = {
  /** The funding or the budget. */
  readonly id: string;
  readonly source: 'funding' | 'budget';
  readonly title: string;
  readonly state: RevenueState;
  readonly inKind: boolean;
  readonly amount: Cents;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  /** Of the amount, what lines say that may be the same money as a funding (`twinOf`); absent: nothing. */
  readonly apart?: Cents | undefined;
};

/** What the rule reads of a budget. */
export type PayingBudget = Pick<Budget, 'id' | 'title' | 'start' | 'end'> & {
  readonly lines: readonly Pick<
    Budget['lines'][number],
    'side' | 'state' | 'inKind' | 'amount' | 'fundingId' | 'funderId' | 'label'
  >[];
};

/** What the rule reads of a funding. */
export type PayingFunding = Pick<
  Funding,
  'id' | 'title' | 'kind' | 'funderId' | 'funderName' | 'start' | 'end'
> & {
  readonly states: readonly Pick<Funding['states'][number], 'state' | 'amount' | 'date'>[];
  readonly shares: readonly Pick<Funding['shares'][number], 'initiativeId' | 'part'>[];
};

/** All that pays for an initiative, or may. */
export function paymentsOf(
  initiativeId: string,
  fundings: readonly PayingFunding[],
  budgets: readonly PayingBudget[],
): Payment[] {
  return [
    ...fundings.flatMap((funding) => fundingPayment(funding, initiativeId)),
    ...budgets.flatMap((budget) => budgetPayments(budget, initiativeId, fundings)),
  ];
}

/** The part of a funding that an initiative has; nothing when it has none. */
export function fundingPayment(funding: PayingFunding, initiativeId: string): Payment[] {
  const share = funding.shares.find((one) => one.initiativeId === initiativeId);
  if (share === undefined) return [];
  const { id, title, kind, start, end } = funding;
  const { state } = presentState(funding);
  return [
    {
      id,
      source: 'funding',
      title,
      state,
      inKind: kind === 'in_kind',
      amount: share.part,
      start,
      end,
    },
  ];
}

function budgetPayments(
  { id, title, start, end, lines }: PayingBudget,
  initiativeId: string,
  fundings: readonly PayingFunding[],
): Payment[] {
  const beside = lines.filter(({ side, fundingId }) => side === 'revenue' && fundingId === null);
  return [false, true].flatMap((inKind) =>
    REVENUE_STATES.flatMap((state): Payment[] => {
      const ofState = beside.filter((line) => line.state === state && line.inKind === inKind);
      if (ofState.length === 0) return [];
      const amount = ofState.reduce((sum, line) => sum + line.amount, 0);
      const apart = ofState
        .filter((line) => twinOf(line, { start, end }, initiativeId, fundings) !== undefined)
        .reduce((sum, line) => sum + line.amount, 0);
      const payment = { id, source: 'budget', title, state, inKind, amount, start, end } as const;
      return [apart === 0 ? payment : { ...payment, apart }];
    }),
  );
}
