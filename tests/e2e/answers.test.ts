import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { addDays, formatPartialDate } from '../../shared/domain/dates.ts';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import { goTo, press, pressOnceReady, type } from '../support/hands.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

const DOSSIER = 'Demande au Fonds fictif régions et solidarité, 2026–2028';
const FUNDING = 'Coordination et cinquième trajet';

test('what a funder answers becomes money and a due report in one gesture, and stands in the register', async ({
  folder,
  profile,
}) => {
  test.setTimeout(240_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const running = await launch({ profile, args: [file] });
  const { page, choose } = running;
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const due = formatPartialDate(addDays(today, 20));

  await test.step('a request is sent, and waits', async () => {
    await send(running, DOSSIER, join(folder, 'Demande.pdf'));
    await openDossiers(page);
    await expect(row(page)).toContainText('en attente');
    await expect(row(page)).toContainText(/48\s500,00\s\$/u);
  });

  await test.step('it is accepted for less, with a report due on a day at an hour', async () => {
    await follow(row(page).getByRole('link', { name: 'Noter la réponse' }));
    const dialog = page.getByRole('dialog');
    await take(dialog, 'Acceptée en partie');
    await type(dialog, 'Montant accordé', '40 000');
    await type(dialog, 'Raison donnée par le bailleur', 'Enveloppe partagée');
    await type(dialog, 'Prochain rapport attendu', 'Rapport d’étape');
    await type(dialog, 'À remettre le', due);
    await type(dialog, 'Heure limite', '17:00');
    const writes = dialog.getByRole('region', { name: 'Ce qui sera inscrit' });
    await expect(writes).toContainText(
      `Le financement « ${FUNDING} » passe de « demandé » à « confirmé »`,
    );
    await expect(writes).toContainText('17 h 00');
    await press(dialog, 'Noter la réponse');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('list', { name: 'Réponses' })).toContainText('Enveloppe partagée');
  });

  await test.step('it can be taken back whole, and noted again', async () => {
    await press(page, 'La retirer');
    await expect(page.getByText('aucune réponse notée')).toBeVisible();
    await press(page, 'Noter la réponse…');
    const dialog = page.getByRole('dialog');
    await take(dialog, 'Acceptée en partie');
    await type(dialog, 'Montant accordé', '40 000');
    await type(dialog, 'Prochain rapport attendu', 'Rapport d’étape');
    await type(dialog, 'À remettre le', due);
    await type(dialog, 'Heure limite', '17:00');
    await press(dialog, 'Noter la réponse');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('the funding is confirmed once, and the report waits on the home', async () => {
    await page.getByRole('link', { name: FUNDING, exact: true }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: FUNDING })).toBeVisible();
    await expect(page.locator('.es-funding-states')).toContainText(/confirmé\s*40\s000,00\s\$/u);
    await expect(page.locator('main')).toContainText('17 h 00');
    await page.getByRole('link', { name: 'Accueil' }).first().press('Enter');
    await expect(page.locator('main')).toContainText('Rapport d’étape');
  });

  await test.step('another request is refused, with its reason', async () => {
    await send(
      running,
      'Demande de reprise, Fonds fictif régions et solidarité',
      join(folder, 'B.pdf'),
    );
    await openDossiers(page);
    const second = page.getByRole('row', { name: /Demande de reprise.*en attente/u });
    await follow(second.getByRole('link', { name: 'Noter la réponse' }));
    const dialog = page.getByRole('dialog');
    await take(dialog, 'Refusée');
    await type(dialog, 'Raison donnée par le bailleur', '=hors des priorités; 2026');
    await press(dialog, 'Noter la réponse');
    await expect(dialog).toHaveCount(0);
    await openDossiers(page);
    await expect(page.getByRole('table', { name: 'Transmis' })).toContainText('hors des priorités');
    await expect(page.getByRole('table', { name: 'Par bailleur' })).toContainText(
      '1 demande acceptée (dont 1 en partie) sur 2 répondues',
    );
  });

  await test.step('the register, as filtered, is a table that a spreadsheet opens', async () => {
    const table = join(folder, 'Registre.csv');
    await choose({ save: table });
    await page
      .getByRole('searchbox', { name: 'Filtrer les dossiers' })
      .pressSequentially('solidarite');
    await press(page, 'Exporter la liste : Registre des dossiers');
    await page.getByRole('menuitem', { name: 'Texte à séparateurs' }).press('Enter');
    await expect(
      page.getByText(/«\sRegistre des dossiers\s»\s:\s\d+ lignes? écrites?/u),
    ).toBeVisible();
    const text = readFileSync(table, 'utf8');
    expect(text.startsWith('\ufeffÉtat;Dossier;Initiative;Bailleur de fonds;')).toBe(true);
    const lines = text.split('\r\n');
    const partly = lines.find((line) => line.startsWith('acceptée en partie')) ?? '';
    expect(partly).toContain(`;${today};48500,00;;${today};40000,00;`);
    const refused = lines.find((line) => line.startsWith('refusée')) ?? '';
    expect(refused).toContain(`"'=hors des priorités; 2026"`);
  });
  await running.close();
});

function row(page: Page): Locator {
  const table = page.getByRole('table', { name: 'Transmis' });
  return table.getByRole('row').filter({ hasText: DOSSIER }).first();
}

async function openDossiers(page: Page): Promise<void> {
  await goTo(page, '/dossiers');
  await expect(page.getByRole('heading', { level: 1, name: 'Dossiers' })).toBeVisible();
}

/** Follows a link by the keyboard, once it has the focus: what it leads to takes its place. */
async function follow(link: Locator): Promise<void> {
  await link.focus();
  await expect(link).toBeFocused();
  await link.page().keyboard.press('Enter');
}

/** Chooses one of a few by its key. */
async function take(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('radio', { name, exact: true }).press('Space');
}

async function send({ page, choose }: RunningApp, title: string, path: string): Promise<void> {
  await openDossiers(page);
  await page
    .getByRole('table', { name: 'Dossiers du portefeuille' })
    .getByRole('link', { name: title, exact: true })
    .press('Enter');
  await choose({ save: path });
  await press(page, 'Exporter le PDF…');
  const dialog = page.getByRole('dialog');
  await pressOnceReady(dialog, 'Choisir où l’écrire…');
  await expect(dialog.getByText('Le PDF est écrit.')).toBeVisible({ timeout: 60_000 });
  await press(dialog, 'Fermer');
  await expect(dialog).toHaveCount(0);
}
