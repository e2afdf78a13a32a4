import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, test } from '../support/app.ts';
import { HUNDRED_PAGES, newLongDossierFile } from '../support/longDossier.ts';
import { frozenHashes } from '../support/portfolioFile.ts';

test('the export of a hundred pages says how far it is; stopped, it leaves nothing; begun again, it is whole', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const file = join(folder, 'Exemple.essaim');
  const id = await newLongDossierFile(file, HUNDRED_PAGES);
  const before = frozenHashes(file).length;
  const pdf = join(folder, 'Cent pages.pdf');
  const { page, choose, close } = await launch({ profile, args: [file] });
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/dossiers/${id}`);
  await expect(page.getByText(/Aperçu à jour, 1\d\d pages/)).toBeVisible({ timeout: 90_000 });
  // SQLite's own files come and go as it writes.
  const left = () => readdirSync(folder).filter((name) => !/^\.?Exemple|^profile$/.test(name));
  expect(left()).toEqual([]);
  await choose({ save: pdf });

  await page.getByRole('button', { name: 'Exporter le PDF…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Destinataire' }).fill('Fonds fictif');
  await dialog.getByRole('button', { name: 'Choisir où l’écrire…' }).click();
  const progress = dialog.getByRole('progressbar');
  const done = async () => Number(await progress.getAttribute('aria-valuenow'));
  await expect.poll(done, { intervals: [20], timeout: 60_000 }).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(progress).toHaveCount(0);
  await expect(dialog.getByRole('textbox', { name: 'Destinataire' })).toHaveValue('Fonds fictif');
  expect(left()).toEqual([]);

  await dialog.getByRole('button', { name: 'Choisir où l’écrire…' }).click();
  await expect(dialog.getByRole('button', { name: 'Ouvrir le PDF', exact: true })).toBeVisible({
    timeout: 90_000,
  });
  expect(left()).toEqual(['Cent pages.pdf']);
  await dialog.getByRole('button', { name: 'Fermer' }).press('Enter');
  await close();
  expect(frozenHashes(file)).toHaveLength(before + 1);
});
