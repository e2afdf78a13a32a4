/** A proved copy of a portfolio, as the thinning knows it. */
export type ThinnedCopy = {
  id: string;
  /** When it was made, in milliseconds since 1970, by the clock of that day. */
  at: number;
  /** Made before something that replaces the whole file. */
  isBeforeReplacing: boolean;
};

/** The last copies stay whatever their dates say: a clock that was wrong must not cost them. */
export const LAST_KEPT = 5;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a copy made before a restoration or a new form of the file stays. */
const BEFORE_REPLACING_MS = 90 * DAY;

/** Up to which age, in milliseconds, one copy of each period stays, and which period a moment is in. */
const RUNGS: readonly { upTo: number; period: (at: number) => string }[] = [
  { upTo: DAY, period: (at) => `h${Math.floor(at / HOUR)}` },
  { upTo: 14 * DAY, period: (at) => `d${Math.floor(at / DAY)}` },
  // 1 January 1970 was a Thursday: weeks begin on Monday.
  { upTo: 60 * DAY, period: (at) => `w${Math.floor((at / DAY + 3) / 7)}` },
  { upTo: 730 * DAY, period: (at) => `m${new Date(at).toISOString().slice(0, 7)}` },
  {
    upTo: Number.POSITIVE_INFINITY,
    period: (at) => `y${new Date(at).toISOString().slice(0, 4)}`,
  },
];

/**
 * Which of the proved copies are to go, given in the order in which they were made: of the last day one an
 * hour stays, then one a day for two weeks, one a week for two months, one a month for two years, one a year
 * for ever; of each period the last. The last copy never goes, nor the four before it, nor one dated after
 * `now`, which only a clock set back can show. Nothing but proved copies is to be given: what is not proved
 * is no copy.
 */
export function thinnedCopies(copies: readonly ThinnedCopy[], now: number): string[] {
  const kept = new Set(copies.slice(-LAST_KEPT).map(({ id }) => id));
  const lastOfPeriod = new Map<string, string>();
  for (const { id, at, isBeforeReplacing } of copies) {
    const age = now - at;
    if (age < 0 || (isBeforeReplacing && age <= BEFORE_REPLACING_MS)) kept.add(id);
    const rung = RUNGS.find(({ upTo }) => age <= upTo);
    if (age >= 0 && rung !== undefined) lastOfPeriod.set(rung.period(at), id);
  }
  for (const id of lastOfPeriod.values()) kept.add(id);
  return copies.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
