const DAY_MS = 86_400_000;

/** Nothing written for longer than that: either nobody worked, or the clock jumped. */
const DOUBTED_DAYS = 45;

/** On so many days something is written before a clock that jumped is believed. */
const DAYS_TO_BELIEVE = 10;

/**
 * How late it is, as far as what was written says, in milliseconds since 1970: `now`, or the last moment before a gap
 * of six weeks that fewer than ten days of work follow. A clock that is years ahead for a few days would
 * otherwise have all that is old forgotten at once. `written`: moments at which something was, in any order.
 */
export function believedNow(written: readonly number[], now: number): number {
  const today = Math.floor(now / DAY_MS);
  // Of each day before this one, when something was written last.
  const lastOf = new Map<number, number>();
  for (const at of written) {
    const day = Math.floor(at / DAY_MS);
    if (day < today) lastOf.set(day, Math.max(at, lastOf.get(day) ?? at));
  }
  const days = [...lastOf.keys()].toSorted((a, b) => b - a).slice(0, DAYS_TO_BELIEVE);
  let believed = now;
  let later = today;
  for (const day of days) {
    if (later - day > DOUBTED_DAYS) believed = lastOf.get(day) ?? now;
    later = day;
  }
  return believed;
}
