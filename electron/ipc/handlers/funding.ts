import type { fundingCalls } from '../../../shared/ipc/contract/funding.ts';
import {
  addLine,
  budgets,
  inadmissibleCosts,
  listRevenues,
  removeLine,
  setAdmissible,
  updateLine,
} from '../../services/budgets.ts';
import * as funders from '../../services/funders.ts';
import { childHandlers, type Desk, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/funding.ts`. */
export function fundingHandlers(desk: Desk): HandlersOf<typeof fundingCalls> {
  const { read, write, context } = desk;
  const budget = childHandlers(budgets, desk);
  return {
    'funder.list': () => funders.list(read()),
    'funder.add': (input) => funders.add(write(), context, input),
    'funder.update': (input) => funders.update(write(), input),
    'funder.remove': (input) => funders.remove(write(), input),
    'program.add': (input) => funders.addProgram(write(), context, input),
    'program.update': (input) => funders.changeProgram(write(), input),
    'program.remove': (input) => funders.dropProgram(write(), input),
    'budget.add': budget.add,
    'budget.update': budget.update,
    'budget.remove': budget.remove,
    'budgetLine.add': (input) => addLine(write(), context, input),
    'budgetLine.update': (input) => updateLine(write(), context, input),
    'budgetLine.remove': (input) => removeLine(write(), context, input),
    'budget.inadmissibleCosts': (input) => inadmissibleCosts(read(), input),
    'budgetLine.setAdmissible': (input) => setAdmissible(write(), context, input),
    'revenue.list': () => listRevenues(read()),
  };
}
