import { existsSync, readFileSync } from 'node:fs';
import { expect, launchExample, test } from '../support/app.ts';

test('« Licences » is found from the help, searched, and shows each text', async ({
  folder,
  profile,
}) => {
  const { page, app, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Aide' }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByRole('link', { name: 'Licences' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Licences' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Chercher une composante' }).fill('sqlite');
  await expect(page.getByRole('status').filter({ hasText: 'composantes' })).toHaveText(
    /^3.composantes$/u,
  );
  await page.getByRole('button', { name: /^SQLite / }).click();
  await expect(page.getByText('May you do good and not evil.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Chercher une composante' }).fill('zzz');
  await expect(page.getByText('Aucune composante de ce nom')).toBeVisible();

  const opened = await app.evaluateHandle(({ shell }) => {
    const paths: string[] = [];
    shell.openPath = (path) => {
      paths.push(path);
      return Promise.resolve('');
    };
    return paths;
  });
  await page.getByRole('button', { name: 'Ouvrir le document' }).click();
  await expect.poll(() => opened.evaluate((paths) => paths.length)).toBe(1);
  const [path = ''] = await opened.evaluate((paths) => paths);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toContain('Chromium');
  await close();
});
