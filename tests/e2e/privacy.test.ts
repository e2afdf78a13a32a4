import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, test } from '../support/app.ts';
import { readBack } from '../support/pdfReader.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// What is promised to persons, by the keyboard alone, on the invented portfolio.

const PERSON = 'Solange Vadeboncoeur';

test('a request goes from the search to the paper that answers it, by the keyboard', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, choose, close } = await launch({ profile, args: [file] });
  await goTo(page, '/reglages/renseignements/demandes');
  await press(page, 'Noter une demande');
  await page.getByRole('textbox', { name: 'Personne', exact: true }).focus();
  await page.keyboard.type(PERSON);
  await press(page, 'Noter la demande');
  await expect(page.getByRole('heading', { level: 1, name: PERSON })).toBeVisible();
  const table = page.getByRole('table', { name: 'Ce qui est gardé' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await expect(table).toContainText('Une jardinière');
  await page.getByRole('checkbox', { name: 'Choisir tout ce qui est trouvé' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/textes choisis$/)).toBeVisible();
  const pdf = join(folder, 'Réponse.pdf');
  await choose({ save: pdf });
  await press(page, 'Exporter pour la personne (PDF)');
  await expect(page.getByText(/Réponse\.pdf/)).toBeVisible();
  const read = await readBack(new Uint8Array(readFileSync(pdf)));
  const text = read.pages.map((one) => one.text).join(' ');
  expect(text).toContain('jardinière');
  // Answered: nothing waits any more.
  await page.getByRole('button', { name: /Réponse donnée/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'renseignements remis', exact: true }).focus();
  await page.keyboard.press('Enter');
  await press(page, 'Noter la réponse');
  await expect(page.getByText(/^Répondue le/)).toBeVisible();
  await close();
});

test('the yearly list is worked off by the keyboard, and a record says how much of what', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, close } = await launch({ profile, args: [file] });
  await goTo(page, '/reglages/renseignements/liste');
  const all = page
    .getByRole('region', { name: 'Personnes jointes' })
    .getByRole('button', { name: /Toutes les lignes/ });
  await all.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Retirer le nom' }).focus();
  await page.keyboard.press('Enter');
  await press(page, 'Appliquer les décisions…');
  await expect(page.getByRole('dialog')).toContainText('copies de sauvegarde');
  await press(page, 'Appliquer pour de bon');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(all).toHaveCount(0);
  const rounds = page.getByRole('table', { name: 'Décisions passées' });
  await expect(rounds.getByRole('row')).toHaveCount(3);
  await expect(rounds).toContainText('nom retiré');
  await close();
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${address}`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Renseignements personnels' }),
  ).toBeVisible();
}
