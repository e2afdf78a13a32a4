import { isClockBehind } from '../../shared/domain/clockBehind.ts';
import type { ReadableDb } from '../database/connection.ts';
import { lastWritten } from '../database/repositories/changeLog.ts';
import { type Context, instant } from './context.ts';

/** Now, and when something was written last, where that is later: the clock was set back, or another was ahead. */
export function clockBehind(
  db: ReadableDb,
  context: Context,
): { now: string; lastWritten: string } | null {
  const last = lastWritten(db);
  return last !== null && isClockBehind(last, context.now())
    ? { now: instant(context), lastWritten: last }
    : null;
}
