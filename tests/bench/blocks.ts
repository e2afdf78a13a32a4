import { join } from 'node:path';
import { launch } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
import type { Measured } from './measure.ts';

/** The longest time that the main process, and the window, do not answer, over a whole round of the application and an export. */
export async function blockMeasures(folder: string): Promise<Measured[]> {
  const file = join(folder, 'Blocs.essaim');
  const dossier = await newExampleFile(file);
  const { app, page, choose, close } = await launch({
    profile: join(folder, 'profile'),
    args: [file],
  });
  await page.getByRole('navigation', { name: 'Lieux' }).waitFor();
  await page.waitForTimeout(1_000);
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
  for (const address of ['#/initiatives', '#/financement', '#/dossiers', '#/reglages', '#/']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, address);
    await page.waitForTimeout(400);
  }
  await choose({ save: join(folder, 'Blocs.pdf') });
  await page.evaluate((id) => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<unknown>> };
    };
    return given.essaim.calls['dossier.export']?.({ id, recipient: 'Bailleur' });
  }, dossier);
  const main = await app.evaluate(() => {
    const { delay } = globalThis as unknown as { delay: { max: number } };
    return delay.max / 1e6;
  });
  const window = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  await close();
  return [
    { what: 'longest block of the main process', ours: main, reference: null, aim: '≤ 50 ms' },
    { what: 'longest block of the window', ours: window, reference: null, aim: '≤ 50 ms' },
  ];
}
