import type { Page } from '@playwright/test';
import { expect, launchExample, test } from '../support/app.ts';

test('a sector takes the name of another, which is said before, and the message undoes it', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Gérer les secteurs' }).click();
  await expect(page.getByRole('row', { name: /^Logement/ })).toBeVisible();
  const before = await sectors(page);
  await page.getByRole('button', { name: 'Renommer le secteur Logement' }).click();
  const dialog = page.getByRole('dialog', { name: 'Renommer « Logement »' });
  await dialog.getByRole('button', { name: 'Renommer' }).click();
  await expect(dialog.getByText('C’est déjà son nom. Écrivez-en un autre.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Nouveau nom' }).fill('Transport');
  await expect(dialog.getByText(/Transport.*existe déjà/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Réunir' }).click();
  await expect(page.getByRole('row', { name: /^Logement/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Secteurs' })).toBeFocused();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('row', { name: /^Logement/ })).toBeVisible();
  expect(await sectors(page)).toEqual(before);

  await page.getByRole('button', { name: /^Retirer le secteur Transport/ }).click();
  await expect(page.getByRole('row', { name: /^Transport/ })).toHaveCount(0);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('row', { name: /^Transport/ })).toBeVisible();
  await close();
});

function sectors(page: Page): Promise<string[]> {
  return page.getByRole('table').getByRole('row').allInnerTexts();
}
