import type { Correction, CorrectionFields } from '../../shared/domain/schemas/correction.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import { getGridApplication } from '../database/repositories/gridApplications.ts';
import { insertCorrection } from '../database/repositories/gridCorrections.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type Context, instant } from './context.ts';
import { requireComponent } from './openApplication.ts';

/** Adds a correction beside a concluded application, for ever; an open one is simply edited. */
export function add(
  db: WritableDb,
  context: Context,
  { applicationId, fields }: { applicationId: string; fields: CorrectionFields },
): Correction {
  return db.transaction(() => {
    const application = getGridApplication(db, applicationId);
    if (application.concludedAt === null) throw new Refusal('invalid_input');
    if (fields.componentId !== null) requireComponent(db, application, fields.componentId);
    const now = instant(context);
    const correction = { ...fields, id: context.newId(), applicationId, madeAt: now };
    insertCorrection(db, correction);
    touchInitiative(db, application.initiativeId, now);
    return correction;
  });
}
