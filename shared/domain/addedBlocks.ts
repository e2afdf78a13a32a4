import { BLOCK_KINDS, type BlockKind } from './blockKinds.ts';
import { fitsSubject, type TemplateSubject } from './templateTerms.ts';

/** What is known of a block where it stands. */
type Placed = { readonly key: string; readonly kind: BlockKind };

/**
 * The kinds of blocks that a dossier on a subject, or its template, may still be given, in the order of a
 * dossier: each that the portfolio draws and that is not there. A question has words of its own, and is not one.
 */
export function addableKinds(blocks: readonly Placed[], about: TemplateSubject): BlockKind[] {
  const there = new Set(blocks.map(({ kind }) => kind));
  return BLOCK_KINDS.filter(
    (kind) => kind !== 'question' && fitsSubject(kind, about) && !there.has(kind),
  );
}

/**
 * The same blocks with one more, made with a key of its own: before the first that a dossier has later
 * (`BLOCK_KINDS`), else at the end. Questions stand where their funder wants them and say nothing of the order,
 * but that the cover and the contents come before them.
 */
export function withAdded<B extends Placed>(
  blocks: readonly B[],
  kind: BlockKind,
  make: (key: string) => B,
): B[] {
  const order = BLOCK_KINDS.indexOf(kind);
  const opens = order <= BLOCK_KINDS.indexOf('contents');
  const later = blocks.findIndex(
    (block) => (opens || block.kind !== 'question') && BLOCK_KINDS.indexOf(block.kind) > order,
  );
  return blocks.toSpliced(later === -1 ? blocks.length : later, 0, make(newKey(blocks, kind)));
}

/** Its kind, unless something else was called so. */
function newKey(blocks: readonly Placed[], kind: BlockKind): string {
  const taken = new Set(blocks.map(({ key }) => key));
  let key: string = kind;
  for (let number = 2; taken.has(key); number += 1) key = `${kind}_${number}`;
  return key;
}
