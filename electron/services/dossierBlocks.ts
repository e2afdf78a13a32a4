import { addableKinds, withAdded } from '../../shared/domain/addedBlocks.ts';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import { drawnBlock } from '../../shared/domain/newDossier.ts';
import type { BlockPatch, Dossier } from '../../shared/domain/schemas/dossier.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import { getDossier, setDossierBlocks } from '../database/repositories/dossiers.ts';
import { type Context, instant } from './context.ts';
import { patched } from './patched.ts';

/** Changes one block of a dossier and leaves the others alone; refuses (`not_found`) one that it does not have. */
export function setBlock(
  db: WritableDb,
  context: Context,
  { id, key, patch }: { id: string; key: string; patch: BlockPatch },
): Dossier {
  return db.transaction(() => {
    const { blocks } = getDossier(db, id);
    const former = blocks.find((block) => block.key === key);
    if (former === undefined) throw new Refusal('not_found');
    const changed = patched(former, patch);
    setDossierBlocks(
      db,
      id,
      blocks.map((block) => (block === former ? changed : block)),
      instant(context),
    );
    return getDossier(db, id);
  });
}

/**
 * Gives a dossier a block that its template does not have, in its place, under our own heading; refuses
 * (`invalid_input`) one that it has already, or that tells of another subject.
 */
export function addBlock(
  db: WritableDb,
  context: Context,
  { id, kind }: { id: string; kind: BlockKind },
): Dossier {
  return db.transaction(() => {
    const { blocks, initiativeId } = getDossier(db, id);
    const about = initiativeId === null ? 'portfolio' : 'initiative';
    if (!addableKinds(blocks, about).includes(kind)) throw new Refusal('invalid_input');
    const make = (key: string) => drawnBlock({ key, kind, included: true });
    setDossierBlocks(db, id, withAdded(blocks, kind, make), instant(context));
    return getDossier(db, id);
  });
}

/** Puts the blocks of a dossier in an order; refuses (`invalid_input`) one that leaves a block out, or has it twice. */
export function orderBlocks(
  db: WritableDb,
  context: Context,
  { id, keys }: { id: string; keys: readonly string[] },
): Dossier {
  return db.transaction(() => {
    const { blocks } = getDossier(db, id);
    const known = new Map(blocks.map((block) => [block.key, block]));
    const ordered = [...new Set(keys)].flatMap((key) => known.get(key) ?? []);
    if (ordered.length !== blocks.length || keys.length !== blocks.length) {
      throw new Refusal('invalid_input');
    }
    setDossierBlocks(db, id, ordered, instant(context));
    return getDossier(db, id);
  });
}
