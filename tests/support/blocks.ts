import type { Handlers } from '../../electron/ipc/handlers.ts';
import { blockChanges } from '../../renderer/features/dossiers/blockOrder.ts';
import type { DossierBlock } from '../../shared/domain/schemas/dossier.ts';

/** Makes the blocks of a dossier these, as the window does: block by block. */
export async function setBlocks(
  call: Pick<Handlers, 'dossier.get' | 'dossier.setBlock' | 'dossier.orderBlocks'>,
  { id, blocks }: { id: string; blocks: readonly DossierBlock[] },
): Promise<void> {
  const { source } = await call['dossier.get']({ id });
  const { patches, keys } = blockChanges(source.dossier.blocks, blocks);
  for (const [key, patch] of patches) {
    // oxlint-disable-next-line no-await-in-loop -- in the order in which they were done
    await call['dossier.setBlock']({ id, key, patch });
  }
  if (keys !== null) await call['dossier.orderBlocks']({ id, keys });
}
