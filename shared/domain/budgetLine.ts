import type { BudgetLineFields } from './schemas/funding.ts';

type Sided = Pick<BudgetLineFields, 'side' | 'funderId' | 'state' | 'fundingId'>;

/**
 * A line made coherent with its side, which may have changed: an expense has neither funder, funding nor
 * state. The state of a revenue is said by a person, never supplied: without one, the file refuses the line.
 */
export function coherentLine<L extends Sided>(line: L): L {
  return line.side === 'expense' ? { ...line, funderId: null, fundingId: null, state: null } : line;
}
