import { coherentLine } from '../../shared/domain/budgetLine.ts';
import type {
  Budget,
  BudgetFields,
  BudgetLine,
  BudgetLineFields,
  InadmissibleCost,
} from '../../shared/domain/schemas/funding.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getBudget,
  getBudgetLine,
  insertBudget,
  insertBudgetLine,
  nextLinePosition,
  removeBudget,
  removeBudgetLine,
  updateBudget,
  updateBudgetLine,
} from '../database/repositories/budgets.ts';
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

/** Adds a line at the end of a budget. What its side has not is left out. */
export function addLine(
  db: WritableDb,
  context: Context,
  { budgetId, fields }: { budgetId: string; fields: BudgetLineFields },
): BudgetLine {
  return db.transaction(() => {
    touch(db, context, budgetId);
    const position = nextLinePosition(db, budgetId);
    const line = { ...coherentLine(fields), id: context.newId(), budgetId, position };
    insertBudgetLine(db, line);
    return getBudgetLine(db, line.id);
  });
}

/** Changes a line. One that changes side loses what its new side has not. */
export function updateLine(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<BudgetLineFields> },
): BudgetLine {
  return db.transaction(() => {
    const before = getBudgetLine(db, id);
    const after = patched(before, patch);
    touch(db, context, before.budgetId);
    updateBudgetLine(db, coherentLine(after));
    return getBudgetLine(db, id);
  });
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
