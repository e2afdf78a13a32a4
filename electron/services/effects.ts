import type { EffectRecheck, EffectRecheckFields } from '../../shared/domain/schemas/effect.ts';
import type { Effect, EffectFields } from '../../shared/domain/schemas/initiative.ts';
import type { WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getRecheck,
  insertRecheck,
  removeRecheck,
  updateRecheck,
} from '../database/repositories/effectRechecks.ts';
import {
  getEffect,
  insertEffect,
  removeEffect,
  updateEffect,
} from '../database/repositories/effects.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { childService } from './children.ts';
import { type Context, instant } from './context.ts';
import { patched } from './patched.ts';

/** Effects of an initiative: add, change, remove. */
export const effects = childService<Effect, EffectFields>(
  { get: getEffect, insert: insertEffect, update: updateEffect, remove: removeEffect },
  (_db, _context, fields, ids) => ({ ...fields, ...ids, rechecks: [] }),
);

/** Says whether an effect still holds, after what was said before; answers with the effect. */
export function addRecheck(
  db: WritableDb,
  context: Context,
  { effectId, fields }: { effectId: string; fields: EffectRecheckFields },
): Effect {
  return db.transaction(() => {
    touchInitiative(db, getEffect(db, effectId).initiativeId, instant(context));
    insertRecheck(db, { ...fields, id: context.newId(), effectId });
    return getEffect(db, effectId);
  });
}

/** Corrects a recheck that was noted wrong; answers with the effect. */
export function correctRecheck(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<EffectRecheckFields> },
): Effect {
  return changeRecheck(db, context, id, (before) => updateRecheck(db, patched(before, patch)));
}

/** Takes back a recheck that was noted by mistake; answers with the effect that is left. */
export function dropRecheck(db: WritableDb, context: Context, { id }: { id: string }): Effect {
  return changeRecheck(db, context, id, () => removeRecheck(db, id));
}

function changeRecheck(
  db: WritableDb,
  context: Context,
  id: string,
  change: (before: EffectRecheck) => void,
): Effect {
  return db.transaction(() => {
    const before = getRecheck(db, id);
    touchInitiative(db, getEffect(db, before.effectId).initiativeId, instant(context));
    change(before);
    return getEffect(db, before.effectId);
  });
}
