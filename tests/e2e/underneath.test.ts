import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, test } from '../support/app.ts';
import { newPortfolioFile, readInitiativeNeeds } from '../support/portfolioFile.ts';

test('what is typed after the file was renamed by another program is stored elsewhere', async ({
  folder,
  profile,
}) => {
  test.skip(process.platform === 'win32', 'an open file stays in its place there');
  const file = join(folder, 'Travail.essaim');
  const elsewhere = join(folder, 'Ailleurs.essaim');
  const id = await newPortfolioFile(file, 'Se déplacer');
  const { page, choose, close } = await launch({ profile, args: [file] });
  await page.evaluate((address) => {
    location.hash = address;
  }, `#/initiatives/${id}/recit`);
  const field = page.getByRole('textbox', { name: 'Besoin social' });
  await field.pressSequentially('Avant. ');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  renameSync(file, join(folder, 'Parti.essaim'));
  await field.pressSequentially('Après.');
  const told = page.getByRole('alertdialog', { name: /n’est plus à sa place/ });
  await expect(told).toBeVisible({ timeout: 20_000 });
  await page.screenshot({ path: test.info().outputPath('told.png') });
  await choose({ save: elsewhere });
  await told.getByRole('button', { name: 'Enregistrer ailleurs…' }).click();
  await expect(page.getByText('Ailleurs.essaim')).toBeVisible();
  await expect.poll(() => readInitiativeNeeds(elsewhere, id)).toBe('Avant. Après.');
  await close();
});
