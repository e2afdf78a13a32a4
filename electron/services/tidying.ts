import { sweepContents } from '../database/contentSweep.ts';
import type { OpenFile } from '../database/open.ts';
import { keepLog, thinLog } from '../database/repositories/changes.ts';

/** How long a change can be brought back, in years. */
const YEARS_KEPT = 2;

/** The oldest of the log of changes goes; then, little by little, the contents that nothing holds any more. */
export function tidy({ writable }: OpenFile, now: Date): void {
  if (writable === null) return;
  try {
    keepLog(writable);
    const before = new Date(now);
    before.setFullYear(before.getFullYear() - YEARS_KEPT);
    thinLog(writable, before.toISOString());
  } catch {
    // A full disk: it stays until the next opening, and the portfolio is open all the same.
  }
  void sweepContents(writable).catch(() => undefined);
}
