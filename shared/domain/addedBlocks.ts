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
  // A question may be called so.
  const key = blocks.some((block) => block.key === kind) ? newKey(blocks, kind) : kind;
  return blocks.toSpliced(later === -1 ? blocks.length : later, 0, make(key));
}

/** A key that nothing of a list has. */
export function newKey(list: readonly { readonly key: string }[], stem: string): string {
  const taken = new Set(list.map(({ key }) => key));
  let number = list.length + 1;
  while (taken.has(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}
