import { yearOf } from './dates.ts';
import { type FollowedLife, LIFE_STATES, type LifeState } from './schemas/survival.ts';
import { followedAt, type Observation, stepAt, survivalCurve } from './survival.ts';

/** Under so many initiatives, a percentage would say more than is known: one more or less moves it by ten points. */
export const SMALLEST_GROUP = 10;
/** Under so many still followed, the curve rests on a handful (Pocock, Clayton and Altman, 2002, advise not to draw it further). */
export const FEWEST_FOLLOWED = 5;
/** Under so many, the interval is wide enough that it must be cited with the share. */
export const SMALL_GROUP = 50;

/** How many of a group stand how; what cannot be told is counted, never left out. */
export type LifeCounts = Readonly<Record<LifeState, number>> & {
  readonly total: number;
  /** Of those alive: of one that is lost or at rest, what it became before says nothing of how it lives. */
  readonly transformed: number;
  readonly replicated: number;
  /** Of how many a date is known to the year only. */
  readonly about: number;
};

/** Counts the lives of a group. */
export function countLives(lives: readonly FollowedLife[]): LifeCounts {
  const of = (state: LifeState) => lives.filter((life) => life.state === state).length;
  const changed = (how: FollowedLife['changed']) =>
    lives.filter((life) => life.changed === how && life.state === 'alive').length;
  const [ended, alive, dormant, absorbed, unknown] = LIFE_STATES.map(of);
  return {
    total: lives.length,
    ended: ended ?? 0,
    alive: alive ?? 0,
    dormant: dormant ?? 0,
    absorbed: absorbed ?? 0,
    unknown: unknown ?? 0,
    transformed: changed('transformed'),
    replicated: changed('replicated'),
    about: lives.filter(({ isAbout }) => isAbout).length,
  };
}

/** What the curve is drawn from, in months: only an end is an end. */
export function observations(lives: readonly FollowedLife[]): Observation[] {
  return lives.map(({ months, state }) => ({ time: months, ended: state === 'ended' }));
}

/** The share that can be told honestly. */
export type ToldShare = {
  readonly years: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/**
 * The estimated share at 5 years, or at 3, or at 1, the longest at which at least five are still
 * followed. Null when there are fewer than ten, when none ended by then, or when none of the durations
 * has five.
 */
export function toldShare(lives: readonly FollowedLife[]): ToldShare | null {
  if (lives.length < SMALLEST_GROUP) return null;
  const known = observations(lives);
  const years = [5, 3, 1].find((count) => followedAt(known, count * 12) >= FEWEST_FOLLOWED);
  if (years === undefined) return null;
  const step = stepAt(survivalCurve(known), years * 12);
  if (step === null || step.low === null || step.high === null) return null;
  return { years, share: step.share, low: step.low, high: step.high };
}

/** Years of a period of pilots. */
const PERIOD_YEARS = 5;

/** Five years in which pilots ended: `2010` is 2010 to 2014. */
export function periodOf({ pilotEndedOn }: Pick<FollowedLife, 'pilotEndedOn'>): number {
  return Math.floor(yearOf(pilotEndedOn) / PERIOD_YEARS) * PERIOD_YEARS;
}

/** The last year of a period. */
export function periodEnd(start: number): number {
  return start + PERIOD_YEARS - 1;
}
