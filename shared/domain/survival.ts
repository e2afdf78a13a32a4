/**
 * Survival by Kaplan and Meier (1958): the estimated share that has not ended by a time, from durations
 * of which some end and the others are only known to last as long as they were followed. The unit of
 * time is the caller's.
 */

/** How long one was followed, and whether it ended then. One that ends and one that is lost sight of at the same time: the end comes first. */
export type Observation = { readonly time: number; readonly ended: boolean };

/** What happens at a time at which some ended. */
export type SurvivalStep = {
  readonly time: number;
  /** Followed until this time or longer. */
  readonly atRisk: number;
  readonly ended: number;
  /** Estimated share that goes on after this time, from 0 to 1. */
  readonly share: number;
  /**
   * Limits at 95 %, by the log of the minus log of the share and Greenwood's variance, so that they stay
   * between 0 and 1; null where all have ended, and the variance is not defined.
   */
  readonly low: number | null;
  readonly high: number | null;
};

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959_963_984_540_054;

/** The steps of the curve, one for each time at which some ended, in the order of time; none when none ended. */
export function survivalCurve(observations: readonly Observation[]): SurvivalStep[] {
  const byTime = observations.toSorted((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let share = 1;
  let greenwood = 0;
  for (let first = 0, next = 0; first < byTime.length; first = next) {
    const time = byTime[first]?.time ?? 0;
    let ended = 0;
    for (; byTime[next]?.time === time; next += 1) if (byTime[next]?.ended) ended += 1;
    if (ended === 0) continue;
    const atRisk = byTime.length - first;
    share *= 1 - ended / atRisk;
    greenwood += ended / (atRisk * (atRisk - ended));
    steps.push({ time, atRisk, ended, share, ...limits(share, greenwood) });
  }
  return steps;
}

/** How many were followed until a time or longer. */
export function followedAt(observations: readonly Observation[], time: number): number {
  return observations.filter((one) => one.time >= time).length;
}

/** The step that holds at a time; null before the first end, where the share is whole. */
export function stepAt(steps: readonly SurvivalStep[], time: number): SurvivalStep | null {
  return steps.findLast((step) => step.time <= time) ?? null;
}

function limits(share: number, greenwood: number): Pick<SurvivalStep, 'low' | 'high'> {
  if (share <= 0) return { low: null, high: null };
  const log = Math.log(share);
  const reach = Math.exp((Z * Math.sqrt(greenwood)) / Math.abs(log));
  return { low: share ** reach, high: share ** (1 / reach) };
}
