import { expect, launchExample, test } from '../support/app.ts';

test('an initiative goes to the archives and out of them by one gesture, its stage as it was', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Initiatives' }).click();
  // The home has links of the same words until the list has come.
  await expect(page.getByRole('heading', { level: 1, name: 'Initiatives' })).toBeVisible();
  await page.getByRole('link', { name: 'Frigos du rang', exact: true }).click();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Archiver' }).click();
  await expect(page.getByText(/Aux archives depuis le/)).toBeVisible();
  await expect(page.getByText(/Son étape reste.*Pérennisation/)).toBeVisible();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText(/Aux archives depuis le/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Archiver' }).click();
  await page.getByRole('button', { name: 'Sortir des archives' }).click();
  await expect(page.getByText(/Aux archives depuis le/)).toHaveCount(0);
  await close();
});
