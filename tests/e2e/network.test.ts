import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { FileKey } from '../../electron/database/fileKey.ts';
import { openSettings } from '../../electron/files/settings.ts';
import { expect, launch, launchExample, test } from '../support/app.ts';
import { MISSING, openCutter, openDepot, PASSWORD, serverPrograms } from '../support/depot.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

test.skip(serverPrograms === null, MISSING);

/** Types a password in the dialog that asks it, and sends it. */
async function givePassword(page: Page, password: string): Promise<void> {
  const field = page.getByLabel('Mot de passe du compte');
  await expect(field).toBeFocused();
  await field.fill(password);
  await page.keyboard.press('Enter');
}

/** What axe finds, once what a button announced while it was busy has been said: the button may be gone before. */
async function axe(page: Page) {
  await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0, {
    timeout: 15_000,
  });
  return new AxeBuilder({ page }).setLegacyMode(true).analyze();
}

test('a portfolio is published to the depot of a network and fetched from it, by gestures alone', async ({
  folder,
  profile,
}) => {
  test.setTimeout(240_000);
  const depot = await openDepot();
  await depot.accounts(['cdc_erables'], 'essaim_member', 'essaim_reader');
  let connections = 0;
  const door = await openCutter(depot.port, () => {
    connections += 1;
    return null;
  });
  const authority = join(folder, 'Autorité.pem');
  writeFileSync(authority, depot.authority);
  const first = await launchExample({ folder, profile });
  const { page, choose } = first;
  await page.getByRole('heading', { level: 1 }).waitFor();

  await page.evaluate(() => (location.hash = '#/reglages'));
  await page.getByRole('button', { name: 'Écrire l’adresse…' }).click();
  await expect(page.getByLabel('Nom du réseau')).toBeFocused();
  await page.getByLabel('Nom du réseau').fill('Réseau des Érables');
  await page.getByLabel('Adresse du serveur').fill('https://127.0.0.1');
  await page.getByLabel('Port').fill(String(door.port));
  await page.getByLabel('Compte').fill('cdc_erables');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Écrivez l’adresse seule/)).toBeVisible();
  await expect(page.getByLabel('Adresse du serveur')).toBeFocused();
  expect((await axe(page)).violations).toEqual([]);
  await page.getByLabel('Adresse du serveur').fill('127.0.0.1');
  // Not agreed to: nothing is kept, and nothing typed is lost.
  await choose({ agree: false });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await expect(page.getByLabel('Adresse du serveur')).toHaveValue('127.0.0.1');
  await choose({ agree: true });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Vérifier la connexion…' }).waitFor();
  expect(connections).toBe(0);

  // Without the authority of the network, the server is not known: nothing is said to it.
  await page.getByRole('button', { name: 'Vérifier la connexion…' }).click();
  await givePassword(page, PASSWORD);
  await expect(page.getByText(/n’est pas garanti par l’autorité du réseau/)).toBeVisible();
  await page.keyboard.press('Escape');
  // The password is still there, to try again.
  await expect(page.getByLabel('Mot de passe du compte')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Mot de passe du compte')).toBeHidden();
  await choose({ open: authority });
  await page.getByRole('button', { name: 'Choisir le certificat…' }).click();
  await expect(page.getByText(/^Autorite d essai, jusqu’au/)).toBeVisible();
  await page.getByRole('button', { name: 'Vérifier la connexion…' }).click();
  await givePassword(page, 'un autre');
  await expect(page.getByText('Le dépôt refuse ce compte ou ce mot de passe.')).toBeVisible();
  expect((await axe(page)).violations).toEqual([]);
  await givePassword(page, PASSWORD);
  await expect(
    page.getByText(/^Connexion sûre\. Le compte cdc_erables publie et lit tout/),
  ).toBeVisible();
  expect((await axe(page)).violations).toEqual([]);

  await page.evaluate(() => (location.hash = '#/envoi?tout=1'));
  await page.getByRole('button', { name: 'Publier au réseau…' }).click();
  expect((await axe(page)).violations).toEqual([]);
  await givePassword(page, PASSWORD);
  await expect(page.getByText(/^Envoi publié, avec/)).toBeVisible();
  await expect(
    page
      .getByRole('cell', { name: 'Réseau des Érables' })
      .or(page.getByRole('rowheader', { name: 'Réseau des Érables' })),
  ).toBeVisible();
  await first.close();

  // Another start, with an address that is known, reaches nothing by itself.
  const before = connections;
  const second = await launch({ profile, args: [join(folder, 'Exemple.essaim')] });
  const later = second.page;
  await later.getByRole('heading', { level: 1 }).first().waitFor();
  await later.waitForTimeout(1_500);
  expect(connections).toBe(before);
  await second.choose({ save: join(folder, 'Recueil.essaim') });
  await later.evaluate(() => (location.hash = '#/recueil'));
  await later.getByRole('button', { name: 'Créer un recueil…' }).click();
  await later.getByText('Recueil, lecture seule').waitFor();
  await later.evaluate(() => (location.hash = '#/recueil'));
  await later.getByRole('button', { name: 'Aller chercher au réseau…' }).click();
  await givePassword(later, PASSWORD);
  await later
    .getByRole('heading', { name: /^Dans le dépôt «\s*Réseau des Érables\s*»$/u })
    .waitFor();
  expect((await axe(later)).violations).toEqual([]);
  // The list keeps no password: it is asked again.
  await later.getByRole('button', { name: 'Aller chercher l’envoi' }).click();
  expect((await axe(later)).violations).toEqual([]);
  await givePassword(later, PASSWORD);
  await later.getByRole('button', { name: 'Garder l’envoi' }).click();
  await later.getByRole('heading', { name: 'Envois gardés' }).waitFor();
  await later.getByRole('button', { name: 'Aller chercher au réseau…' }).click();
  await givePassword(later, PASSWORD);
  await expect(later.getByText('déjà dans le recueil')).toBeVisible();
  await second.close();
  await door.close();
  await depot.close();
});

test('a slow publication ends although the person has left, and the portfolio then locks', async ({
  folder,
  profile,
}) => {
  test.setTimeout(120_000);
  const depot = await openDepot();
  await depot.accounts(['cdc_lente'], 'essaim_member');
  // The depot keeps the first part waiting, as a slow line would.
  await depot.admin('BEGIN');
  await depot.admin(`INSERT INTO essaim.turn (account) VALUES ('cdc_lente')`);
  const { user, host, port, database, certificate } = depot.at('cdc_lente');
  openSettings(profile).set({ network: { name: 'Lent', host, port, database, user, certificate } });
  const file = join(folder, 'Gardé.essaim');
  await newExampleFile(file, await FileKey.fromPassword(PASSWORD, randomBytes(16)));
  const { app, page, close } = await launch({ profile, args: [file] });
  const asked = page.getByLabel('Mot de passe', { exact: true });
  await asked.fill(PASSWORD);
  await asked.press('Enter');
  await page.getByRole('link', { name: 'Initiatives' }).first().waitFor({ timeout: 30_000 });
  await page.evaluate(() => (location.hash = '#/envoi?tout=1'));
  await page.getByRole('button', { name: 'Publier au réseau…' }).click();
  await givePassword(page, PASSWORD);
  await expect
    .poll(() => depot.admin(`SELECT 1 AS one FROM pg_locks WHERE NOT granted`))
    .toEqual([{ one: 1 }]);
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  // It is looked at every ten seconds.
  await page.waitForTimeout(11_000);
  await expect(asked).toBeHidden();
  await depot.admin('ROLLBACK');
  await asked.waitFor({ timeout: 30_000 });
  expect(
    await depot.admin(`SELECT account::text FROM essaim.publication WHERE account = 'cdc_lente'`),
  ).toEqual([{ account: 'cdc_lente' }]);
  await close();
  await depot.close();
});
