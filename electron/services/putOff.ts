import type { LocalDate } from '../../shared/domain/dates.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { WritableDb } from '../database/connection.ts';
import { removePutOff, type Subject, writePutOff } from '../database/repositories/putOff.ts';
import { type Context, today } from './context.ts';

/** Puts a line off until a day; refuses one that is not after today. */
export function putOff(
  db: WritableDb,
  context: Context,
  { until, ...subject }: Subject & { until: LocalDate },
): null {
  const day = today(context);
  if (until <= day) throw new Refusal('invalid_input');
  return db.transaction(() => {
    writePutOff(db, subject, { until, today: day });
    return null;
  });
}

/** Lets a line wait again. */
export function takeUp(db: WritableDb, subject: Subject): null {
  return db.transaction(() => {
    removePutOff(db, subject);
    return null;
  });
}
