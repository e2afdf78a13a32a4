import type { GridApplication } from '../schemas/grid.ts';
import type { Check } from './check.ts';

/** What this check reads of a dossier's source. */
export interface GridSource {
  readonly gridApplication: Pick<GridApplication, 'id' | 'concludedAt'> | null;
  readonly initiative: { readonly gridApplications: readonly unknown[] };
}

/** A reading of the grid that is not chosen, not concluded, or that nobody did. */
export function gridChecks({ gridApplication, initiative }: GridSource): Check[] {
  if (gridApplication !== null) {
    if (gridApplication.concludedAt !== null) return [];
    const common = { isBlocking: false, place: 'away', effects: [], names: [] } as const;
    return [{ ...common, id: 'notSealed', recordId: gridApplication.id }];
  }
  if (initiative.gridApplications.length === 0) {
    return [{ id: 'neverRead', isBlocking: false, place: 'away', effects: [], names: [] }];
  }
  return [{ id: 'noReading', isBlocking: false, place: 'about', effects: [], names: [] }];
}
