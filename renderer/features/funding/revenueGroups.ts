import { type BalanceLine, balanceOf } from '../../../shared/domain/balance.ts';
import { byFrenchOrder } from '../../../shared/domain/frenchOrder.ts';
import { REVENUE_STATES } from '../../../shared/domain/vocabulary.ts';
import type { RevenueRow } from '../../../shared/ipc/contract/funding.ts';

/** What revenues are brought together by. */
export type Grouping = 'funder' | 'state';

/** Revenues of one funder, or in one state; `id` is empty for those that name none. */
export interface RevenueGroup {
  readonly id: string;
  readonly rows: readonly RevenueRow[];
  readonly money: number;
  readonly inKind: number;
}

/** The revenues by funder, in the order of names, or by state; those that name none come last. */
export function groupRevenues(rows: readonly RevenueRow[], by: Grouping): RevenueGroup[] {
  const groups = new Map<string, RevenueRow[]>();
  for (const row of rows) {
    const id = (by === 'funder' ? row.funderId : row.state) ?? '';
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const nameOf = (group: RevenueGroup) => group.rows[0]?.funderName ?? '';
  const stateOf = (group: RevenueGroup) => REVENUE_STATES.findIndex((state) => state === group.id);
  return [...groups].map(groupOf).toSorted((a, b) => {
    if ((a.id === '') !== (b.id === '')) return a.id === '' ? 1 : -1;
    return by === 'funder' ? byFrenchOrder(nameOf(a), nameOf(b)) : stateOf(a) - stateOf(b);
  });
}

function groupOf([id, rows]: [string, RevenueRow[]]): RevenueGroup {
  const { money, inKind } = balanceOf(rows.map(asLine));
  return { id, rows, money: money.revenues, inKind: inKind.revenues };
}

function asLine({ state, inKind, amount }: RevenueRow): BalanceLine {
  return { side: 'revenue', state, inKind, amount };
}
