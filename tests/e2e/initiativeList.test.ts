import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createPortfolio } from '../../electron/database/create.ts';
import { expect, launch, launchExample, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
import { fillStress } from '../support/stress/stress.ts';
import { resources } from '../support/world.ts';

// The table of initiatives, by the keyboard.

const rows = (page: Page) => page.locator('tr[data-id]');

/** What stands in no landmark and in no dialog. */
async function outOfRegions(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withRules(['region']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
}
/** How many lines the table says that it has, its head apart: those far below are not drawn. */
const counted = async (page: Page) =>
  Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
const view = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Vues du tableau' }).getByRole('link', { name });

async function openList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Initiatives', exact: false }).first().click();
  await expect(page.getByRole('grid', { name: 'Initiatives du portefeuille' })).toBeVisible();
}

test('a filter is added, changed and taken away by the keyboard; « back » undoes it', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openList(page);
  await expect.poll(() => counted(page)).toBe(20);
  await page.getByRole('searchbox', { name: 'Filtrer les initiatives' }).focus();
  await page.keyboard.type('securite alimentaire');
  await expect.poll(() => counted(page)).not.toBe(20);
  await page.keyboard.press('Escape');
  await expect.poll(() => counted(page)).toBe(20);

  await page.getByRole('button', { name: 'Ajouter un filtre' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Ajouter un filtre' })).toBeVisible();
  expect(await outOfRegions(page)).toEqual([]);
  const parts = page.getByRole('dialog', { name: 'Ajouter un filtre' });
  await parts.getByRole('button', { name: 'Étape', exact: true }).focus();
  await page.keyboard.press('Enter');
  const stages = page.getByRole('dialog', { name: 'Étape' });
  await expect(stages.getByRole('listitem').filter({ hasText: 'Essaimage' })).toContainText('2');
  await stages.getByRole('checkbox', { name: 'Essaimage' }).focus();
  await page.keyboard.press('Space');
  await expect(rows(page)).toHaveCount(2);
  // The other stages still say how many they would give.
  await expect(stages.getByRole('listitem').filter({ hasText: 'Pérennisation' })).not.toContainText(
    /\b0$/,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Changer le filtre Étape/ })).toBeVisible();
  await page.getByRole('button', { name: 'Retirer le filtre Étape' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => counted(page)).toBe(20);
  await page.goBack();
  await expect(rows(page)).toHaveCount(2);
  await close();
});

test('a view that is kept is there after closing and reopening, and its removal is undone', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  let { page, close } = await launch({ profile, args: [file] });
  await openList(page);
  await page.getByRole('button', { name: 'Grouper' }).click();
  await page.getByRole('menuitem', { name: 'Étape' }).click();
  await page.getByRole('searchbox', { name: 'Filtrer les initiatives' }).fill('gare');
  await page.getByRole('button', { name: 'Garder cette vue' }).click();
  await page.getByRole('textbox', { name: 'Nom de la vue' }).fill('Autour de la gare');
  await page.keyboard.press('Enter');
  await expect(view(page, /Autour de la gare/)).toHaveAttribute('aria-current', 'page');
  const count = await rows(page).count();
  expect(count).toBeGreaterThan(0);
  await close();

  ({ page, close } = await launch({ profile, args: [file] }));
  await openList(page);
  await expect(view(page, /Autour de la gare/)).toHaveAttribute('aria-current', 'page');
  await expect(rows(page)).toHaveCount(count);
  await view(page, /Toutes/).click();
  await expect.poll(() => counted(page)).toBeGreaterThan(count);
  await view(page, /Autour de la gare/).click();
  await expect(rows(page)).toHaveCount(count);
  await expect(page.locator('tr[data-group]').first()).toBeVisible();
  await page.getByRole('button', { name: /Actions sur la vue/ }).click();
  await page.getByRole('menuitem', { name: 'Retirer cette vue' }).click();
  await expect(view(page, /Autour de la gare/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(view(page, /Autour de la gare/)).toBeVisible();
  await close();
});

test('the table comes back as it was left: filter, order, columns, place', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Grand.essaim');
  createPortfolio(file, (db) =>
    fillStress(db, resources.grid(), { initiatives: 600, applications: 600 }),
  );
  const { page, close } = await launch({ profile, args: [file] });
  await openList(page);
  await view(page, /Vivantes/).click();
  await page.getByRole('button', { name: 'Dernière lecture' }).click();
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await expect(page.getByRole('dialog', { name: 'Colonnes' })).toBeVisible();
  expect(await outOfRegions(page)).toEqual([]);
  await page.getByRole('dialog').getByText('Étape').click();
  await page.keyboard.press('Escape');
  await rows(page)
    .first()
    .click({ position: { x: 300, y: 10 } });
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('PageDown');
  const place = await page.evaluate(() => document.activeElement?.getAttribute('data-line'));
  expect(Number(place)).toBeGreaterThan(60);
  const scrolled = () => page.locator('.es-list-scroll').evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolled();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/apercu/);
  await page.getByRole('link', { name: 'Initiatives', exact: false }).first().click();
  await expect(view(page, /Vivantes/)).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('columnheader', { name: 'Dernière lecture' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page.getByRole('columnheader', { name: 'Étape' })).toHaveCount(0);
  await expect.poll(scrolled).toBe(before);
  // What is kept is kept once scrolling pauses.
  const recent = join(profile, 'recent.json');
  await expect.poll(() => readFileSync(recent, 'utf8')).toContain(`\\"scroll\\":${before}`);
  await close();

  // The next day, on the same computer.
  const again = await launch({ profile, args: [file] });
  await openList(again.page);
  await expect(view(again.page, /Vivantes/)).toHaveAttribute('aria-current', 'page');
  await expect(again.page.getByRole('columnheader', { name: 'Dernière lecture' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(again.page.getByRole('columnheader', { name: 'Étape' })).toHaveCount(0);
  await expect
    .poll(() => again.page.locator('.es-list-scroll').evaluate(({ scrollTop }) => scrollTop))
    .toBe(before);
  await again.close();
});

test('ten thousand are chosen at once, also those that are not loaded, and gone through by the keys', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const file = join(folder, 'Grand.essaim');
  createPortfolio(file, (db) =>
    fillStress(db, resources.grid(), { initiatives: 10_000, applications: 0 }),
  );
  const { page, close } = await launch({ profile, args: [file] });
  await openList(page);
  const grid = page.getByRole('grid', { name: 'Initiatives du portefeuille' });
  await expect(grid).toHaveAttribute('aria-rowcount', '10001');
  await rows(page)
    .first()
    .click({ position: { x: 300, y: 10 } });
  const bar = page.getByRole('region', { name: 'Initiatives choisies' });
  await page.keyboard.press('Space');
  await expect(bar).toContainText('1 choisie');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar).toContainText('3 choisies');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bar).toContainText('2 choisies');
  await page.keyboard.press('Control+a');
  await expect(bar).toContainText(/10.000 choisies/);
  await page.keyboard.press('Space');
  await expect(bar).toContainText(/9.999 choisies/);
  await page.keyboard.press('End');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex')))
    .toBe('10001');
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  // Only what is near the screen is in the window.
  expect(await rows(page).count()).toBeLessThan(120);
  await close();
});

test('choosing a line moves none of them, and messages cover nothing above the status bar', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openList(page);
  const row = (title: string) => page.getByRole('row', { name: new RegExp(title) });
  const before = await row('Frigos du rang').boundingBox();
  await row('Frigos du rang').locator('[data-box]').click();
  await expect(page.getByText('1 choisie', { exact: true })).toBeVisible();
  expect(await row('Frigos du rang').boundingBox()).toEqual(before);

  for (const [title, stage] of [
    ['Frigos du rang', 'En veille'],
    ['Jardins de la Gare', 'Pérennisation'],
  ] as const) {
    const box = row(title).locator('[data-box]');
    if ((await box.getAttribute('data-on')) === null) await box.click();
    await page.getByRole('button', { name: 'Changer d’étape…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Étape/ }).first().click();
    await page.getByRole('option', { name: stage }).click();
    await dialog.getByRole('textbox').first().fill('2026');
    await dialog.getByRole('textbox').last().fill('Décidé à la table');
    await dialog.getByRole('button', { name: /^Changer/ }).click();
    await expect(dialog).toHaveCount(0);
  }
  // Two messages: the last one alone is drawn, on the status bar; the other comes when one points at it.
  const messages = page.getByRole('alertdialog');
  await expect(messages.first()).toBeVisible();
  await expect(messages).toHaveCount(1);
  const bar = await page.locator('.es-status-bar').boundingBox();
  const message = await messages.first().boundingBox();
  expect(message?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) - 1);
  await messages.first().hover();
  await expect(messages).toHaveCount(2);
  await close();
});
