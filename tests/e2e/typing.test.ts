import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launchExample, test } from '../support/app.ts';

// What is typed is stored, or stays where it was typed and is said not to be.

test('a value that may not be stored is said, waits where it was typed, and is stored once right', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  const bar = page.getByRole('contentinfo');
  const neq = page.getByRole('textbox', { name: /NEQ/ });
  const name = page.getByRole('textbox', { name: 'Nom de l’organisme' });

  await test.step('a bad number', async () => {
    await place(page, 'Réglages');
    await neq.fill('12345');
    await neq.blur();
    await expect(page.getByText('Le NEQ compte dix chiffres.')).toBeVisible();
    await expect(bar).toContainText('1 champ à corriger');
  });

  await test.step('a paste that is too long is not cut', async () => {
    await name.fill('x'.repeat(400));
    await name.blur();
    await expect(bar).toContainText('2 champs à corriger');
  });

  await test.step('away and back', async () => {
    await place(page, 'Initiatives');
    await expect(bar).toContainText('2 champs à corriger');
    await place(page, 'Réglages');
    await expect(neq).toHaveValue('12345');
    await expect(page.getByText('Le NEQ compte dix chiffres.')).toBeVisible();
    expect((await name.inputValue()).length).toBe(400);
  });

  await test.step('corrected', async () => {
    await name.fill('CDC fictive');
    await neq.fill('1234567890');
    await neq.blur();
    await expect(bar).toContainText('Enregistré à');
    await place(page, 'Initiatives');
    await place(page, 'Réglages');
    await expect(neq).toHaveValue('1234567890');
    await expect(name).toHaveValue('CDC fictive');
  });
  await close();
});

test('a text that is no date waits in its field, and the date before it stays stored', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  const bar = page.getByRole('contentinfo');
  await place(page, 'Financement');
  await place(page, 'Initiatives');
  await page
    .getByRole('link', { name: /Transport/ })
    .first()
    .click();
  await part(page, 'Étapes');
  const open = async () => page.locator('.es-record-line').first().click();
  await open();
  const date = page.getByRole('textbox', { name: 'Depuis' }).first();
  const before = await date.inputValue();
  await date.fill('vers le printemps');
  await date.blur();
  await expect(bar).toContainText('1 champ à corriger');
  await part(page, 'Calendrier');
  await part(page, 'Étapes');
  await expect(page.locator('.es-record-lead').first()).toBeVisible();
  await open();
  await expect(date).toHaveValue('vers le printemps');
  await date.fill(before);
  await date.blur();
  await expect(bar).not.toContainText('à corriger');
  await close();
});

test('closing the portfolio says what is not stored, then obeys, and the next one starts clean', async ({
  folder,
  profile,
}) => {
  const { page, choose, close } = await launchExample({ folder, profile });
  await place(page, 'Réglages');
  const neq = page.getByRole('textbox', { name: /NEQ/ });
  await neq.fill('12345');
  const leave = page.getByRole('button', { name: 'Fermer le portefeuille' });
  await leave.click();
  await expect(page.getByRole('contentinfo')).toContainText('1 champ à corriger');
  await page.getByRole('button', { name: 'C’est compris' }).click();
  await leave.click();
  await choose({ save: join(folder, 'Autre.essaim') });
  await page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
  await place(page, 'Réglages');
  await expect(neq).toHaveValue('');
  await expect(page.getByRole('contentinfo')).not.toContainText('à corriger');
  await close();
});

async function place(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Lieux' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function part(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parties de l’initiative' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
}
