import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// What was said to a funder, what is said now, and what was said wrong.

const DOSSIER = 'Rapport final à la Fondation fictive des Quatre-Vents, 2023–2026';

test('a dossier is compared with the copy that its funder has, before it is sent again', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, choose, close } = await launch({ profile, args: [file] });
  await choose({ save: join(folder, 'Envoi.pdf') });
  await openDossier(page);

  // Nothing left yet: the screen says so, and what to do.
  await page.getByRole('link', { name: 'Qu’avons-nous dit la dernière fois?' }).press('Enter');
  await expect(page.getByText('Rien n’a encore été transmis pour cette initiative')).toBeVisible();
  await page.getByRole('link', { name: 'Revenir au dossier' }).press('Enter');

  await send(page);
  await expect(page.getByText(/chose.* ce bailleur le .* différente/)).toHaveCount(0);

  // A text of one's own, and nothing else.
  await page
    .getByRole('button', { name: /Sommaire/ })
    .first()
    .press('Enter');
  await page.getByRole('button', { name: 'Écrire mon texte' }).press('Enter');
  await page.getByRole('textbox', { name: 'Votre texte' }).fill('Le comité se réunit chaque mois.');
  await page.getByRole('link', { name: /chose.* ce bailleur le .* différente/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('2 choses sont dites autrement')).toBeVisible();
  const summary = page.getByRole('article').filter({ hasText: 'Sommaire' });
  await expect(summary.getByRole('insertion')).toContainText('Le comité se réunit chaque mois');
  await expect(summary.getByRole('deletion')).toContainText('Des minibus partagés');
  await close();
});

async function openDossier(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers' }).press('Enter');
  await page.getByRole('link', { name: DOSSIER }).press('Enter');
  await expect(page.getByRole('button', { name: 'Exporter le PDF…' })).toBeVisible();
}

/** Sends the dossier in hand as it stands. */
async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Exporter le PDF…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Destinataire' }).fill('Fondation fictive');
  await page.getByRole('button', { name: 'Choisir où l’écrire…' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Ouvrir le PDF', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Fermer' }).press('Enter');
}
