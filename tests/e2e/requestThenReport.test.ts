import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { addDays, formatPartialDate } from '../../shared/domain/dates.ts';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import { goTo, part, press, pressOnceReady, type } from '../support/hands.ts';
import { LAST_YEAR, newLastYearFile, type SentLastYear, sha256Of } from '../support/lastYear.ts';
import { readBack } from '../support/pdfReader.ts';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';

// A request left a year ago; today its answer, what happened since, and its report, by the keyboard.

const REPORT = 'Rapport de la première année';
const ANSWERS = {
  'Ce qui était prévu': 'Trois soirs par semaine, comme prévu, sauf en janvier.',
  'Ce qui était imprévu': 'Le four a manqué deux semaines.',
} as const;

test('a request and, a year later, its report: what was promised, what changed, what was said wrong, and a person who withdrew', async ({
  folder,
  profile,
}) => {
  test.setTimeout(400_000);
  const file = join(folder, 'Un an.essaim');
  const sent = await newLastYearFile(file);
  const running = await launch({ profile, args: [file] });
  const { page, choose } = running;

  await test.step('the funder’s answer becomes a funding, with a report that is due', async () => {
    await answer(page);
  });
  await test.step('a figure of last year is corrected, the year’s own is noted', async () => {
    await measures(page, sent);
  });
  await test.step('the person withdraws, and the copy that carries her words is named', async () => {
    await withdrawal(page);
  });
  await test.step('forecast and actual are typed, to the cent', async () => {
    await actuals(page);
  });
  await test.step('the report waits for what it must say, and leaves the withdrawn words out', async () => {
    await report(page);
  });
  await test.step('what was said last time stands beside what is said now', async () => {
    await lastTime(page);
  });
  await test.step('the notice of correction is drafted, and noted as sent', async () => {
    await notice(running, sent);
  });
  await test.step('the report leaves: its actuals, its tags, and not a word of hers', async () => {
    const path = join(folder, 'Rapport.pdf');
    await choose({ save: path });
    await exportReport(page);
    await readReport(readFileSync(path));
  });
  await test.step('the register lists both; the request is byte for byte what was sent', async () => {
    const path = join(folder, 'Demande relue.pdf');
    await choose({ save: path });
    await sentAgain(page, sent, path);
  });
  await running.close();
});

async function answer(page: Page): Promise<void> {
  await goTo(page, '/dossiers');
  const row = page.getByRole('table', { name: 'Transmis' }).getByRole('row', {
    name: new RegExp(LAST_YEAR.request),
  });
  await expect(row).toContainText('en attente');
  await follow(row.getByRole('link', { name: 'Noter la réponse' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Acceptée en partie' }).press('Space');
  await type(dialog, 'Montant accordé', '15 000');
  await type(dialog, 'Conditions', 'Nommer le Fonds à chaque souper.');
  await type(dialog, 'Prochain rapport attendu', 'Rapport d’étape');
  await type(dialog, 'À remettre le', formatPartialDate(addDays(today(), 20)));
  const writes = dialog.getByRole('region', { name: 'Ce qui sera inscrit' });
  await expect(writes).toContainText(/15\s000,00\s\$/u);
  await expect(writes).toContainText(`La ligne « ${LAST_YEAR.asked} »`);
  await press(dialog, 'Noter la réponse');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Réponses' })).toContainText('acceptée en partie');
  await goTo(page, '/');
  await expect(page.locator('main')).toContainText('Rapport d’étape');
}

async function measures(page: Page, { sentOn }: SentLastYear): Promise<void> {
  await openInitiative(page);
  await part(page, 'Indicateurs');
  await press(page, new RegExp(`^${LAST_YEAR.indicator}`));
  const former = formatPartialDate(addDays(sentOn, -30));
  await press(page, `Corriger la mesure de ${former}`);
  const dialog = page.getByRole('dialog');
  await type(dialog, 'Valeur (repas)', '401');
  await type(dialog, 'Pourquoi cette correction', 'Un soir compté deux fois.');
  await press(dialog, 'Corriger la mesure');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^Un dossier transmis portait/)).toContainText(LAST_YEAR.recipient);
  await press(page, 'Noter une mesure');
  await type(dialog, 'Date', formatPartialDate(addDays(today(), -5)));
  await type(dialog, 'Valeur (repas)', '585');
  await type(dialog, 'Source', 'Feuilles de présence');
  await press(dialog, 'Noter la mesure');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('table', { name: /^Mesures de/ })).toContainText('585');
}

async function withdrawal(page: Page): Promise<void> {
  await part(page, 'Preuves');
  await press(page, /« Personne A »/);
  const consents = page.getByRole('region', { name: 'Consentement', exact: true });
  await press(consents, /^Retirer :/);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(LAST_YEAR.recipient);
  await type(dialog, 'Comment elle l’a dit', 'Par téléphone.');
  await press(dialog, 'Noter le retrait');
  await expect(dialog).toHaveCount(0);
  await expect(consents).toContainText('Par téléphone.');
  await expect(page.getByText(/^Un dossier transmis porte ces mots/)).toContainText(
    LAST_YEAR.recipient,
  );
}

async function actuals(page: Page): Promise<void> {
  await part(page, 'Argent');
  // The Fonds gave less than what was asked: the budget says by how much it no longer holds.
  await expect(page.getByText('Il manque 3 000,00 $ en argent').first()).toBeVisible();
  const { cook, food } = LAST_YEAR;
  await type(page, `Montant : ${cook}`, '12 000');
  await expect(page.getByText('Prévisions équilibrées').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Prévu et réel' }).press('Space');
  await type(page, `Réel : ${cook}`, '12 345,67');
  await type(page, `Réel : ${food}`, '4 321,05');
  await expect(page.getByRole('row', { name: new RegExp(cook) })).toContainText('+345,67 $');
  await expect(page.getByRole('row', { name: new RegExp(food) })).toContainText('−678,95 $');
}

async function report(page: Page): Promise<void> {
  await part(page, 'Dossiers');
  await press(page, 'Nouveau dossier');
  const dialog = page.getByRole('dialog');
  await type(dialog, 'Titre', REPORT);
  await dialog.getByRole('radio', { name: /^Rapport d’étape et reddition/ }).press('Space');
  await press(dialog, 'Créer le dossier');
  await expect(page.getByRole('heading', { level: 1, name: REPORT })).toBeVisible();
  const funder = page.getByRole('combobox', { name: 'Bailleur de fonds' });
  await funder.pressSequentially(LAST_YEAR.funder);
  await page.getByRole('option', { name: LAST_YEAR.funder }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(funder).toHaveValue(LAST_YEAR.funder);

  // What is asked and not answered keeps the report here.
  const checks = page.getByRole('region', { name: 'Avant d’exporter' });
  await expect(checks.getByText('la réponse demandée n’est pas écrite')).toHaveCount(2);
  await press(page, 'Exporter le PDF…');
  await expect(dialog).toContainText('À régler avant d’exporter');
  await expect(dialog.getByRole('button', { name: 'Choisir où l’écrire…' })).toBeDisabled();
  // What keeps it here leads to where it is written.
  const [asked = ''] = Object.keys(ANSWERS);
  await press(dialog, new RegExp(`« ${asked}`));
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Votre réponse' })).toBeFocused();
  for (const [question, words] of Object.entries(ANSWERS)) {
    await press(checks, new RegExp(`« ${question}`));
    const field = page.getByRole('textbox', { name: 'Votre réponse' });
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(question) })).toBeVisible();
    await field.press('End');
    await page.keyboard.insertText(words);
    await expect(checks.getByText(`« ${question}`)).toHaveCount(0);
  }
  await page
    .getByRole('checkbox', { name: 'Mettre « Ce qu’en disent des personnes » dans le dossier' })
    .press('Space');
  await expect(checks).toContainText(`P-2, ${LAST_YEAR.pseudonym}`);
  await expect(checks).toContainText('Ce témoignage n’y entre pas');
  await expect(page.getByText(/Aperçu à jour/)).toBeVisible({ timeout: 60_000 });
}

async function lastTime(page: Page): Promise<void> {
  await follow(page.getByRole('link', { name: /choses? dites? à ce bailleur/ }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const row = (name: string | RegExp) => page.getByRole('row', { name }).first();
  await expect(row(/Atteindre 600 repas/)).toContainText('585 repas');
  await expect(row(new RegExp(LAST_YEAR.milestone))).toContainText('pas encore noté comme fait');
  await press(page, /^1 promesse pas encore échue/);
  await expect(row(new RegExp(LAST_YEAR.expected))).toContainText('toujours attendu');
  const corrected = page.getByRole('row').filter({ hasText: '410' });
  await expect(corrected).toContainText('401');
  await expect(
    page.getByRole('row', { name: new RegExp(`^${LAST_YEAR.pseudonym}`) }),
  ).toContainText('n’y est plus');
  await expect(page.locator('main')).not.toContainText(LAST_YEAR.person);
}

async function notice({ page }: RunningApp, { sentOn }: SentLastYear): Promise<void> {
  await goTo(page, '/dossiers');
  await follow(page.getByRole('link', { name: 'Voir les avis de correction' }));
  const draft = page.getByRole('blockquote');
  await expect(draft).toContainText(formatPartialDate(sentOn));
  await expect(draft).toContainText(/410\srepas .* Le chiffre juste est 401\srepas/u);
  await expect(draft).toContainText(`Témoignage de ${LAST_YEAR.pseudonym} :`);
  await expect(draft).not.toContainText(LAST_YEAR.person);
  await press(page, 'Noter comme transmis…');
  const dialog = page.getByRole('dialog');
  await type(dialog, 'Note', 'Par courriel.');
  await press(dialog, 'Noter comme transmis');
  await expect(dialog).toHaveCount(0);
  // The forecast followed what was given: nothing was wrong in it, and it is said why.
  await press(page, 'Pas nécessaire…');
  await type(dialog, 'Pourquoi', 'Le montant accordé était moindre.');
  await press(dialog, 'Noter que ce n’est pas nécessaire');
  await expect(page.getByText('Aucun avis à transmettre')).toBeVisible();
}

async function exportReport(page: Page): Promise<void> {
  await goTo(page, '/dossiers');
  await follow(page.getByRole('link', { name: REPORT, exact: true }));
  await press(page, 'Exporter le PDF…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Destinataire' })).toHaveValue(LAST_YEAR.funder);
  await pressOnceReady(dialog, 'Choisir où l’écrire…');
  await expect(dialog.getByText('Le PDF est écrit.')).toBeVisible({ timeout: 60_000 });
  await press(dialog, 'Fermer');
  await expect(dialog).toHaveCount(0);
}

async function readReport(bytes: Uint8Array): Promise<void> {
  const { pages } = await readBack(bytes);
  const text = pages.map((page) => page.text).join(' ');
  for (const said of ['12 345,67 $', '+345,67 $', '4 321,05 $', '585', ...Object.values(ANSWERS)]) {
    expect(text).toContain(said);
  }
  for (const hers of ['je ne soupe plus', LAST_YEAR.pseudonym, LAST_YEAR.person]) {
    expect(text).not.toContain(hers);
  }
  expect(checkTags(new PdfObjects(bytes))).toEqual([]);
}

async function sentAgain(page: Page, sent: SentLastYear, path: string): Promise<void> {
  await goTo(page, '/dossiers');
  const register = page.getByRole('table', { name: 'Transmis' });
  const row = (title: string) => register.getByRole('row', { name: new RegExp(title) });
  await expect(row(REPORT)).toContainText('reddition de comptes');
  await expect(row(LAST_YEAR.request)).toContainText('acceptée en partie');
  await expect(row(LAST_YEAR.request)).toContainText(/15\s000,00\s\$/u);
  await follow(row(LAST_YEAR.request).getByRole('link', { name: LAST_YEAR.request }));
  await press(page, 'Empreinte du fichier');
  await expect(page.getByText(sent.sha256)).toBeVisible();
  await press(page, /^Enregistrer une copie/);
  const dialog = page.getByRole('alertdialog', { name: /^Cette copie porte/ });
  await expect(dialog).toContainText(`${LAST_YEAR.pseudonym} (P-2)`);
  await press(dialog, 'Enregistrer quand même');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => existsSync(path)).toBe(true);
  const kept = readFileSync(path);
  expect(sha256Of(kept)).toBe(sent.sha256);
  expect(kept.equals(sent.bytes)).toBe(true);
}

async function openInitiative(page: Page): Promise<void> {
  await goTo(page, '/initiatives');
  await follow(page.getByRole('link', { name: LAST_YEAR.initiative, exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: LAST_YEAR.initiative })).toBeVisible();
}

/** Follows a link by the keyboard, once it has the focus: what it leads to takes its place. */
async function follow(link: Locator): Promise<void> {
  await link.focus();
  await expect(link).toBeFocused();
  await link.page().keyboard.press('Enter');
}

function today(): string {
  return new Date().toLocaleDateString('sv');
}
