import type {
  Indicator,
  TargetCorrectionFields,
  TargetFields,
} from '../../shared/domain/schemas/indicator.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import { getIndicator } from '../database/repositories/indicators.ts';
import {
  getTargetRow,
  insertTarget,
  removeTarget,
  correctTarget as writeCorrection,
} from '../database/repositories/indicatorTargets.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type Context, instant } from './context.ts';

/** Adds what is aimed at for a date; answers with the indicator. Refuses (`invalid_input`) a date that has a target. */
export function addTarget(
  db: WritableDb,
  context: Context,
  { indicatorId, fields }: { indicatorId: string; fields: TargetFields },
): Indicator {
  return db.transaction(() => {
    touchInitiative(db, getIndicator(db, indicatorId).initiativeId, instant(context));
    insertTarget(db, { ...fields, id: context.newId(), indicatorId });
    return getIndicator(db, indicatorId);
  });
}

/**
 * Corrects a target, or gives it up (no value): what it was stays beside it, with the reason. Refuses
 * (`invalid_input`) what corrects nothing.
 */
export function correctTarget(
  db: WritableDb,
  context: Context,
  { id, fields }: { id: string; fields: TargetCorrectionFields },
): Indicator {
  return changeTarget(db, context, id, (former) => {
    const { reason, ...now } = fields;
    if (now.date === former.date && now.value === former.value) throw new Refusal('invalid_input');
    const kept = { id: context.newId(), madeAt: instant(context), reason };
    writeCorrection(db, former, { ...former, ...now }, kept);
  });
}

/** Takes back a target that was typed by mistake; refuses (`sealed`) once it was corrected. */
export function dropTarget(db: WritableDb, context: Context, { id }: { id: string }): Indicator {
  return changeTarget(db, context, id, () => removeTarget(db, id));
}

function changeTarget(
  db: WritableDb,
  context: Context,
  id: string,
  change: (former: ReturnType<typeof getTargetRow>) => void,
): Indicator {
  return db.transaction(() => {
    const former = getTargetRow(db, id);
    touchInitiative(db, getIndicator(db, former.indicatorId).initiativeId, instant(context));
    change(former);
    return getIndicator(db, former.indicatorId);
  });
}
