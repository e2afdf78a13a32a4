import { useState } from 'react';
import type {
  InitiativeFilter,
  InitiativeSelection,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import {
  type Chosen,
  countChosen,
  EVERYTHING,
  isChosen,
  NOTHING,
  selectionOf,
  withChosen,
} from './selection.ts';

/** The lines selected in the table, and how to change that. */
export interface ChosenLines {
  readonly count: number;
  /** As a call takes it. */
  readonly selection: InitiativeSelection;
  readonly isAll: boolean;
  readonly has: (id: string) => boolean;
  readonly set: (ids: readonly string[], isOn: boolean) => void;
  /** All that answer the filter, also those that are not loaded. */
  readonly setAll: () => void;
  readonly clear: () => void;
}

/** Which lines are selected. Another filter selects nothing any more: a gesture never reaches what is not in the table. */
export function useChosen(filter: InitiativeFilter, total: number): ChosenLines {
  const key = JSON.stringify(filter);
  const [state, setState] = useState<{ key: string; chosen: Chosen }>({ key, chosen: NOTHING });
  const chosen = state.key === key ? state.chosen : NOTHING;
  const change = (next: (before: Chosen) => Chosen) =>
    setState((before) => ({ key, chosen: next(before.key === key ? before.chosen : NOTHING) }));
  const count = countChosen(chosen, total);
  return {
    count,
    selection: selectionOf(chosen, filter),
    isAll: total > 0 && count >= total,
    has: (id) => isChosen(chosen, id),
    set: (ids, isOn) => change((before) => withChosen(before, ids, isOn)),
    setAll: () => change(() => EVERYTHING),
    clear: () => change(() => NOTHING),
  };
}
