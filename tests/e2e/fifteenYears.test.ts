import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import {
  effects,
  evidence,
  followUps,
  fundings,
  grids,
  indicator,
  PERSON,
  stages,
  TITLE,
  WORDS,
} from '../support/fifteenYears.ts';
import { goTo, press, pressOnceReady, type } from '../support/hands.ts';
import { readBack } from '../support/pdfReader.ts';

test('fifteen years of one initiative are noted by the keyboard and sent, then a person withdraws', async ({
  folder,
  profile,
}) => {
  test.setTimeout(300_000);
  const file = join(folder, 'CDC de l’Anse.essaim');
  const running = await launch({ profile });
  const { page, choose } = running;
  await choose({ save: file });
  await press(page, 'Nouveau portefeuille');
  await page.getByRole('link', { name: 'Initiatives' }).press('Enter');
  await press(page, 'Nouvelle initiative');
  await type(page.getByRole('dialog'), 'Titre de l’initiative', TITLE);
  await press(page.getByRole('dialog'), 'Créer l’initiative');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  const initiative = await page.evaluate(() =>
    location.hash.split('/').slice(0, 3).join('/').slice(1),
  );

  await test.step('stages, with a return', () => stages(page));
  await test.step('the grid, sealed at three moments', () => grids(page));
  await test.step('effects from micro to macro, looked at again', () => effects(page));
  await test.step('an indicator from a spreadsheet', () => indicator(running));
  await test.step('a file and a testimony', () => evidence(running, folder));
  await test.step('fundings with their states', () => fundings(page, initiative));
  await test.step('news after the pilot, a silence among them', () => followUps(page));

  await test.step('its survival is told from the first pilot on', async () => {
    await goTo(page, '/suivi/survie');
    await expect(page.locator('blockquote')).toContainText(
      /Sur 1 initiative dont le pilote est terminé.*aucune n’a pris fin/u,
    );
    await goTo(page, initiative);
    await expect(page.getByText('pilote terminé en juin 2018')).toBeVisible();
  });

  const sent = join(folder, 'Demande.pdf');
  await test.step('a dossier that carries the words is sent', async () => {
    await goTo(page, initiative);
    await press(page, 'Préparer un dossier');
    const dialog = page.getByRole('dialog');
    await type(dialog, 'Titre du dossier', 'Demande pour la suite');
    await press(dialog, 'Créer le dossier');
    await include(page, 'Ce qu’en disent des personnes');
    await exportTo(running, sent, 'Fonds fictif des rangs');
    const text = await textOf(sent);
    for (const words of [WORDS, 'Personne A', 'Un programme du Québec finance']) {
      expect(text).toContain(words);
    }
    for (const name of PERSON.split(' ')) expect(text).not.toContain(name);
  });

  await test.step('a second dossier, in hand, takes the words up in a text of one’s own', async () => {
    await goTo(page, initiative);
    await press(page, 'Préparer un dossier');
    const dialog = page.getByRole('dialog');
    await type(dialog, 'Titre du dossier', 'Bilan de quinze ans');
    await press(dialog, 'Créer le dossier');
    await expect(
      page.getByRole('heading', { level: 1, name: 'Bilan de quinze ans' }),
    ).toBeVisible();
    await include(page, 'Ce qu’en disent des personnes');
    await page.getByRole('button', { name: /Besoin et aspiration$/ }).press('Enter');
    await press(page, 'Écrire mon texte');
    await page.getByRole('textbox', { name: 'Votre texte' }).fill(`Une personne dit : ${WORDS}.`);
    await expect(page.getByText(/Aperçu à jour/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('region', { name: 'Avant d’exporter' })).not.toContainText(
      'mots de',
    );
  });

  await test.step('the person withdraws: drafts let go of the words, who received them is told', async () => {
    await goTo(page, `${initiative}/preuves`);
    const line = page.getByRole('button', { name: /« Personne A »/ });
    await line.press('Enter');
    const carriers = page.getByRole('region', { name: 'Dossiers qui le portent' });
    await expect(carriers).toContainText('Bilan de quinze ans');
    await expect(carriers).toContainText('transmis à Fonds fictif des rangs');
    await press(page, /^Retirer :/);
    const withdrawing = page.getByRole('dialog', { name: 'La personne retire son consentement' });
    for (const named of [
      'Bilan de quinze ans',
      'Demande pour la suite',
      'Fonds fictif des rangs',
    ]) {
      await expect(withdrawing).toContainText(named);
    }
    await type(withdrawing, 'Comment elle l’a dit', 'Au téléphone');
    await press(withdrawing, 'Noter le retrait');
    await expect(line).toContainText('Consentement retiré');
    await expect(carriers).toContainText(
      '« Demande pour la suite », transmis à Fonds fictif des rangs',
    );
    await expect(carriers).not.toContainText('Bilan de quinze ans');
  });

  await test.step('a text of one’s own that repeats the words keeps its PDF from leaving', async () => {
    await openDossier(page, 'Bilan de quinze ans');
    const checks = page.getByRole('region', { name: 'Avant d’exporter' });
    await expect(checks).toContainText('Personne A : consentement retiré');
    await expect(checks).toContainText('Un texte reprend les mots de Personne A');
    await press(page, 'Exporter le PDF…');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('sans consentement valide');
    await expect(dialog).toContainText('Un texte est à revoir d’abord.');
    await press(dialog, 'Annuler');
    await expect(dialog).toHaveCount(0);
    await page
      .getByRole('button', { name: /Besoin et aspiration/ })
      .first()
      .press('Enter');
    await page.getByRole('textbox', { name: 'Votre texte' }).fill('Ce que nous avons entendu.');
    await expect(checks).not.toContainText('Un texte reprend');
    const pdf = join(folder, 'Bilan.pdf');
    await exportTo(running, pdf, 'Fondation fictive');
    const text = await textOf(pdf);
    expect(text).toContain('Ce que nous avons entendu');
    expect(text).not.toContain(WORDS);
    expect(text).not.toContain('Personne A');
  });

  await test.step('what was sent stays as it left, and opening it warns', async () => {
    expect(await textOf(sent)).toContain(WORDS);
    await page.getByRole('link', { name: 'Dossiers', exact: true }).first().press('Enter');
    const table = page.getByRole('table', { name: 'Transmis' });
    await expect(table.getByRole('row', { name: /Fondation fictive/ })).toBeVisible();
    const row = table.getByRole('row', { name: /Fonds fictif des rangs/ });
    await expect(row).toContainText('témoignage retiré depuis');
    await press(row, /^Ouvrir le PDF/);
    const warning = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await expect(warning).toContainText('Cette copie porte un témoignage retiré depuis');
    await expect(warning).toContainText('prévenez Fonds fictif des rangs');
    await press(warning, 'Laisser fermé');
    await expect(warning).toHaveCount(0);
  });
  await running.close();
});

async function openDossier(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().press('Enter');
  await page.getByRole('link', { name: title, exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Puts a block in the dossier that is on the screen. */
async function include(page: Page, title: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: new RegExp(title) });
  await box.waitFor();
  if (!(await box.isChecked())) await box.press('Space');
  await expect(box).toBeChecked();
}

async function exportTo({ page, choose }: RunningApp, path: string, recipient: string) {
  await choose({ save: path });
  await press(page, 'Exporter le PDF…');
  const dialog = page.getByRole('dialog');
  await type(dialog, 'Destinataire', recipient);
  await pressOnceReady(dialog, 'Choisir où l’écrire…');
  await expect(dialog.getByText('Le PDF est écrit.')).toBeVisible({ timeout: 60_000 });
  await press(dialog, 'Fermer');
}

async function textOf(path: string): Promise<string> {
  const { pages } = await readBack(readFileSync(path));
  return pages
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/gu, ' ');
}
