import { presentState } from '../../../../shared/domain/fundingState.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import { REVENUE_STATES } from '../../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../../shared/strings/index.ts';

/** What a list of fundings may be kept to: those in one state, or the sure money of an initiative of which no end is noted. */
export const STATE_FILTERS = [...REVENUE_STATES, 'unended'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

/** Whether a funding is one of those. */
export function isInState(
  funding: Pick<Funding, 'states' | 'kind' | 'end' | 'shares'>,
  filter: StateFilter,
): boolean {
  const { state } = presentState(funding);
  if (filter !== 'unended') return state === filter;
  // As the line of « Accueil » that leads here.
  const isSure = state === 'confirmed' || state === 'received';
  const pays = funding.kind !== 'in_kind' && funding.shares.length > 0;
  return isSure && pays && funding.end === null;
}

/** What it is called. */
export function stateFilterName(filter: StateFilter, t: Translate): string {
  return filter === 'unended' ? t('money:funding.unended') : t(`vocabulary:revenueState.${filter}`);
}
