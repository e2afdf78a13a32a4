/** The values of an axis, in round steps. */
export type ChartScale = {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Decimals that tell its steps apart. */
  readonly decimals: number;
};

/**
 * An axis of round steps that holds all values. It begins at zero, but where all values lie in a narrow
 * band far from it: then it begins near them, and the figure says so.
 */
export function chartScale(values: readonly number[], most = 5): ChartScale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const isFar =
    low > 0 ? high - low < low / 3 && high > low : high < 0 && high - low < -high / 3 && high > low;
  const from = isFar ? low : Math.min(0, low);
  const to = isFar ? high : Math.max(0, high);
  const step = roundStep((to - from || Math.abs(to) || 1) / (most - 1));
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const start = Math.floor(from / step + 1e-9) * step;
  const end = Math.ceil(to / step - 1e-9) * step;
  return { from: start, to: end > start ? end : start + step, step, decimals };
}

/** The values of the steps, as they are written: plain decimals. */
export function scaleSteps({ from, to, step, decimals }: ChartScale): string[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, index) =>
    (from + index * step).toFixed(decimals),
  ).map((text) => (/^-[0.]+$/.test(text) ? text.slice(1) : text));
}

/** 1, 2 or 5 times a power of ten, not less than asked. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}
