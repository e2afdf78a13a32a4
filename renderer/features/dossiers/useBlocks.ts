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
  const latest = useRef<readonly DossierBlock[]>(dossier.blocks);
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);

  useEffect(() => {
    if (waiting.current === 0) latest.current = dossier.blocks;
  }, [dossier.blocks]);

  return (change) => {
    latest.current = change(latest.current);
    const blocks = [...latest.current];
    waiting.current += 1;
    const send = async () => {
      try {
        return await save('dossier.setBlocks', { id, blocks });
      } finally {
        waiting.current -= 1;
      }
    };
    const sent = sending.current.then(send, send);
    sending.current = sent;
    return pendingSaves.track(() => sent);
  };
}

/** The same blocks with one of them changed. */
export function withBlock(
  blocks: readonly DossierBlock[],
  kind: DossierBlock['kind'],
  patch: Partial<DossierBlock>,
): readonly DossierBlock[] {
  return blocks.map((block) => (block.kind === kind ? Object.assign({}, block, patch) : block));
}

/** The same blocks with one of them at another place. */
export function moved(
  blocks: readonly DossierBlock[],
  from: number,
  to: number,
): readonly DossierBlock[] {
  const block = blocks[from];
  if (block === undefined || to < 0 || to >= blocks.length) return blocks;
  return blocks.toSpliced(from, 1).toSpliced(to, 0, block);
}
