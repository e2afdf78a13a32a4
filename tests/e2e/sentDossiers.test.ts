import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, launch, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

/** Puts a witness in the place of the system's opener; tells what it was asked to open. */
async function witness(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { openedPaths: seen });
    shell.openPath = (path) => {
      seen.push(path);
      return Promise.resolve('');
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { openedPaths: string[] }).openedPaths);
}

test('an exported PDF is opened by the system with the very bytes that were kept, and again from « Transmis » once its dossier is gone', async ({
  folder,
  profile,
}) => {
  test.setTimeout(120_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { app, page, choose, close } = await launch({ profile, args: [file] });
  const opened = await witness(app);
  const pdf = join(folder, 'Envoi.pdf');
  await choose({ save: pdf });
  await page.getByRole('link', { name: 'Dossiers' }).click();
  const title = 'Transport solidaire des rangs';
  await page
    .getByRole('row', { name: new RegExp(title) })
    .first()
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: 'Exporter le PDF…' }).click();
  await page.getByRole('textbox', { name: 'Destinataire' }).fill('Fonds fictif');
  await page.getByRole('button', { name: 'Choisir où l’écrire…' }).click();
  await page.getByRole('button', { name: 'Ouvrir le PDF', exact: true }).click({ timeout: 60_000 });
  await expect.poll(opened).toEqual([pdf]);
  const written = hash(pdf);
  await page.getByRole('button', { name: 'Fermer' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Exporter le PDF…' })).toBeFocused();

  // The file and the dossier go; what was sent stays, byte for byte.
  rmSync(pdf);
  await page.getByRole('button', { name: 'Supprimer le dossier…' }).click();
  await page.getByRole('button', { name: 'Supprimer le dossier', exact: true }).click();
  const sent = page
    .getByRole('table', { name: 'Transmis' })
    .getByRole('row')
    .filter({ hasText: title });
  await expect(sent).toContainText('Fonds fictif');
  await expect(sent).toContainText('dossier supprimé');
  await sent.getByRole('button', { name: /^Ouvrir le PDF/ }).click();
  await expect.poll(async () => (await opened()).length).toBe(2);
  const [, copy = ''] = await opened();
  expect(copy.startsWith(profile)).toBe(true);
  expect(hash(copy)).toBe(written);
  await close();
});

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
