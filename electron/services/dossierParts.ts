import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import type { Dossier } from '../../shared/domain/schemas/dossier.ts';
import type { WritableDb } from '../database/connection.ts';
import { getDossier, setDossierBlocks, updateDossier } from '../database/repositories/dossiers.ts';
import { type Context, instant } from './context.ts';

/** Changes something that a dossier holds; refuses one whose initiative lies in the bin. */
export function changedDossier(
  db: WritableDb,
  context: Context,
  dossierOf: () => string,
  change: (dossierId: string) => void,
): Dossier {
  return db.transaction(() => {
    const dossierId = dossierOf();
    getDossier(db, dossierId);
    change(dossierId);
    updateDossier(db, dossierId, {}, instant(context));
    return getDossier(db, dossierId);
  });
}

/** The identifiers of what a dossier holds, with one of them at this place, from 0. */
export function movedTo(
  held: readonly { readonly id: string }[],
  id: string,
  to: number,
): string[] {
  const others = held.map((one) => one.id).filter((one) => one !== id);
  return others.toSpliced(to, 0, id);
}

/** The first thing of a kind brings its block in; who takes that out then, keeps it out. */
export function bringBlockIn(
  db: WritableDb,
  context: Context,
  { id, blocks }: Pick<Dossier, 'id' | 'blocks'>,
  kind: BlockKind,
): void {
  const shown = blocks.map((block) => (block.kind === kind ? { ...block, included: true } : block));
  setDossierBlocks(db, id, shown, instant(context));
}
