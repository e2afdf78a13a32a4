import { useRef } from 'react';
import type { BudgetLine, BudgetLineFields } from '../../../shared/domain/schemas/funding.ts';
import type { BudgetSide } from '../../../shared/domain/vocabulary.ts';
import { call } from '../../api.ts';
import { refresh, save } from '../../queries.ts';

/** Stores part of a line; a line that is not stored yet is stored as soon as it has a label or an amount. */
export type StoreLine = (patch: Partial<BudgetLineFields>) => Promise<unknown>;

/**
 * How a line of a budget is written. Two fields left at once make one line, not two. `name`: what a line is
 * called whose amount is there before its label, so that nothing typed is kept on the screen alone.
 */
export function useLineStore(
  line: BudgetLine | null,
  place: { readonly budgetId: string; readonly side: BudgetSide; readonly name: string },
  onMade: (id: string) => void,
): StoreLine {
  const waiting = useRef<BudgetLineFields>(emptyLine(place.side));
  const making = useRef<Promise<BudgetLine> | null>(null);

  async function make(): Promise<BudgetLine> {
    const made = await call('budgetLine.add', {
      budgetId: place.budgetId,
      fields: { ...waiting.current },
    });
    onMade(made.id);
    await refresh();
    return made;
  }

  return async (patch) => {
    if (line !== null) return save('budgetLine.update', { id: line.id, patch });
    if (making.current !== null) {
      const { id } = await making.current;
      return save('budgetLine.update', { id, patch });
    }
    waiting.current = { ...waiting.current, ...patch };
    if (waiting.current.label.trim() === '') {
      if (waiting.current.amount === 0) return undefined;
      waiting.current.label = place.name;
    }
    making.current = make();
    try {
      return await making.current;
    } catch (problem) {
      // Nothing was made: the next keystroke tries again.
      making.current = null;
      throw problem;
    }
  };
}

/** A line before anything is typed in it. */
export function emptyLine(side: BudgetSide): BudgetLineFields {
  const state = side === 'revenue' ? 'asked' : null;
  return {
    side,
    label: '',
    funderId: null,
    state,
    inKind: false,
    amount: 0,
    fundingId: null,
    actual: null,
    note: '',
  };
}
