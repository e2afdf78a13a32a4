import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, launchExample, openPart, test } from '../support/app.ts';
import { readBack } from '../support/pdfReader.ts';
import { goTo, sideways } from '../support/places.ts';

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function axeFinds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('the guide is read, searched and left by keyboard without any portfolio', async ({
  essaim: { page, app },
}) => {
  const door = page.getByRole('button', { name: 'Nouveau portefeuille' });
  await expect(door).toBeVisible();
  await page.getByRole('button', { name: 'Lire le guide' }).press('Enter');
  await expect(title(page, 'Guide d’Essaim')).toBeFocused();
  expect(await axeFinds(page)).toEqual([]);

  // A letter astray is forgiven; the arrows go through what is found.
  const field = page.getByRole('searchbox', { name: 'Chercher dans le guide' });
  await field.fill('temoingage');
  await expect(page.getByText(/^Rien n’a exactement ces mots/)).toBeVisible();
  await field.fill('xylophone');
  await expect(page.getByText('Rien dans le guide n’a ces mots')).toBeVisible();
  await field.fill('feuille de secours');
  const results = page.getByRole('list', { name: 'Trouvé dans le guide' }).getByRole('link');
  await expect(results.first().locator('mark').first()).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);
  await field.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(title(page, 'Un mot de passe')).toBeVisible();
  await expect(page.locator('h2:focus')).toBeVisible();

  // From page to page, each a place of its own.
  await page.getByRole('link', { name: /^Page suivante/ }).press('Enter');
  await expect(title(page, 'Ce que vous promettez aux personnes')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page, 'Un mot de passe')).toBeVisible();
  await page.getByRole('link', { name: 'Les mots', exact: true }).click();
  await expect(title(page, 'Les mots')).toBeVisible();
  // No way to a portfolio that is not open.
  await expect(page.getByRole('link', { name: 'Voir dans le portefeuille' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Retour au premier écran' }).press('Enter');
  await expect(door).toBeVisible();
  // From the menu as well, and an example that is opened meanwhile shows its home.
  await app.evaluate(({ Menu }) => {
    const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap(
      ({ submenu }) => submenu?.items ?? [],
    );
    entries.find(({ label }) => label === 'Guide d’Essaim')?.click();
  });
  await expect(title(page, 'Guide d’Essaim')).toBeVisible();
  await app.evaluate(({ Menu }) => {
    const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap(
      ({ submenu }) => submenu?.items ?? [],
    );
    entries.find(({ label }) => label === 'Voir le portefeuille fictif')?.click();
  });
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible({ timeout: 30_000 });
  await expect(title(page, 'Guide d’Essaim')).toHaveCount(0);
});

test('F1 opens the page that speaks of the screen, and the search of the portfolio finds the guide', async ({
  folder,
  profile,
}) => {
  const { page, app, close } = await launchExample({ folder, profile });
  const pressF1 = () =>
    app.evaluate(({ Menu }) => {
      const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap(
        ({ submenu }) => submenu?.items ?? [],
      );
      entries.find(({ accelerator }) => accelerator === 'F1')?.click();
    });
  await openPart(page, 'Frigos du rang', 'Récit');
  await pressF1();
  await expect(title(page, 'Une initiative')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Le récit' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page, 'Frigos du rang')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  const search = page.getByRole('dialog', { name: /^Rechercher/ });
  await search.getByRole('textbox').fill('second endroit');
  await search
    .getByRole('menuitem')
    .filter({ hasText: 'Les copies et le journal' })
    .filter({ hasText: 'Un second endroit' })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: 'Un second endroit' })).toBeFocused();
  await close();
});

test('every page of the guide is sound in light and dark, at 400 %, and on paper', async ({
  folder,
  profile,
}) => {
  test.setTimeout(240_000);
  const { page, app, close } = await launchExample({ folder, profile });
  await goTo(page, '/aide');
  const cards = await page
    .locator('main li a[href^="#/aide/guide/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  expect(cards.length).toBeGreaterThan(15);
  for (const address of cards) {
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    await goTo(page, address);
    for (const theme of ['light', 'dark']) {
      // oxlint-disable-next-line no-await-in-loop -- the same
      await page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted;
      }, theme);
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect.soft(await axeFinds(page), `${address}, ${theme}`).toEqual([]);
    }
  }
  // A window of 1280 × 1024 shows this at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  for (const address of ['/aide', ...cards]) {
    // oxlint-disable-next-line no-await-in-loop -- the same
    await goTo(page, address);
    // oxlint-disable-next-line no-await-in-loop -- the same
    expect.soft(await sideways(page), `${address}, 400 %`).toBe(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await goTo(page, '/aide/guide/grille');
  const bytes = await app.evaluate(async ({ BrowserWindow }) =>
    (
      await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'Letter' })
    )?.toString('base64'),
  );
  const { pages } = await readBack(Buffer.from(bytes ?? '', 'base64'));
  const paper = pages.map(({ text }) => text).join('\n');
  expect(paper).toContain('Les quatre lectures');
  expect(paper).toContain('Conclure et sceller');
  // Neither the list of the other pages nor the way to the next one.
  expect(paper).not.toContain('Page suivante');
  expect(paper).not.toContain('Ce que vous promettez aux personnes');
  await close();
});
