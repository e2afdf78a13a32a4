import type { BulkChange } from '../../../../shared/domain/schemas/bulkChange.ts';
import type { InitiativeSelection } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { write } from '../../../queries.ts';
import { offerUndo } from '../../../shell/undo.ts';

/** Does a change to several initiatives, then says how many changed, with its undo. */
export async function applyChange(
  selection: InitiativeSelection,
  change: BulkChange,
  say: (changed: number) => string,
): Promise<void> {
  const { undoId, changed } = await write('selection.change', { selection, change });
  offerUndo(say(changed), () => write('selection.undo', { id: undoId }));
}
