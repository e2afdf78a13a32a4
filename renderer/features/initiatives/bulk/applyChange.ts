import type { BulkChange } from '../../../../shared/domain/schemas/bulkChange.ts';
import type { InitiativeSelection } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { showToast } from '../../../components/feedback/toastQueue.ts';
import { write } from '../../../queries.ts';
import { offerUndo } from '../../../shell/undo.ts';

/** Does a change to several initiatives, then says how many changed, with its undo. */
export async function applyChange(
  selection: InitiativeSelection,
  change: BulkChange,
  say: (changed: number) => string,
): Promise<void> {
  const { undoId, changed } = await write('selection.change', { selection, change });
  if (changed === 0) {
    // Nothing was done, so there is nothing to undo.
    showToast({ message: say(changed) });
    return;
  }
  offerUndo(say(changed), () => write('selection.undo', { id: undoId }));
}

/** « 14 initiatives archivées. » */
export function doneInWords({ kind }: BulkChange, count: number, t: Translate): string {
  const words = kind === 'archive' || kind === 'unarchive' || kind === 'remove' ? kind : 'changed';
  return t(`bulk:done.${words}`, { count });
}
