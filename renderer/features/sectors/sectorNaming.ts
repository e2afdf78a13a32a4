import type { Translate } from '../../../shared/strings/index.ts';
import { write } from '../../queries.ts';
import { offerUndo } from '../../shell/undo.ts';

/** Gives a sector another name wherever it stands, says where, and offers to undo it. */
export async function renameSector(name: string, to: string, t: Translate): Promise<void> {
  const { undoId, changed } = await write('sector.rename', { name, to });
  offerUndo(t('sector:renamed', { name, to, count: changed }), () =>
    write('selection.undo', { id: undoId }),
  );
}
