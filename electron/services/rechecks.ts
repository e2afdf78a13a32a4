import type {
  EffectRecheckFields,
  RecheckCorrectionFields,
} from '../../shared/domain/schemas/effect.ts';
import type { Effect } from '../../shared/domain/schemas/initiative.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import {
  getRecheckRow,
  insertRecheck,
  removeRecheck,
  correctRecheck as writeCorrection,
} from '../database/repositories/effectRechecks.ts';
import { getEffect } from '../database/repositories/effects.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type Context, instant } from './context.ts';
import { requirePast } from './past.ts';

/** Says whether an effect still holds, after what was said before; answers with the effect. */
export function addRecheck(
  db: WritableDb,
  context: Context,
  { effectId, fields }: { effectId: string; fields: EffectRecheckFields },
): Effect {
  requirePast(context, fields.date);
  return db.transaction(() => {
    touchInitiative(db, getEffect(db, effectId).initiativeId, instant(context));
    insertRecheck(db, { ...fields, id: context.newId(), effectId });
    return getEffect(db, effectId);
  });
}

/**
 * Corrects a recheck that was noted wrong: what it said stays beside it, with the reason; answers with the
 * effect. Refuses (`invalid_input`) what corrects nothing.
 */
export function correctRecheck(
  db: WritableDb,
  context: Context,
  { id, fields }: { id: string; fields: RecheckCorrectionFields },
): Effect {
  requirePast(context, fields.date);
  return changeRecheck(db, context, id, (former) => {
    const { reason, ...now } = fields;
    const isSame =
      now.date === former.date &&
      now.answer === former.answer &&
      now.source === former.source &&
      now.note === former.note;
    if (isSame) throw new Refusal('invalid_input');
    const kept = { id: context.newId(), madeAt: instant(context), reason };
    writeCorrection(db, former, { ...former, ...now }, kept);
  });
}

/** Takes back a recheck that was noted by mistake; answers with the effect that is left. Refuses (`sealed`) once it was corrected. */
export function dropRecheck(db: WritableDb, context: Context, { id }: { id: string }): Effect {
  return changeRecheck(db, context, id, () => removeRecheck(db, id));
}

function changeRecheck(
  db: WritableDb,
  context: Context,
  id: string,
  change: (former: ReturnType<typeof getRecheckRow>) => void,
): Effect {
  return db.transaction(() => {
    const former = getRecheckRow(db, id);
    touchInitiative(db, getEffect(db, former.effectId).initiativeId, instant(context));
    change(former);
    return getEffect(db, former.effectId);
  });
}
