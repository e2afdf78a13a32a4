import { useCallback, useEffect, useRef } from 'react';
import type { Dossier, DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import { pendingSaves } from '../../components/autosave/pendingSaves.ts';
import { save } from '../../queries.ts';
import { blockChanges } from './blockOrder.ts';

/** Changes the blocks of a dossier from what they are at that moment. */
export type ChangeBlocks = (
  change: (blocks: readonly DossierBlock[]) => readonly DossierBlock[],
) => Promise<unknown>;

/**
 * Several fields change a block each. Each change starts from the last one, sent or not; what it changed is
 * sent, block by block and one after the other, so that none undoes another.
 */
export function useBlocks(dossier: Dossier): ChangeBlocks {
  const { id } = dossier;
  const stored = useRef<readonly DossierBlock[]>(dossier.blocks);
  const latest = useRef<readonly DossierBlock[]>(dossier.blocks);
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);

  useEffect(() => {
    stored.current = dossier.blocks;
    if (waiting.current === 0) latest.current = dossier.blocks;
  }, [dossier.blocks]);

  // The same as long as the dossier is: the plan need not be drawn anew for it.
  return useCallback<ChangeBlocks>(
    (change) => {
      const former = latest.current;
      latest.current = change(former);
      const { patches, keys } = blockChanges(former, latest.current);
      waiting.current += 1;
      const send = async () => {
        try {
          for (const [key, patch] of patches) {
            // oxlint-disable-next-line no-await-in-loop -- in the order in which they were done
            await save('dossier.setBlock', { id, key, patch });
          }
          if (keys !== null) await save('dossier.orderBlocks', { id, keys });
          waiting.current -= 1;
        } catch (problem) {
          waiting.current -= 1;
          // What was refused is not carried along by the next change.
          if (waiting.current === 0) latest.current = stored.current;
          throw problem;
        }
      };
      const sent = sending.current.then(send, send);
      sending.current = sent;
      return pendingSaves.track(() => sent);
    },
    [id],
  );
}
