import type { ElectronApplication, Page } from '@playwright/test';

/** Lets files of the disk go over the middle of the window, as a person does. */
export async function letGo(
  app: ElectronApplication,
  page: Page,
  ...files: string[]
): Promise<void> {
  const session = await app.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- in this order
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  }
}
