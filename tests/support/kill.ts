import type { ElectronApplication } from '@playwright/test';

/** Ends the whole application at once, as a power switch would: nothing gets a chance to tidy up. */
export async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await gone;
  // Playwright's own handle; the process is gone, so closing has nothing to do but forget.
  await app.close().catch(() => undefined);
}

/** Pseudo-random numbers from a seed, so that a failing run can be run again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
