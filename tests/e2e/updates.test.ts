import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, launchExample, test } from '../support/app.ts';

test('another version is looked at when a file is given, and an address goes to the browser', async ({
  folder,
  profile,
}) => {
  const { page, app, choose, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Aide' }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByRole('link', { name: 'Mettre à jour' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mettre à jour' })).toBeVisible();

  const opened = await app.evaluateHandle(({ shell }) => {
    const addresses: string[] = [];
    shell.openExternal = (address) => {
      addresses.push(address);
      return Promise.resolve();
    };
    return addresses;
  });
  const address = page.getByRole('textbox', { name: 'Adresse' });
  await address.fill('http://essaim.invalid/');
  await page.getByRole('button', { name: 'Ouvrir dans le navigateur' }).click();
  await expect(page.getByText('Une adresse qui commence par https://')).toBeVisible();
  await expect(address).toHaveValue('http://essaim.invalid/');
  await address.fill('https://essaim.invalid/versions');
  await page.getByRole('button', { name: 'Ouvrir dans le navigateur' }).click();
  await expect
    .poll(() => opened.evaluate((all) => all))
    .toEqual(['https://essaim.invalid/versions']);

  const system = { linux: 'linux', darwin: 'mac', win32: 'win' }[process.platform as 'linux'];
  const installer = join(folder, `Essaim-99.0.0-${system}-x64.deb`);
  await writeFile(installer, 'an installer');
  await choose({ open: installer });
  await page.getByRole('button', { name: 'Choisir un installateur…' }).click();
  const verdict = page.getByRole('alert').filter({ hasText: /./u });
  await expect(verdict).toContainText('Version 99.0.0');
  await expect(page.getByRole('button', { name: 'Montrer dans son dossier' })).toBeVisible();

  await writeFile(
    join(folder, 'SHA256SUMS'),
    `${'0'.repeat(64)}  Essaim-99.0.0-${system}-x64.deb\n`,
  );
  await page.getByRole('button', { name: 'Choisir un installateur…' }).click();
  await expect(verdict).toContainText('N’installez pas ce fichier');
  await expect(page.getByRole('button', { name: 'Montrer dans son dossier' })).toBeHidden();
  await close();
});
