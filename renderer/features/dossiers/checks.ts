import { type BalanceLine, balanceOf } from '../../../shared/domain/balance.ts';
import type { BlockKind, DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import type { Effect } from '../../../shared/domain/schemas/initiative.ts';

/** What the checks read of an effect. */
export type CheckedEffect = Pick<Effect, 'id' | 'statement' | 'evidenceIds' | 'ownContribution'>;

/** What the checks read of a dossier's source. */
export interface CheckedSource {
  readonly dossier: { readonly blocks: readonly DossierBlock[] };
  readonly budget: { readonly lines: readonly BalanceLine[] } | null;
  readonly gridApplication: Pick<GridApplication, 'concludedAt'> | null;
  readonly initiative: {
    readonly budgets: readonly unknown[];
    readonly gridApplications: readonly unknown[];
    readonly effects: readonly CheckedEffect[];
  };
}

/** Something to look at before printing, and where it is mended; `about` is the dossier itself. */
export interface Check {
  readonly id:
    | 'unbalanced'
    | 'noBudget'
    | 'neverRead'
    | 'noReading'
    | 'notSealed'
    | 'noEvidence'
    | 'noContribution';
  /** Printing waits for it. */
  readonly isBlocking: boolean;
  readonly place: 'about' | 'argent' | 'grille' | 'effets';
  /** The effects that it is about. */
  readonly effects: readonly CheckedEffect[];
}

/** What is worth a look before this dossier is printed; only of the blocks that are in it. */
export function checksOf(source: CheckedSource): Check[] {
  const { dossier, initiative } = source;
  const shows = (kind: BlockKind) =>
    dossier.blocks.some((block) => block.kind === kind && block.included);
  return [
    ...(shows('budget') ? budgetChecks(source) : []),
    ...(shows('grid') ? gridChecks(source) : []),
    ...(shows('results') ? effectChecks(initiative.effects) : []),
  ];
}

function budgetChecks({ budget, initiative }: CheckedSource): Check[] {
  if (budget === null) {
    const place = initiative.budgets.length === 0 ? 'argent' : 'about';
    return [{ id: 'noBudget', isBlocking: false, place, effects: [] }];
  }
  if (balanceOf(budget.lines).isBalanced) return [];
  return [{ id: 'unbalanced', isBlocking: true, place: 'argent', effects: [] }];
}

function gridChecks({ gridApplication, initiative }: CheckedSource): Check[] {
  if (gridApplication !== null) {
    if (gridApplication.concludedAt !== null) return [];
    return [{ id: 'notSealed', isBlocking: false, place: 'grille', effects: [] }];
  }
  if (initiative.gridApplications.length === 0) {
    return [{ id: 'neverRead', isBlocking: false, place: 'grille', effects: [] }];
  }
  return [{ id: 'noReading', isBlocking: false, place: 'about', effects: [] }];
}

function effectChecks(effects: readonly CheckedEffect[]): Check[] {
  const unproved = effects.filter(({ evidenceIds }) => evidenceIds.length === 0);
  const unexplained = effects.filter((effect) => effect.ownContribution.trim() === '');
  const checks: Check[] = [
    { id: 'noEvidence', isBlocking: false, place: 'effets', effects: unproved },
    { id: 'noContribution', isBlocking: false, place: 'effets', effects: unexplained },
  ];
  return checks.filter((check) => check.effects.length > 0);
}
