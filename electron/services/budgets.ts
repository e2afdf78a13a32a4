import { coherentLine } from '../../shared/domain/budgetLine.ts';
import type {
  Budget,
  BudgetFields,
  BudgetLine,
  BudgetLineFields,
  InadmissibleCost,
} from '../../shared/domain/schemas/funding.ts';
import { proposedTaking, roomFor } from '../../shared/domain/takenFromFunding.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getBudget,
  getBudgetLine,
  getWrittenLine,
  insertBudget,
  insertBudgetLine,
  listTakings,
  nextLinePosition,
  removeBudget,
  removeBudgetLine,
  updateBudget,
  updateBudgetLine,
} from '../database/repositories/budgets.ts';
import { listFundingsOf } from '../database/repositories/fundings.ts';
import {
  listInadmissibleCosts,
  writeAdmissible,
} from '../database/repositories/inadmissibleCosts.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type ChildService, childService } from './children.ts';
import { type Context, instant } from './context.ts';
import { patched } from './patched.ts';
import { requireOrder } from './periods.ts';

export { listRevenues } from '../database/repositories/budgets.ts';

const acts = childService<Budget, BudgetFields>(
  { get: getBudget, insert: insertBudget, update: updateBudget, remove: removeBudget },
  (_db, _context, fields, ids) => ({ ...fields, ...ids, lines: [] }),
);

/** Budgets of an initiative: add (without any line), change, remove; an end before the start is refused. */
export const budgets: ChildService<Budget, BudgetFields> = {
  add: (db, context, input) => {
    requireOrder(input.fields.start, input.fields.end);
    return acts.add(db, context, input);
  },
  update: (db, context, input) => {
    const { patch } = input;
    if (patch.start !== undefined || patch.end !== undefined) {
      const after = patched<BudgetFields>(getBudget(db, input.id), patch);
      requireOrder(after.start, after.end);
    }
    return acts.update(db, context, input);
  },
  remove: (db, context, input) => acts.remove(db, context, input),
};

/**
 * Adds a line at the end of a budget. What its side has not is left out. One that comes from a funding is
 * refused (`over_funding`) when less than its amount is left of it.
 */
export function addLine(
  db: WritableDb,
  context: Context,
  { budgetId, fields }: { budgetId: string; fields: BudgetLineFields },
): BudgetLine {
  return db.transaction(() => {
    touch(db, context, budgetId);
    const position = nextLinePosition(db, budgetId);
    const line = { ...coherentLine(fields), id: context.newId(), budgetId, position };
    insertBudgetLine(db, taking(db, line, true));
    return getBudgetLine(db, line.id);
  });
}

/**
 * Changes a line. One that changes side loses what its new side has not. One that is tied to a funding is
 * proposed how much it takes of it; one that is let go keeps what the funding said, and its own amount.
 */
export function updateLine(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<BudgetLineFields> },
): BudgetLine {
  return db.transaction(() => {
    const before = getWrittenLine(db, id);
    touch(db, context, before.budgetId);
    const isLetGo = patch.fundingId === null && before.fundingId !== null;
    const read = isLetGo ? { ...getBudgetLine(db, id), amount: before.amount } : before;
    const after = coherentLine(patched(read, patch));
    const isTied = after.fundingId !== null && after.fundingId !== before.fundingId;
    const isAmount = patch.amount !== undefined;
    updateBudgetLine(db, isTied || isAmount ? taking(db, after, isAmount) : after);
    return getBudgetLine(db, id);
  });
}

/** A line with what it takes of its funding: as said, refused (`over_funding`) when less is left; or as proposed. */
function taking(db: ReadableDb, line: BudgetLine, isSaid: boolean): BudgetLine {
  if (line.fundingId === null) return line;
  const { initiativeId, start, end } = getBudget(db, line.budgetId);
  const funding = listFundingsOf(db, initiativeId).find(({ id }) => id === line.fundingId);
  // The file refuses the funding of another initiative.
  if (funding === undefined) return line;
  const room = roomFor(line.id, listTakings(db, initiativeId), initiativeId, funding);
  if (isSaid) {
    if (line.amount > room) throw new Refusal('over_funding');
    return line;
  }
  const about = { typed: line.amount, room, start, end, initiativeId };
  return { ...line, amount: proposedTaking(about, funding) };
}

/** Removes a line. */
export function removeLine(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    touch(db, context, getBudgetLine(db, id).budgetId);
    removeBudgetLine(db, id);
    return null;
  });
}

/** The costs of a budget that a programme does not take; refuses a budget that is not there. */
export function inadmissibleCosts(db: ReadableDb, { id }: { id: string }): InadmissibleCost[] {
  getBudget(db, id);
  return listInadmissibleCosts(db, id);
}

/** Says that a programme takes a cost, or does not. */
export function setAdmissible(
  db: WritableDb,
  context: Context,
  input: InadmissibleCost & { isAdmissible: boolean },
): null {
  return db.transaction(() => {
    touch(db, context, getBudgetLine(db, input.lineId).budgetId);
    writeAdmissible(db, input);
    return null;
  });
}

function touch(db: WritableDb, context: Context, budgetId: string): void {
  touchInitiative(db, getBudget(db, budgetId).initiativeId, instant(context));
}
