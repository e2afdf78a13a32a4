import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

const TITLE = 'Cuisine de la relève';

test('a card is moved by the keyboard alone: it asks since when and why, stands in its new column, and goes back', async ({
  folder,
  profile,
}) => {
  const { page, close } = await board(folder, profile);
  const card = page.getByRole('row', { name: TITLE });
  await expect(column(page, 'Émergence').getByRole('row', { name: TITLE })).toBeVisible();
  await reach(page, 'emergence');
  await page.keyboard.press('Home');
  while (!(await card.evaluate((row) => row === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await reach(page, 'scaling');
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: /Changer l’étape de/ });
  await expect(dialog.getByRole('textbox', { name: 'Pourquoi' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: /Essaimage/ })).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Depuis' })).not.toHaveValue('');
  // Without a reason, nothing is written.
  await press(page, 'Changer d’étape');
  await expect(dialog.getByText(/Écrivez ce qui a fait changer d’étape/)).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Pourquoi' })).toBeFocused();
  await page.keyboard.type('Deux villages la reprennent');
  await press(page, 'Changer d’étape');

  await expect(dialog).toHaveCount(0);
  await expect(column(page, 'Essaimage').getByRole('row', { name: TITLE })).toBeVisible();
  await expect(column(page, 'Émergence').getByRole('row', { name: TITLE })).toHaveCount(0);
  await expect(card).toBeFocused();

  await page.keyboard.press('F6');
  await press(page, 'Annuler');
  await expect(column(page, 'Émergence').getByRole('row', { name: TITLE })).toBeVisible();
  await close();
});

test('a card is moved by the mouse, and giving up leaves it where it was', async ({
  folder,
  profile,
}) => {
  const { page, close } = await board(folder, profile);
  const from = column(page, 'Émergence').getByRole('row', { name: TITLE });
  await from.dragTo(column(page, 'En veille').getByRole('grid'));
  const dialog = page.getByRole('dialog', { name: /Changer l’étape de/ });
  await expect(dialog.getByRole('button', { name: /En veille/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await expect(from).toBeFocused();

  await from.dragTo(column(page, 'En veille').getByRole('grid'));
  // The present stage has a date: none before it is taken, and the remedy says so.
  await dialog.getByRole('textbox', { name: 'Depuis' }).fill('1990');
  await dialog.getByRole('textbox', { name: 'Pourquoi' }).fill('Le local est fermé');
  await dialog.getByRole('button', { name: 'Changer d’étape' }).click();
  await expect(dialog.getByText(/Écrivez une date qui ne vient pas avant/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Depuis' }).fill('2026');
  await dialog.getByRole('textbox', { name: 'Depuis' }).fill('novembre 2026');
  await dialog.getByRole('button', { name: 'Changer d’étape' }).click();
  await expect(column(page, 'En veille').getByRole('row', { name: TITLE })).toBeVisible();
  await close();
});

test('a card changes stage from its menu, and the address keeps the look', async ({
  folder,
  profile,
}) => {
  const { page, close } = await board(folder, profile);
  await page.getByRole('button', { name: `Actions sur ${TITLE}` }).click();
  await page.getByRole('menuitem', { name: 'Changer d’étape…' }).click();
  const dialog = page.getByRole('dialog', { name: /Changer l’étape de/ });
  await dialog.getByRole('button', { name: /Étape/ }).click();
  // Nobody enters the stage where they are.
  await expect(page.getByRole('option', { name: /Émergence/ })).toHaveCount(0);
  await page.getByRole('option', { name: /Close/ }).click();
  await dialog.getByRole('textbox', { name: 'Pourquoi' }).fill('Fin du bail');
  await dialog.getByRole('button', { name: 'Changer d’étape' }).click();
  const moved = column(page, 'Close').getByRole('row', { name: TITLE });
  await expect(moved).toBeVisible();
  await moved.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  await expect(page.getByRole('radio', { name: 'Par étape' })).toBeChecked();
  await close();
});

async function board(folder: string, profile: string): Promise<RunningApp> {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const running = await launch({ profile, args: [file] });
  const { page } = running;
  await page.getByRole('link', { name: 'Initiatives' }).click();
  await page.getByText('Par étape', { exact: true }).click();
  await expect(page.getByRole('row', { name: TITLE })).toBeVisible();
  return running;
}

function column(page: Page, stage: string) {
  return page.getByRole('region', { name: new RegExp(`^${stage},`) });
}

/** Presses Tab until the focus is in a column, as a person would. */
async function reach(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const at = await page.evaluate(() =>
      document.activeElement?.closest('[data-column]')?.getAttribute('data-column'),
    );
    if (at === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`« ${name} » is not reached by Tab`);
}

/** Presses Tab until the focus is on a button, then Enter. */
async function press(page: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    const at = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (at === label) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`« ${label} » is not reached by Tab`);
}
