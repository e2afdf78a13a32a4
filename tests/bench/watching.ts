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

/**
 * Traces what the window does; then tells the longest work of the processor between two turns of the hand,
 * in ms: on a machine that is busy elsewhere, what a block would take on one that is not.
 */
export async function watchWork(
  app: ElectronApplication,
  page: Page,
): Promise<() => Promise<number>> {
  const session = await app.context().newCDPSession(page);
  const heard: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the form of the trace
    heard.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel'] },
    transferMode: 'ReportEvents',
  });
  // What starts the trace is no work of the window.
  await page.waitForTimeout(1_000);
  return async () => {
    const ended = new Promise((resolve) => {
      session.once('Tracing.tracingComplete', resolve);
    });
    await session.send('Tracing.end');
    await ended;
    await session.detach();
    const windows = new Set(
      heard
        .filter(({ args }) => args?.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid}/${tid}`),
    );
    const works = heard.filter(
      ({ name, pid, tid }) => name.endsWith('RunTask') && windows.has(`${pid}/${tid}`),
    );
    const from = Math.min(...works.map(({ ts }) => ts)) + 1_000_000;
    const after = works.filter(({ ts }) => ts > from).map(({ tdur = 0 }) => tdur / 1000);
    if (after.length === 0) throw new Error('nothing was traced');
    return Math.max(...after);
  };
}

/** An event of the trace: its thread, when it began and what the processor worked, in µs. */
type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  tdur?: number;
  args?: { name?: string };
};
