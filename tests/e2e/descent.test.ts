import type { Page } from '@playwright/test';
import { expect, launchExample, openPart, test } from '../support/app.ts';

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page: Page, role: string, name: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    const found = await page.evaluate(
      () =>
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
    if (found?.includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to the ${role} « ${name} »`);
}

test('a tie added by keyboard is seen from the other initiative, in the list and in the tree', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Cuisine de la relève', 'Filiation');
  await expect(page.getByText('Aucun lien encore')).toBeVisible();

  await tabTo(page, 'button', 'Ajouter un lien');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('radio', { name: /Elle est née de/ })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('jardins');
  await expect(page.getByRole('option', { name: 'Jardins de la Gare' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mars 2024');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const line = page.getByRole('button', { name: /Née de « Jardins de la Gare »/ });
  await expect(line).toBeFocused();
  await expect(line).toContainText('mars 2024');

  // The tree is one stop of the keyboard; Enter goes to the relative, which tells the same from its side.
  const relative = page.getByRole('link', { name: /Jardins de la Gare \(naissance, mars 2024\)/ });
  await relative.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Jardins de la Gare' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: /A donné naissance à « Cuisine de la relève »/ }),
  ).toBeVisible();

  // What was born of the garden cannot give birth to it: the dialog says so, and keeps what was chosen.
  await page.getByRole('button', { name: 'Ajouter un lien' }).click();
  await page.getByRole('radio', { name: /Elle est née de/ }).press('Space');
  await page.getByRole('combobox', { name: 'Avec quelle initiative' }).fill('cuisine de la');
  await expect(page.getByRole('option', { name: 'Cuisine de la relève' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ajouter le lien' }).click();
  await expect(page.getByText('L’une est déjà née de l’autre')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Avec quelle initiative' })).toHaveValue(
    'Cuisine de la relève',
  );
  await close();
});
