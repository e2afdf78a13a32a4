import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, test } from '../support/app.ts';
import { dialogAtEverySize } from '../support/everySize.ts';
import { ask, newPortfolioFile, readInitiativeNeeds } from '../support/portfolioFile.ts';

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
  await dialogAtEverySize(page, 'plus à sa place');
  await choose({ save: elsewhere });
  await told.getByRole('button', { name: 'Enregistrer ailleurs…' }).click();
  await expect(page.getByText('Ailleurs.essaim')).toBeVisible();
  await expect.poll(() => readInitiativeNeeds(elsewhere, id)).toBe('Avant. Après.');
  await close();
});

test('a clock that is behind what was written last is told, and what is typed is stored', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Travail.essaim');
  const id = await newPortfolioFile(file, 'Se déplacer');
  ask(file, (raw) => raw.exec("UPDATE portfolio SET updated_at = '2041-03-12T19:03:00.000Z'"));
  const { page, close } = await launch({ profile, args: [file] });
  const told = page.getByRole('dialog', { name: /^L’horloge de cet ordinateur est en retard/ });
  await expect(told).toContainText('12 mars 2041');
  await dialogAtEverySize(page, 'horloge');
  await told.getByRole('button', { name: 'C’est compris' }).click();
  await expect(page.getByText('Horloge en retard sur le portefeuille')).toBeVisible();
  await page.evaluate((address) => {
    location.hash = address;
  }, `#/initiatives/${id}/recit`);
  await page.getByRole('textbox', { name: 'Besoin social' }).pressSequentially('Écrit quand même.');
  await expect.poll(() => readInitiativeNeeds(file, id)).toBe('Écrit quand même.');
  await close();
});
