import type { ElectronApplication, Page } from '@playwright/test';

/** Goes to a place of the application, and lets it settle. */
export async function go(page: Page, address: string, wait: number): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await page.waitForTimeout(wait);
}

/** Begins to watch both processes, anew. */
export async function watch(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(async () => {
    // Through the process: what the driver evaluates has no loader of its own.
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    (globalThis as unknown as { delay: typeof delay }).delay = delay;
  });
  await page.evaluate(() => {
    const given = globalThis as unknown as { longest: number };
    given.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        given.longest = Math.max(given.longest, duration);
    }).observe({ type: 'longtask' });
  });
}

/** The longest blocks of both processes since they are watched, in ms. */
export async function longest(
  app: ElectronApplication,
  page: Page,
): Promise<{ main: number; window: number }> {
  const main = await app.evaluate(() => {
    const { delay } = globalThis as unknown as { delay: { max: number } };
    return delay.max / 1e6;
  });
  const window = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  return { main, window };
}
