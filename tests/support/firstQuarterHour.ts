import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { fontsOf, readBack } from './pdfReader.ts';

/** What the story asks of an application, however it is driven. */
export type Started = Pick<RunningApp, 'page' | 'choose' | 'close'>;

/**
 * A person's first quarter of an hour, by roles and French names only: from an empty folder to a funder's
 * PDF, then closed, reopened, all there. The portfolio is kept in `file`, the PDF beside it.
 */
export async function firstQuarterHour(
  file: string,
  start: (file?: string) => Promise<Started>,
): Promise<void> {
  const pdf = join(dirname(file), 'Demande.pdf');
  const first = await start();
  const { page, choose } = first;

  await test.step('a new portfolio, and whose it is', async () => {
    await choose({ save: file });
    await page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page
      .getByRole('textbox', { name: 'Nom de l’organisme' })
      .fill('CDC fictive de l’Anse-aux-Érables');
  });

  await test.step('an initiative', async () => {
    await page.getByRole('link', { name: 'Initiatives' }).click();
    await page.getByRole('button', { name: 'Nouvelle initiative' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Nouvelle initiative' });
    await dialog
      .getByRole('textbox', { name: 'Titre de l’initiative' })
      .fill('L’épicerie d’à côté');
    await dialog.getByRole('button', { name: 'Créer l’initiative' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'L’épicerie d’à côté' }),
    ).toBeVisible();
    await write(page, 'Besoin social', 'Le village n’a plus d’épicerie depuis 2021.');
    await write(page, 'Aspiration', 'Que se nourrir ne demande pas d’auto.');
    await write(page, 'Avant', 'Chacun se débrouillait pour aller en ville.');
    await write(page, 'Maintenant', 'Les gens tiennent eux-mêmes un comptoir.');
    await page.getByRole('radio', { name: /Réenraciner une pratique/ }).press('Space');
    await write(page, 'Organisme porteur', 'Coop fictive du Comptoir');
    await write(page, 'Rôle de la CDC', 'Cofondatrice');
  });

  await test.step('a stage and two stakeholders', async () => {
    await part(page, 'Étapes');
    await page.getByRole('button', { name: 'Ajouter une étape' }).first().click();
    await choice(page, 'Étape', 'Expérimentation (pilote)');
    await page.getByRole('textbox', { name: 'Depuis' }).last().fill('mars 2025');
    await page.getByRole('button', { name: 'Ajouter l’étape' }).click();
    await expect(page.getByText('étape présente', { exact: true })).toBeVisible();

    await part(page, 'Parties prenantes');
    await page.getByRole('button', { name: 'Ajouter une partie prenante' }).first().click();
    await page
      .getByRole('combobox', { name: 'Nom du groupe ou de l’organisation' })
      .fill('Les gens du village');
    await choice(page, 'Type', 'Participantes et participants');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page
      .getByRole('button', { name: /^Les gens du village : Élaboration des solutions/ })
      .press('d');
    await expect(
      page.getByRole('button', { name: /^Les gens du village : .*solutions, codécide$/ }),
    ).toBeVisible();
  });

  await test.step('the grid, one component at a time, then sealed', async () => {
    await part(page, 'Grille');
    await page.getByRole('button', { name: 'Appliquer la grille' }).first().click();
    await expect(
      page.getByRole('heading', { level: 1, name: /Application de la grille/ }),
    ).toBeVisible();
    await page.getByRole('radio', { name: /présent/ }).press('Space');
    await write(page, 'Pourquoi cette lecture', 'Le besoin a été nommé à l’assemblée du village.');
    await page.getByRole('button', { name: 'Composante suivante', exact: true }).click();
    await page.getByRole('radio', { name: /amorcé/ }).press('Space');
    await page.getByRole('button', { name: 'Conclure et sceller…' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Sceller', exact: true })
      .click();
    await expect(page.getByText(/Scellée le/)).toBeVisible();
    await page.getByRole('link', { name: 'L’épicerie d’à côté' }).first().click();
  });

  await test.step('an effect, with its contribution', async () => {
    await part(page, 'Effets');
    await page.getByRole('button', { name: 'Ajouter un effet' }).first().click();
    await write(page, 'L’effet, en une phrase', 'Trente ménages font leurs courses à pied');
    await choice(page, 'Niveau', 'Individu');
    await choice(page, 'Ce qui change', 'Conditions de vie');
    await choice(page, 'Quand il se voit', 'D’ici un an');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await write(page, 'La nôtre', 'Le comptoir est ouvert quatre jours.');
  });

  await test.step('a budget that balances, with a funder', async () => {
    await part(page, 'Argent');
    await page.getByRole('button', { name: 'Ajouter un budget' }).first().click();
    await page.getByRole('button', { name: 'Ajouter le budget' }).click();
    await addLine(page, 'Dépenses', 'Poste : Nouveau poste', 'Coordination', '12 345,67');
    await addLine(
      page,
      'Revenus',
      'Source : Nouvelle source',
      'Fonds fictif du village',
      '12345.67',
    );
    await expect(page.getByText('Équilibré').first()).toBeVisible();
  });

  await test.step('a step of the calendar', async () => {
    await part(page, 'Calendrier');
    await page.getByRole('button', { name: 'Ajouter un jalon' }).first().click();
    await write(page, 'Jalon', 'Ouvrir un cinquième jour');
    await page.getByRole('textbox', { name: 'Début' }).fill('mai 2027');
    await page.getByRole('button', { name: 'Ajouter le jalon' }).click();
    await expect(page.getByText('Ouvrir un cinquième jour').first()).toBeVisible();
  });

  await test.step('the dossier, its own words, its PDF', async () => {
    await page.getByRole('button', { name: 'Préparer un dossier' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Créer le dossier' }).click();
    await expect(page.getByText(/Aperçu à jour, \d+ pages/)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: /Besoin et aspiration$/ }).click();
    await page.getByRole('button', { name: 'Écrire mon texte' }).click();
    await write(page, 'Votre texte', 'Sans auto, l’épicerie est à une heure et demie de marche.');
    await choose({ save: pdf });
    await page.getByRole('button', { name: 'Exporter le PDF…' }).click();
    await page.getByRole('textbox', { name: 'Destinataire' }).fill('Fonds fictif du village');
    await page.getByRole('button', { name: 'Choisir où l’écrire…' }).click();
    await expect(page.getByText('Le PDF est écrit.')).toBeVisible({ timeout: 60_000 });
  });
  await first.close();

  await test.step('the PDF, read back', async () => {
    const bytes = readFileSync(pdf);
    const { pages, bookmarks, info } = await readBack(bytes);
    const all = pages
      .map(({ text }) => text)
      .join('\n')
      .replace(/\s+/gu, ' ');
    expect(pages.length).toBeGreaterThan(3);
    expect(info['Language']).toBe('fr-CA');
    const fonts = fontsOf(bytes);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    for (const bookmark of ['Besoin et aspiration', 'Budget', 'Calendrier']) {
      expect(
        bookmarks.some(({ title }) => title.includes(bookmark)),
        bookmark,
      ).toBe(true);
    }
    for (const words of [
      'CDC fictive de l’Anse-aux-Érables',
      'L’épicerie d’à côté',
      'Sans auto, l’épicerie est à une heure et demie de marche.',
      'Les gens du village',
      'Trente ménages font leurs courses à pied',
      '12 345,67 $',
      'Ouvrir un cinquième jour',
    ]) {
      expect(all).toContain(words);
    }
  });

  await test.step('closed and reopened, all is there', async () => {
    const second = await start(file);
    await second.page.getByRole('link', { name: 'Initiatives' }).click();
    await expect(second.page.getByRole('heading', { level: 1, name: 'Initiatives' })).toBeVisible();
    await second.page.getByRole('link', { name: 'L’épicerie d’à côté' }).click();
    await second.page.getByRole('link', { name: 'Récit' }).click();
    await expect(second.page.getByRole('textbox', { name: 'Besoin social' })).toHaveValue(
      'Le village n’a plus d’épicerie depuis 2021.',
    );
    await second.page.getByRole('link', { name: 'Dossiers' }).first().click();
    await second.page
      .getByRole('link', { name: /L’épicerie d’à côté/ })
      .first()
      .click();
    await second.page.getByRole('link', { name: 'ouvrir le dossier' }).click();
    await expect(
      second.page.getByRole('list', { name: 'Copies conservées de ce dossier' }),
    ).toContainText('Fonds fictif du village');
    await second.close();
  });
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(text);
}

/** Goes to a part of the initiative's page. */
async function part(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parties de l’initiative' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
}

/** Takes a value of a list that drops. */
async function choice(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`${label}(?: obligatoire)?$`) })
    .last()
    .click();
  await page.getByRole('option', { name: new RegExp(`^${escaped(option)}`) }).click();
}

async function addLine(
  page: Page,
  table: string,
  fresh: string,
  label: string,
  amount: string,
): Promise<void> {
  const rows = page.getByRole('table', { name: table });
  await rows.getByRole('textbox', { name: fresh }).fill(label);
  await page.keyboard.press('Tab');
  await rows.getByRole('textbox', { name: `Montant : ${label}` }).fill(amount);
  await page.keyboard.press('Tab');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
