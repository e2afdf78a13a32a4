import type { BudgetLine } from '../../shared/domain/schemas/funding.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import {
  getBudget,
  getBudgetLine,
  getWrittenLine,
  tieLine,
} from '../database/repositories/budgets.ts';
import { insertState } from '../database/repositories/fundingParts.ts';
import { insertFunding, writeShares } from '../database/repositories/fundings.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type Context, instant, today } from './context.ts';

/**
 * Makes a funding of what a revenue says (funder, state, amount, in kind or not) over the period of its
 * budget, for its initiative, and ties the revenue, which takes the whole of it. Refuses (`invalid_input`) an
 * expense, and a revenue that is tied already.
 */
export function fundingOfLine(
  db: WritableDb,
  context: Context,
  { lineId }: { lineId: string },
): BudgetLine {
  return db.transaction(() => {
    const line = getWrittenLine(db, lineId);
    if (line.side !== 'revenue' || line.fundingId !== null) throw new Refusal('invalid_input');
    const { initiativeId, start, end } = getBudget(db, line.budgetId);
    touchInitiative(db, initiativeId, instant(context));
    const id = context.newId();
    insertFunding(db, {
      id,
      title: line.label,
      funderId: line.funderId,
      programId: null,
      kind: line.inKind ? 'in_kind' : 'project',
      start,
      end,
      conditions: '',
    });
    insertState(db, {
      id: context.newId(),
      fundingId: id,
      date: today(context),
      state: line.state ?? 'asked',
      amount: line.amount,
      note: '',
    });
    writeShares(db, id, [{ initiativeId, amount: null }]);
    tieLine(db, lineId, id);
    return getBudgetLine(db, lineId);
  });
}
