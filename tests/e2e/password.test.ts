import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { FileKey } from '../../electron/database/fileKey.ts';
import { expect, launch, launchExample, openPart, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

const PASSWORD = 'trois loutres sans parapluie';

test('by keyboard, a password is chosen, its sheet printed, the file locked and opened where one was', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const { app, page, close } = await launchExample({ folder, profile });
  const settings = page.getByRole('heading', { name: 'Sécurité du fichier' });
  await page.getByRole('link', { name: 'Réglages' }).first().click();
  await settings.waitFor();
  await page.getByRole('button', { name: 'Ajouter un mot de passe…' }).press('Enter');
  const choose = page.getByRole('dialog', { name: 'Ajouter un mot de passe' });
  await expect(choose).toContainText('tout est perdu');
  await expect(choose.getByLabel('Nouveau mot de passe')).toBeFocused();
  await page.keyboard.type('loutres');
  await expect(choose).toContainText('7 caractères');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(PASSWORD);
  await choose.getByLabel('Le même, une deuxième fois').focus();
  await page.keyboard.type('trois loutres');
  await page.keyboard.press('Enter');
  await expect(choose).toContainText('Les deux ne sont pas pareils.');
  await page.keyboard.type(' sans parapluie');
  await page.keyboard.press('Enter');

  const sheet = page.getByRole('dialog', { name: 'Feuille de secours' });
  await sheet.waitFor({ timeout: 60_000 });
  const code = await sheet.locator('.es-rescue-key').innerText();
  expect(code.replaceAll(/[\s-]/g, '')).toMatch(/^[0-9A-Z]{56}$/);
  // What would come out of the printer: the sheet, and nothing around it.
  const printed = await printedText(page);
  expect(printed).toContain('Clé de secours');
  expect(printed).toContain('Exemple.essaim');
  expect(printed).not.toContain('Réglages');
  expect(printed).not.toContain('Fermer');
  await axe(page);
  await page.getByRole('button', { name: 'Fermer', exact: true }).press('Enter');
  await expect(page.getByText('Ce fichier est chiffré')).toBeVisible();

  // Something typed just before the lock is stored first.
  await openPart(page, 'Transport solidaire des rangs', 'Récit');
  await page.getByLabel('Besoin social').first().fill('Écrit juste avant le verrou.');
  await menu(app, 'Verrouiller');
  const field = page.getByLabel('Mot de passe', { exact: true });
  await field.waitFor();
  await expect(page.getByRole('heading', { name: '« Exemple » est verrouillé' })).toBeVisible();
  await expect(field).toBeFocused();
  expect(await page.content()).not.toContain('Transport');
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Écrivez le mot de passe.')).toBeVisible();
  await page.keyboard.type('trois loutres');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ce mot de passe n’ouvre pas ce portefeuille.')).toBeVisible();
  await expect(field).toHaveValue('trois loutres');
  await expect(field).toBeFocused();
  await page.getByRole('button', { name: 'Montrer ce qui est tapé' }).press('Enter');
  await expect(field).toHaveAttribute('type', 'text');
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' sans parapluie');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Besoin social').first()).toHaveValue(
    'Écrit juste avant le verrou.',
    { timeout: 20_000 },
  );

  // The computer goes to sleep; the key of the sheet opens the file as the password does.
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await field.waitFor();
  await page.keyboard.type(code.replaceAll(/\s/g, '').toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Besoin social').first()).toBeVisible({ timeout: 20_000 });
  await close();
  expect(readFileSync(join(folder, 'Exemple.essaim')).includes('Transport')).toBe(false);
});

test('a file with a password that the system hands over asks for it, or is left alone', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Gardé.essaim');
  await newExampleFile(file, await FileKey.fromPassword(PASSWORD, randomBytes(16)));
  const { page, close } = await launch({ profile, args: [file] });
  await page.getByRole('heading', { name: '« Gardé » demande son mot de passe' }).waitFor();
  await page.getByRole('button', { name: 'Ouvrir autre chose' }).click();
  await page.getByRole('button', { name: 'Nouveau portefeuille' }).waitFor();
  await close();
});

/** What the printer would get, read from the page as it is drawn for paper. */
async function printedText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: null });
  return text;
}

async function menu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const item = items?.find((one) => one.label === wanted);
    if (item?.enabled !== true) throw new Error(`${wanted} is off`);
    item.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }, label);
}

async function axe(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    // oxlint-disable-next-line no-await-in-loop -- one theme after the other
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    // oxlint-disable-next-line no-await-in-loop -- the same
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}
