import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, openPart, test } from '../support/app.ts';
import { askBridge } from '../support/askBridge.ts';
import { effectFields } from '../support/effectFields.ts';
import { pressOnceReady } from '../support/hands.ts';
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
  await expect(page.getByText('1 chose est dite autrement')).toBeVisible();
  const summary = page.getByRole('article').filter({ hasText: 'Sommaire' });
  await expect(summary.getByRole('insertion')).toContainText('Le comité se réunit chaque mois');
  await expect(summary.getByRole('deletion')).toContainText('Des minibus partagés');

  // Of many things said otherwise, the first are in sight; the others are behind a button that counts them.
  const [initiative] = await askBridge<{ id: string; title: string }[]>(page, 'initiative.find', {
    text: 'Transport solidaire',
    chosenId: null,
  });
  for (let step = 1; step <= 12; step += 1) {
    await askBridge(page, 'effect.add', {
      initiativeId: initiative?.id,
      fields: effectFields({ statement: `Rencontre ${step} de voisinage`, observedOn: '2026' }),
    });
  }
  await page.reload();
  const met = page
    .getByRole('row', { name: /Rencontre \d+ de voisinage/ })
    .filter({ visible: true });
  await expect(met.first()).toBeVisible();
  expect(await met.count()).toBeLessThan(10);
  await page.getByRole('button', { name: /^et \d+ autres$/ }).press('Enter');
  await expect(met).toHaveCount(12);
  await close();
});

test('a figure that was corrected after it left is told to its funder, once', async ({
  folder,
  profile,
}) => {
  test.setTimeout(240_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { app, page, choose, close } = await launch({ profile, args: [file] });
  await choose({ save: join(folder, 'Envoi.pdf') });
  await openDossier(page);
  await send(page);

  // The measure is corrected where it is; the record says at once who was told otherwise.
  await openPart(page, 'Transport solidaire des rangs', /^Indicateurs/);
  await page.getByRole('button', { name: /^Personnes transportées/ }).press('Enter');
  await page.getByRole('button', { name: 'Corriger la mesure de 2016' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Valeur' }).fill('36');
  await dialog
    .getByRole('textbox', { name: 'Pourquoi cette correction' })
    .fill('Comptées deux fois.');
  await dialog.getByRole('button', { name: 'Corriger la mesure' }).press('Enter');
  await expect(page.getByText(/^Un dossier transmis portait/)).toContainText('Fondation fictive');
  await page.getByRole('link', { name: 'Rédiger l’avis' }).press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Avis de correction' })).toBeFocused();
  const draft = page.getByRole('blockquote');
  await expect(draft).toContainText(
    '38 personnes (2016). Le chiffre juste est 36 personnes (2016).',
  );
  await page.getByRole('button', { name: 'Copier l’avis' }).press('Enter');
  await expect(page.getByText('L’avis est copié.')).toBeVisible();
  // Electron 45 reads the clipboard by its items, 33 by their kinds.
  const copied = await app.evaluate(async ({ clipboard }) => {
    const older = clipboard as unknown as { readHTML?: () => string };
    const plain = await Promise.resolve(clipboard.readText());
    if (older.readHTML !== undefined) return { text: plain, html: older.readHTML() };
    const [item] = await clipboard.read();
    return { text: plain, html: (await (await item?.getType('text/html'))?.text()) ?? '' };
  });
  expect(copied.text).toContain(`Dans le dossier «\u00a0${DOSSIER}\u00a0» transmis le`);
  expect(copied.text).toContain('Motif\u00a0: Comptées deux fois.');
  expect(copied.html).toContain('<li>Personnes transportées dans l’année (mesure)');

  await page.getByRole('button', { name: 'Noter comme transmis…' }).press('Enter');
  await page.getByRole('textbox', { name: /^Note/ }).fill('Par courriel.');
  await page.getByRole('button', { name: 'Noter comme transmis', exact: true }).press('Enter');
  await expect(page.getByText('Aucun avis à transmettre')).toBeVisible();
  // The dialog gave the focus to the title, since what opened it is gone.
  await expect(page.getByRole('heading', { level: 1, name: 'Avis de correction' })).toBeFocused();
  await page.getByRole('button', { name: '1 changement déjà traité' }).press('Enter');
  await expect(page.getByRole('row', { name: /Personnes transportées/ })).toContainText(
    'Par courriel.',
  );

  // It is asked no more, here and where it was corrected; until one asks for it again.
  await page.getByRole('link', { name: 'Dossiers' }).first().press('Enter');
  await expect(page.getByRole('table', { name: 'Transmis' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Voir les avis de correction' })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Avis de correction' })).toBeFocused();
  await page.getByRole('button', { name: '1 changement déjà traité' }).press('Enter');
  await page.getByRole('button', { name: /^Redemander/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Copier l’avis' })).toBeVisible();

  // What is not a figure says it as well where it is changed: a stage, a step of the calendar.
  for (const [part, line, field, said] of [
    [/^Étapes/, /avril\s2022/, 'Depuis', 'juin 2022'],
    [/^Calendrier/, /Assemblée ouverte/, 'Début', '18 avril 2027'],
  ] as const) {
    // oxlint-disable no-await-in-loop -- one part after the other
    await openPart(page, 'Transport solidaire des rangs', part);
    await page.locator('.es-record-line').filter({ hasText: line }).first().press('Enter');
    await page.getByRole('textbox', { name: field }).first().fill(said);
    await page.keyboard.press('Tab');
    await expect(page.getByText(/^Un dossier transmis portait/)).toContainText('Fondation fictive');
    // oxlint-enable no-await-in-loop
  }
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
  await pressOnceReady(page, 'Choisir où l’écrire…');
  await expect(page.getByRole('button', { name: 'Ouvrir le PDF', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Fermer' }).press('Enter');
}
