import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, launch, test } from '../support/app.ts';

const steps = (page: Page) => page.getByRole('region', { name: 'Pour commencer' });
const done = (page: Page) => steps(page).getByRole('img', { name: 'Fait' });
const home = (page: Page) => page.getByRole('link', { name: 'Accueil' }).first().click();

test('on an empty portfolio, one begins by doing: each step leads to its field, is ticked, and all are dismissed for good', async ({
  folder,
  profile,
}) => {
  const first = await launch({ profile });
  const { page } = first;
  await first.choose({ save: join(folder, 'Neuf.essaim') });
  await page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
  await expect(
    steps(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading') }),
  ).toHaveCount(6);
  await expect(done(page)).toHaveCount(0);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  // What waits for an initiative says so.
  await expect(steps(page).getByText('Après la première initiative')).toHaveCount(3);

  await steps(page).getByRole('link', { name: 'Écrire le nom' }).press('Enter');
  await expect(page.getByRole('textbox', { name: /^Nom/ })).toBeFocused();
  await page.keyboard.type('CDC du Haut-Pays');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await home(page);
  await expect(done(page)).toHaveCount(1);

  await steps(page).getByRole('link', { name: 'Nouvelle initiative' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Le grenier partagé');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Le grenier partagé' })).toBeVisible();
  await home(page);
  await expect(done(page)).toHaveCount(2);

  await steps(page).getByRole('link', { name: 'Ouvrir la grille' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Appliquer la grille' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await home(page);
  await expect(done(page)).toHaveCount(3);

  await steps(page).getByRole('link', { name: 'Noter un effet' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await home(page);
  await steps(page).getByRole('link', { name: 'Noter un financement' }).press('Enter');
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await home(page);
  await steps(page).getByRole('link', { name: 'Faire un dossier' }).press('Enter');
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await home(page);

  await steps(page).getByRole('button', { name: 'Ne plus montrer' }).click();
  await expect(steps(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await first.close();

  const second = await launch({ profile, args: [join(folder, 'Neuf.essaim')] });
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(steps(second.page)).toHaveCount(0);
  // Asked for again from the guide.
  await second.page.getByRole('link', { name: 'Aide' }).click();
  await second.page.getByRole('button', { name: 'Montrer « Pour commencer »' }).click();
  await expect(done(second.page)).toHaveCount(3);
  await second.close();
});
