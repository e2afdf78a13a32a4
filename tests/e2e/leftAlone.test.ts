import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FileKey } from '../../electron/database/fileKey.ts';
import { expect, launch, openPart, test } from '../support/app.ts';
import { kill } from '../support/kill.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

const PASSWORD = 'trois loutres sans parapluie';

test('left alone, the window locks by itself, and nothing is left of it: on the screen, in the clipboard, in another program’s file', async ({
  folder,
  profile,
}) => {
  test.setTimeout(120_000);
  const file = join(folder, 'Gardé.essaim');
  await newExampleFile(file, await FileKey.fromPassword(PASSWORD, randomBytes(16)));
  const { app, page } = await launch({ profile, args: [file] });
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('');
  });
  const clipboard = () => app.evaluate(({ clipboard: system }) => system.readText());
  await unlock(page);

  await openSent(page);
  await expect.poll(() => copiesIn(profile)).toBe(1);
  await openPart(page, 'Transport solidaire des rangs', 'Récit');
  const need = page.getByLabel('Besoin social').first();
  // One clipboard for all the windows of a screen: another test may have put something in it meanwhile.
  const copied = await need.inputValue();
  await expect(async () => {
    await need.press('ControlOrMeta+A');
    await need.press('ControlOrMeta+C');
    expect(await clipboard()).toBe(copied);
  }).toPass({ timeout: 15_000 });

  // The time that passes is that of the system's clock: fourteen minutes are not enough, fifteen are.
  await app.evaluate(() => {
    const clock = performance.now.bind(performance);
    Object.assign(globalThis, { laterBy: 14 * 60_000 });
    performance.now = () => clock() + (globalThis as unknown as { laterBy: number }).laterBy;
  });
  // It is looked at every ten seconds.
  await page.waitForTimeout(11_000);
  await expect(need).toBeVisible();
  await app.evaluate(() => Object.assign(globalThis, { laterBy: 15 * 60_000 }));
  await page
    .getByRole('heading', { name: '« Gardé » est verrouillé' })
    .waitFor({ timeout: 30_000 });
  expect(await page.content()).not.toContain('Transport');
  expect(await page.title()).toBe('Essaim');
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).toEqual(['Essaim']);
  await expect.poll(clipboard).not.toContain(copied.slice(0, 40));
  expect(copiesIn(profile)).toBe(0);

  // Killed while another program shows a copy: it does not wait for the next start to go.
  await unlock(page);
  await openSent(page);
  await expect.poll(() => copiesIn(profile)).toBe(1);
  await kill(app);
  await expect.poll(() => copiesIn(profile), { timeout: 10_000 }).toBe(0);
});

async function unlock(page: Page): Promise<void> {
  const field = page.getByLabel('Mot de passe', { exact: true });
  await field.fill(PASSWORD);
  await field.press('Enter');
  await page.getByRole('link', { name: 'Initiatives' }).first().waitFor({ timeout: 30_000 });
}

/** Shows what was sent once in the system's viewer. */
async function openSent(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers' }).first().click();
  const sent = page.getByRole('table', { name: 'Transmis' });
  await sent
    .getByRole('button', { name: /^Ouvrir le PDF/ })
    .first()
    .click();
}

/** How many files other programs were given. */
function copiesIn(profile: string): number {
  const folder = join(profile, 'copies');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .length;
}
