/** Clocks of two computers may differ by so much, in milliseconds, without anybody's having set one back. */
const TOLERANCE_MS = 15 * 60_000;

/** Whether a clock is behind what was written last, an instant or nothing: it was set back, or another one was ahead. */
export function isClockBehind(lastWritten: string | null, now: Date): boolean {
  return lastWritten !== null && Date.parse(lastWritten) - now.getTime() > TOLERANCE_MS;
}
