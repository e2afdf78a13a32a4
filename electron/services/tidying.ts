import { believedNow } from '../../shared/domain/believedNow.ts';
import { sweepContents } from '../database/contentSweep.ts';
import type { OpenFile } from '../database/open.ts';
import { daysOfLog, isLogOlder, keepLog, thinLog } from '../database/repositories/changes.ts';

/** How long a change can be brought back, in years. */
const YEARS_KEPT = 2;
/** The log is thinned once there is so much of it to take away. */
const MONTH_MS = 31 * 24 * 3_600_000;

/** The oldest of the log of changes goes; then, little by little, the contents that nothing holds any more. */
export function tidy({ writable }: OpenFile, now: Date): void {
  if (writable === null) return;
  try {
    keepLog(writable);
    // A month at a time: what is written at an opening spares nobody from a byte that changed by itself.
    if (isLogOlder(writable, yearsBefore(new Date(now.getTime() - MONTH_MS)))) {
      // By the clock as far as what was done bears it out.
      thinLog(writable, yearsBefore(new Date(believedNow(daysOfLog(writable), now.getTime()))));
    }
  } catch {
    // A full disk: it stays until the next opening, and the portfolio is open all the same.
  }
  void sweepContents(writable).catch(() => undefined);
}

function yearsBefore(moment: Date): string {
  const before = new Date(moment);
  before.setFullYear(before.getFullYear() - YEARS_KEPT);
  return before.toISOString();
}
