import type { EffectLink, EffectLinkFields } from '../../shared/domain/schemas/effect.ts';
import type { WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getEffectLink,
  insertEffectLink,
  removeEffectLink,
  updateEffectLink,
} from '../database/repositories/effectLinks.ts';
import { getEffect } from '../database/repositories/effects.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type Context, instant } from './context.ts';
import { patched } from './patched.ts';

/** Says that one effect fed another of its initiative. */
export function addEffectLink(
  db: WritableDb,
  context: Context,
  { fromId, toId, fields }: { fromId: string; toId: string; fields: EffectLinkFields },
): EffectLink {
  return db.transaction(() => {
    const { initiativeId } = getEffect(db, fromId);
    touchInitiative(db, initiativeId, instant(context));
    const link = { ...fields, id: context.newId(), initiativeId, fromId, toId };
    insertEffectLink(db, link);
    return getEffectLink(db, link.id);
  });
}

/** Changes when and how one effect fed the other. */
export function changeEffectLink(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<EffectLinkFields> },
): EffectLink {
  return db.transaction(() => {
    const before = getEffectLink(db, id);
    touchInitiative(db, before.initiativeId, instant(context));
    updateEffectLink(db, patched(before, patch));
    return getEffectLink(db, id);
  });
}

/** Takes a link back. */
export function dropEffectLink(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    touchInitiative(db, getEffectLink(db, id).initiativeId, instant(context));
    removeEffectLink(db, id);
    return null;
  });
}
