import { lastDay } from '../../../../shared/domain/dates.ts';
import { byFrenchOrder } from '../../../../shared/domain/frenchOrder.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import type { Sort } from '../../../components/data/Table.tsx';
import { amountFor } from './fundingWords.ts';

/** Fundings in the order that a column asks for; as they came among equals, and what is not known last, both ways. */
export function fundingsInOrder(
  fundings: readonly Funding[],
  { column, direction }: Sort,
): Funding[] {
  const turn = direction === 'ascending' ? 1 : -1;
  return fundings.toSorted((a, b) => {
    if (column === 'amount') return turn * (amountFor(a, null) - amountFor(b, null));
    if (column === 'title') return turn * byFrenchOrder(a.title, b.title);
    const [one, other] = [keyOf(a, column), keyOf(b, column)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return turn * byFrenchOrder(one, other);
  });
}

/** Who gives it, or the day on which it ends. */
function keyOf(funding: Funding, column: string): string | null {
  if (column === 'funder') return funding.funderName;
  return funding.end === null ? null : lastDay(funding.end);
}
