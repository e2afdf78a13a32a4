import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launch, test } from '../support/app.ts';

test('English is chosen in the settings, for the page and the menu, and nothing typed is lost', async ({
  folder,
  profile,
}) => {
  test.setTimeout(240_000);
  const file = join(folder, 'Portfolio.essaim');
  const first = await launch({ profile });
  const { app, page, choose } = first;

  await test.step('English is chosen where the screens say so, and the hand stays there', async () => {
    await choose({ save: file });
    await page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.getByRole('textbox', { name: 'Nom de l’organisme' }).fill('CDC fictive de l’Anse');
    await choice(page, 'Langue des écrans', 'English');
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-CA');
    await expect(page.getByRole('button', { name: /Screen language/ })).toBeFocused();
    // What was being typed was stored before the page began again.
    await expect(page.getByRole('textbox', { name: 'Name of the organization' })).toHaveValue(
      'CDC fictive de l’Anse',
    );
    expect(await menuOf(app)).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
  });

  await first.close();
});

test('a first start is in the language of the computer where that is English', async ({
  profile,
}) => {
  const { page, close } = await launch({ profile, system: 'en_CA' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-CA');
  await expect(page.getByRole('button', { name: 'New portfolio' })).toBeVisible();
  await close();
});

function menuOf(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
  );
}

async function choice(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .last()
    .click();
  await page.getByRole('option', { name: option }).click();
}
