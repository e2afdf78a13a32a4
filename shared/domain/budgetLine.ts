import type { BudgetLineFields } from './schemas/funding.ts';

type Sided = Pick<BudgetLineFields, 'side' | 'funderId' | 'state'>;

/**
 * A line made coherent with its side, which may have changed: an expense has neither funder nor state; a
 * revenue whose state is not said is only asked for.
 */
export function coherentLine<L extends Sided>(line: L): L {
  if (line.side === 'expense') return { ...line, funderId: null, state: null };
  return line.state === null ? { ...line, state: 'asked' } : line;
}
