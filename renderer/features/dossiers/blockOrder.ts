import { isBlankText } from '../../../shared/domain/ownText.ts';
import type { BlockPatch, DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import type { OwnText } from '../../../shared/domain/schemas/ownText.ts';

/** The same blocks with one of them changed. */
export function withBlock(
  blocks: readonly DossierBlock[],
  key: string,
  patch: Partial<DossierBlock>,
): readonly DossierBlock[] {
  return blocks.map((block) => (block.key === key ? Object.assign({}, block, patch) : block));
}

/** The same blocks with a text in one of them: a text that begins keeps what the block said that day. */
export function withOwnText(
  blocks: readonly DossierBlock[],
  key: string,
  ownText: OwnText,
  said: string,
): readonly DossierBlock[] {
  const begins = blocks.some((block) => block.key === key && isBlankText(block.ownText));
  return withBlock(blocks, key, begins ? { ownText, writtenOver: said } : { ownText });
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

/** What was changed of blocks: block by block, and their order when it is another (`keys`, else null). */
export function blockChanges(
  before: readonly DossierBlock[],
  after: readonly DossierBlock[],
): { patches: [key: string, patch: BlockPatch][]; keys: string[] | null } {
  const former = new Map(before.map((block) => [block.key, block]));
  const isMoved = after.some(({ key }, index) => key !== before[index]?.key);
  return {
    patches: after.flatMap((block): [string, BlockPatch][] => {
      const patch = patchOf(former.get(block.key) ?? block, block);
      return Object.keys(patch).length === 0 ? [] : [[block.key, patch]];
    }),
    keys: isMoved ? after.map(({ key }) => key) : null,
  };
}

function patchOf(before: DossierBlock, after: DossierBlock): BlockPatch {
  const { included, ownText, writtenOver, leftOut } = after;
  return {
    ...(included === before.included ? {} : { included }),
    ...(ownText === before.ownText ? {} : { ownText }),
    ...(writtenOver === before.writtenOver ? {} : { writtenOver }),
    ...(leftOut === before.leftOut ? {} : { leftOut }),
  };
}
