import { firstDay, lastDay } from '../../../../shared/domain/dates.ts';
import { byFrenchOrder } from '../../../../shared/domain/frenchOrder.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import type { Sort } from '../../../components/data/Table.tsx';
import { amountFor } from './fundingWords.ts';

/** The columns that put the list in their order. */
const ORDERS = {
  title: (turn, a, b) => turn * byFrenchOrder(a.title, b.title),
  funder: (turn, a, b) => known(a.funderName, b.funderName, turn),
  // As it is read: from the day on which it begins, to the one on which it ends.
  period: (turn, a, b) =>
    known(a.start && firstDay(a.start), b.start && firstDay(b.start), turn) ||
    known(a.end && lastDay(a.end), b.end && lastDay(b.end), turn),
  amount: (turn, a, b) => turn * (amountFor(a, null) - amountFor(b, null)),
} satisfies Record<string, (turn: 1 | -1, a: Funding, b: Funding) => number>;

/** Whether a column of the table puts the list in its order. */
export function isOrder(column: string): column is keyof typeof ORDERS {
  return Object.hasOwn(ORDERS, column);
}

/** Fundings in the order that a column asks for; as they came among equals, and what is not known last, both ways. */
export function fundingsInOrder(
  fundings: readonly Funding[],
  { column, direction }: Sort,
): Funding[] {
  if (!isOrder(column)) throw new Error(`No order by ${column}`);
  const turn = direction === 'ascending' ? 1 : -1;
  return fundings.toSorted((a, b) => ORDERS[column](turn, a, b));
}

/** Two names or days, of which either may not be known. */
function known(one: string | null, other: string | null, turn: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return turn * byFrenchOrder(one, other);
}
