import type {
  InitiativeFilter,
  InitiativeSelection,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';

/** What is selected in the table: some lines, or all that answer the filter, loaded or not, but some. */
export type Chosen =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

/** Nothing. */
export const NOTHING: Chosen = { kind: 'some', ids: new Set() };

/** All that answer the filter. */
export const EVERYTHING: Chosen = { kind: 'all', except: new Set() };

/** Whether an initiative is selected. */
export function isChosen(chosen: Chosen, id: string): boolean {
  return chosen.kind === 'all' ? !chosen.except.has(id) : chosen.ids.has(id);
}

/** How many are selected of the `total` that answer the filter. */
export function countChosen(chosen: Chosen, total: number): number {
  return chosen.kind === 'all' ? Math.max(0, total - chosen.except.size) : chosen.ids.size;
}

/** The same, with these initiatives selected or not any more. */
export function withChosen(chosen: Chosen, ids: readonly string[], isOn: boolean): Chosen {
  // Those that are named are the selected ones, or the exceptions.
  const isNamed = (chosen.kind === 'some') === isOn;
  const named = new Set(chosen.kind === 'all' ? chosen.except : chosen.ids);
  for (const id of ids) {
    if (isNamed) named.add(id);
    else named.delete(id);
  }
  return chosen.kind === 'all' ? { kind: 'all', except: named } : { kind: 'some', ids: named };
}

/** The selection as a call takes it. */
export function selectionOf(chosen: Chosen, filter: InitiativeFilter): InitiativeSelection {
  return chosen.kind === 'all'
    ? { kind: 'filter', filter, except: [...chosen.except] }
    : { kind: 'ids', ids: [...chosen.ids] };
}
