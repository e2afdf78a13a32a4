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
