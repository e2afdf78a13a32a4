import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { encrypted, plainPdf } from '../support/annexes.ts';
import { expect, launchExample, test } from '../support/app.ts';
import { pressOnceReady } from '../support/hands.ts';
import { askTool, readBack } from '../support/pdfReader.ts';
import { largeJpeg } from '../support/pictures.ts';

const TITLE = 'Transport solidaire des rangs';

test('by keyboard, two files are given with a dossier, put in order, and read back at the end of its PDF', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const letters = join(folder, 'Lettres patentes.pdf');
  const minutes = join(folder, 'Résolution du CA.pdf');
  const locked = join(folder, 'Règlements.pdf');
  writeFileSync(letters, await plainPdf(2, 'Lettres'));
  writeFileSync(minutes, await plainPdf(1, 'Résolution'));
  writeFileSync(locked, encrypted(await plainPdf(1)));
  const { page, choose, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Dossiers' }).click();
  const row = page.getByRole('row', { name: new RegExp(TITLE) }).first();
  await row.getByRole('link').first().press('Enter');
  const pieces = page.getByRole('region', { name: 'Pièces à joindre' });
  const add = pieces.getByRole('button', { name: 'Joindre des fichiers : Autres documents' });
  const given = pieces.getByRole('list', { name: 'Fichiers : Autres documents' });

  await choose({ open: letters });
  await add.press('Enter');
  const first = given.getByRole('listitem').filter({ hasText: 'Lettres patentes.pdf' });
  await expect(first.getByText('2 pages')).toBeVisible();
  await expect(first.getByRole('checkbox', { name: 'Joindre au PDF' })).toBeChecked();
  await choose({ open: minutes });
  await add.press('Enter');
  await expect(given.getByRole('listitem')).toHaveCount(2);
  await choose({ open: locked });
  await add.press('Enter');
  await expect(given.getByText(/Règlements.*est protégé par un mot de passe/)).toBeVisible();

  const order = page.getByRole('region', { name: 'Annexes du PDF' });
  await expect(order).toContainText('n’est pas déclaré PDF/A');
  await order.getByRole('button', { name: 'Monter : Résolution du CA' }).press('Enter');
  await expect(order.getByRole('listitem').first()).toContainText('Annexe 1. Résolution du CA');

  // Taken out and put in again, by the space bar.
  const box = first.getByRole('checkbox', { name: 'Joindre au PDF' });
  await box.press('Space');
  await expect(order.getByRole('listitem')).toHaveCount(1);
  await box.press('Space');
  await expect(order.getByRole('listitem')).toHaveCount(2);

  const pdf = join(folder, 'Envoi.pdf');
  await choose({ save: pdf });
  await page.getByRole('button', { name: 'Exporter le PDF…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Destinataire' }).fill('Fonds fictif');
  await pressOnceReady(page, 'Choisir où l’écrire…');
  await expect(page.getByRole('button', { name: 'Ouvrir le PDF', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  const read = await readBack(readFileSync(pdf));
  const last = read.pages.slice(-3).map(({ text }) => text);
  expect(last[0]).toContain('Résolution 1');
  expect(last[1]).toContain('Lettres 1');
  expect(last[2]).toContain('Lettres 2');
  const list = read.bookmarks.find(({ title }) => title.endsWith('Annexes'));
  expect(list?.children.map(({ title }) => title)).toEqual([
    'Annexe 1. Résolution du CA',
    'Annexe 2. Lettres patentes',
  ]);
  expect(read.xmp).not.toContain('pdfaid');
  await close();
});

test('a photo is told before the dossier leaves with it, with fewer pixels and without its place', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const photo = join(folder, 'Fête de l’été.jpg');
  writeFileSync(photo, largeJpeg());
  const { page, choose, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Dossiers' }).click();
  const row = page.getByRole('row', { name: new RegExp(TITLE) }).first();
  await row.getByRole('link').first().press('Enter');
  await page.getByRole('button', { name: 'En images', exact: true }).press('Enter');
  const photos = page.getByRole('region', { name: 'Photos' });
  await choose({ open: photo });
  await photos.getByRole('button', { name: 'Ajouter des photos…' }).press('Enter');
  await expect(photos.getByRole('heading', { name: /Photo 1 : Fête de l’été\.jpg/ })).toBeVisible();
  // The next key tells what it shows; it is seen, small, as it is held.
  await expect(photos.getByRole('textbox', { name: 'Ce que la photo montre' })).toBeFocused();
  const small = photos.getByRole('img', { name: /Fête de l’été/ });
  await expect
    .poll(() => small.evaluate((image: HTMLImageElement) => image.naturalHeight))
    .toBe(320);
  await expect(page.getByText(/Photo sans description de ce qu’elle montre/)).toBeVisible();
  await photos.getByRole('textbox', { name: 'Ce que la photo montre' }).fill('Des gens dansent');
  await photos.getByRole('textbox', { name: 'Légende' }).fill('La fête de l’été 2025');
  await photos.getByRole('button', { name: /Personnes reconnaissables/ }).press('Enter');
  await page.getByRole('option', { name: 'aucune personne reconnaissable' }).press('Enter');
  await expect(page.getByText(/Photo dont personne n’a vérifié/)).toHaveCount(0);
  await expect(page.getByText(/Photo sans description/)).toHaveCount(0);

  const pdf = join(folder, 'Envoi.pdf');
  await choose({ save: pdf });
  await page.getByRole('button', { name: 'Exporter le PDF…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Destinataire' }).fill('Fonds fictif');
  await pressOnceReady(page, 'Choisir où l’écrire…');
  await expect(page.getByRole('button', { name: 'Ouvrir le PDF', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  const bytes = readFileSync(pdf);
  expect(bytes.includes('Exif')).toBe(false);
  // Held upright in the hand: 3000 by 2000 pixels of the camera, 1000 by 1500 as they are seen.
  const listed = askTool('pdfimages', ['-list', 'PDF'], bytes);
  expect(listed).toMatch(/\b1500 +1000\b/);
  expect((await readBack(bytes)).xmp).toContain('pdfaid');
  await close();
});

test('several files are chosen at once, others are let go over the list and over the photos', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const names = ['Bilan.pdf', 'Budget.pdf', 'Résolution.pdf'];
  for (const name of names) writeFileSync(join(folder, name), await plainPdf(1, name));
  writeFileSync(join(folder, 'Vide.pdf'), '');
  const { page, choose, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Dossiers' }).click();
  const row = page.getByRole('row', { name: new RegExp(TITLE) }).first();
  await row.getByRole('link').first().press('Enter');
  const pieces = page.getByRole('region', { name: 'Pièces à joindre' });
  const given = pieces.getByRole('list', { name: 'Fichiers : Autres documents' });
  // What is refused keeps none of the others out.
  await choose({ open: ['Bilan.pdf', 'Vide.pdf', 'Budget.pdf'].map((name) => join(folder, name)) });
  await pieces
    .getByRole('button', { name: 'Joindre des fichiers : Autres documents' })
    .press('Enter');
  await expect(given.getByRole('listitem')).toHaveCount(2);
  await expect(pieces.getByRole('alert')).toContainText('vide');

  await letGo(page, 'Pièces à joindre', [
    { name: 'Résolution.pdf', type: 'application/pdf', bytes: await plainPdf(1, 'Résolution') },
  ]);
  await expect(given.getByRole('listitem')).toHaveCount(3);
  await expect(given).toContainText('Résolution.pdf');

  await page.getByRole('button', { name: 'En images', exact: true }).press('Enter');
  const jpeg = largeJpeg();
  await letGo(page, 'Photos', [
    { name: 'Été.jpg', type: 'image/jpeg', bytes: jpeg },
    { name: 'Automne.jpg', type: 'image/jpeg', bytes: jpeg },
  ]);
  const photos = page.getByRole('region', { name: 'Photos' });
  await expect(photos.getByRole('heading', { name: /^Photo \d/ })).toHaveCount(2);
  await expect(photos.getByRole('heading', { name: /Automne\.jpg/ })).toBeVisible();
  await close();
});

interface Let {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Lets files go over a region, as a drag from the system's own window does. */
async function letGo(page: Page, region: string, files: readonly Let[]): Promise<void> {
  const dropped = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
        data.items.add(new File([bytes], name, { type }));
      }
      return data;
    },
    files.map(({ name, type, bytes }) => ({
      name,
      type,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  );
  const over = page.getByRole('region', { name: region });
  await over.dispatchEvent('dragover', { dataTransfer: dropped });
  await over.dispatchEvent('drop', { dataTransfer: dropped });
}
