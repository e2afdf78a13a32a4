import { type BalanceLine, balanceOf } from '../balance.ts';
import type { DossierBlock } from '../schemas/dossier.ts';
import type { BudgetLine } from '../schemas/funding.ts';
import type { Template } from '../schemas/template.ts';
import { shownKinds } from '../templateBlocks.ts';
import type { Check } from './check.ts';

/** What the checks read of a line of the budget. */
export type CheckedLine = BalanceLine & Pick<BudgetLine, 'id' | 'label' | 'funderId'>;

/** What this check reads of a dossier's source. */
export interface BudgetSource {
  readonly budget: { readonly id: string; readonly lines: readonly CheckedLine[] } | null;
  readonly initiative: { readonly budgets: readonly unknown[] };
}

/** A budget that is not there, does not balance (which blocks), or asks money of nobody. */
export function budgetChecks({ budget, initiative }: BudgetSource): Check[] {
  if (budget === null) {
    const place = initiative.budgets.length === 0 ? 'away' : 'about';
    return [{ id: 'noBudget', isBlocking: false, place, effects: [], names: [] }];
  }
  const checks: Check[] = [];
  if (!balanceOf(budget.lines).isBalanced) {
    checks.push({
      id: 'unbalanced',
      isBlocking: true,
      place: 'away',
      recordId: budget.id,
      effects: [],
      names: [],
    });
  }
  const unpaid = budget.lines.filter(isAskedOfNobody);
  const names = unpaid.map(({ label }) => label);
  if (names.length > 0) {
    checks.push({
      id: 'noPayer',
      isBlocking: false,
      place: 'away',
      recordId: budget.id,
      fieldId: unpaid[0]?.id,
      effects: [],
      names,
    });
  }
  return checks;
}

function isAskedOfNobody({ side, state, funderId }: CheckedLine): boolean {
  return side === 'revenue' && state === 'asked' && funderId === null;
}

/** What the check of actual amounts reads of a dossier's source. */
export interface ActualSource {
  readonly dossier: { readonly blocks: readonly DossierBlock[] };
  readonly template: Pick<Template, 'blocks'>;
  readonly budget: {
    readonly id: string;
    readonly lines: readonly Pick<BudgetLine, 'id' | 'actual'>[];
  } | null;
}

/** A report whose budget says of no line what it came to. */
export function actualChecks(source: ActualSource): Check[] {
  const { budget } = source;
  const [first] = budget?.lines ?? [];
  if (budget === null || first === undefined || !shownKinds(source).has('account')) return [];
  if (budget.lines.some(({ actual }) => actual !== null)) return [];
  const common = { isBlocking: false, place: 'away', effects: [], names: [] } as const;
  return [{ ...common, id: 'noActuals', recordId: budget.id, fieldId: first.id }];
}
