import { useEffect, useRef } from 'react';
import type { Dossier, DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import { pendingSaves } from '../../components/autosave/pendingSaves.ts';
import { save } from '../../queries.ts';

/** Changes the blocks of a dossier from what they are at that moment. */
export type ChangeBlocks = (
  change: (blocks: readonly DossierBlock[]) => readonly DossierBlock[],
) => Promise<unknown>;

/**
 * The blocks are stored all together, while several fields change one each. Each change starts from
 * the last one, sent or not, and they are sent one after the other, so that none undoes another.
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

  return (change) => {
    latest.current = change(latest.current);
    const blocks = [...latest.current];
    waiting.current += 1;
    const send = async () => {
      try {
        const value = await save('dossier.setBlocks', { id, blocks });
        waiting.current -= 1;
        return value;
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
  };
}
