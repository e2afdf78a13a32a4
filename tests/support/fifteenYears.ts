import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { added, consentToFunding, goTo, part, press, take, type } from './hands.ts';

/** One initiative from 2011 on, noted on its screens by the keyboard. */

export const TITLE = 'Transport d’entraide de l’Anse';
export const PERSON = 'Rose-Aimée Thivierge';
export const WORDS = 'Sans le minibus, je ne sortirais plus du rang depuis longtemps';

/** Stages as they came, with a return to the pilot. */
export async function stages(page: Page): Promise<void> {
  await part(page, 'Étapes');
  for (const [stage, date, why] of [
    ['Émergence', '2011', 'Le dernier autobus a cessé de passer.'],
    ['Expérimentation (pilote)', 'mars 2012', 'Deux jours par semaine, une auto prêtée.'],
    ['Pérennisation', '30 septembre 2014', 'Une entente avec la MRC.'],
    ['Expérimentation (pilote)', '2016', 'L’entente a pris fin : tout est à réessayer.'],
    ['Pérennisation', 'juin 2018', 'Un règlement municipal.'],
    ['Essaimage', '2021', 'Deux MRC voisines la reprennent.'],
  ] as const) {
    await press(page, 'Ajouter une étape');
    const dialog = page.getByRole('dialog');
    await take(page, dialog, 'Étape', stage);
    await type(dialog, 'Depuis', date);
    await type(dialog, 'Pourquoi', why);
    await press(dialog, 'Ajouter l’étape');
    await added(page, new RegExp(`^${date}`));
  }
  const rows = page.getByRole('list', { name: 'Étapes' }).getByRole('button', { name: /\d{4}/ });
  await expect(rows).toHaveCount(6);
  await expect(page.getByRole('button', { name: /2021.*Essaimage/ })).toContainText(
    'étape présente',
  );
}

/** The grid at three moments; a level that changed says why, and each is sealed. */
export async function grids(page: Page): Promise<void> {
  await part(page, 'Grille');
  for (const [date, level, former] of [
    ['14 novembre 2012', /amorcé/, null],
    ['3 mai 2017', /présent/, '14 novembre 2012 (amorcé)'],
    ['20 mars 2024', /structurant/, '3 mai 2017 (présent)'],
  ] as const) {
    await press(page, 'Appliquer la grille');
    const again = page.getByRole('alertdialog', { name: 'Commencer une nouvelle lecture?' });
    const day = page.getByRole('textbox', { name: 'Date de la lecture' });
    await expect(again.or(day)).toBeVisible();
    if (await again.isVisible()) await press(again, 'Commencer une lecture');
    await type(page, 'Date de la lecture', date);
    await expect(page.getByRole('heading', { level: 1, name: date })).toBeVisible();
    await page.getByRole('radio', { name: level }).press('Space');
    await type(page, 'Pourquoi cette lecture', 'Dit et vérifié autour de la table.');
    if (former !== null) {
      await type(page, `Ce qui a changé depuis le ${former}`, 'Les gens y ont leurs places.');
    }
    await press(page, 'Conclure et sceller…');
    await press(page.getByRole('alertdialog'), 'Sceller');
    await expect(page.getByText('Elle ne change plus; une autre peut la suivre.')).toBeVisible();
    await page.getByRole('link', { name: TITLE }).first().press('Enter');
  }
}

const EFFECTS = [
  ['Des personnes aînées vont seules à leurs rendez-vous', '2013', 'D’ici un an', 'Individu'],
  ['Trois organismes tiennent ensemble un horaire', '2015', 'Entre un an et 3 ans', 'Organisation'],
  ['La MRC compte le transport parmi ses services', '2018', 'Sur 3 ans', 'Territoire'],
  ['Un programme du Québec finance ce genre de transport', '2023', 'Sur 3 ans', 'Société'],
] as const;

/** Effects from micro to macro, each fed by the one before, and two that were looked at again. */
export async function effects(page: Page): Promise<void> {
  await part(page, 'Effets');
  for (const [index, [statement, date, temporality, level]] of EFFECTS.entries()) {
    await press(page, 'Ajouter un effet');
    const dialog = page.getByRole('dialog');
    await type(dialog, 'L’effet, en une phrase', statement);
    await type(dialog, 'Observé le', date);
    await take(page, dialog, 'Quand il se voit', temporality);
    await take(page, dialog, 'Niveau', level);
    await take(page, dialog, 'Ce qui change', 'Pratiques');
    await press(dialog, 'Ajouter');
    await expect(page.locator(':focus')).toHaveText(statement);
    await type(page, 'La nôtre', 'L’auto, l’horaire et les personnes qui conduisent.');
    const former = EFFECTS[index - 1]?.[0];
    if (former !== undefined) {
      await press(page, 'Ajouter un lien');
      await page.getByRole('radio', { name: 'Il a été nourri par…' }).press('Space');
      await page.getByRole('combobox', { name: 'L’autre effet' }).pressSequentially(former);
      await page.getByRole('option', { name: former }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await type(page, 'Depuis quand', date);
      await press(page, 'Relier');
      await expect(page.getByText(`(depuis ${date})`)).toBeVisible();
    }
    for (const [answer, when] of index === 0
      ? ([
          ['Tient toujours', 'mai 2016'],
          ['A changé', '2022'],
        ] as const)
      : []) {
      await press(page, 'Noter une vérification');
      await take(page, page, 'Réponse', answer);
      await type(page, 'Date', when);
      await press(page, 'Noter');
      await expect(page.getByText(when, { exact: true })).toBeVisible();
    }
  }
  await page.getByRole('radio', { name: 'Liste' }).focus();
  await page.keyboard.press('ArrowRight');
  const path = page.getByRole('group', { name: 'Effets du chemin' });
  await expect(path.getByRole('button')).toHaveCount(4);
}

/** Fifteen yearly counts, pasted as they come from a spreadsheet. */
export async function indicator({ app, page }: RunningApp): Promise<void> {
  await part(page, 'Indicateurs');
  await press(page, 'Ajouter un indicateur');
  const dialog = page.getByRole('dialog');
  await type(dialog, 'Ce qui est mesuré', 'Personnes transportées');
  await press(dialog, 'Ajouter l’indicateur');
  await added(page, /Personnes transportées/);
  const rows = Array.from(
    { length: 15 },
    (_, year) => `${2011 + year}\t${year % 2 === 0 ? `1 2${year + 10},50` : `12${year + 10}.5`}`,
  );
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), rows.join('\r\n'));
  await press(page, 'Coller d’un tableur');
  await page.getByRole('textbox', { name: 'Colonne copiée du tableur' }).press('ControlOrMeta+v');
  await expect(dialog.getByText('15 mesures à ajouter')).toBeVisible();
  await press(dialog, 'Ajouter les mesures');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('table', { name: /^Mesures de/ }).getByRole('row')).toHaveCount(16);
}

/** A file that is kept, then a person's words with the consent that covers funders. */
export async function evidence({ page, choose }: RunningApp, folder: string): Promise<void> {
  await part(page, 'Preuves');
  const agreement = join(folder, 'Entente de 2014.pdf');
  writeFileSync(agreement, '%PDF-1.7\nUne entente inventée\n%%EOF\n');
  await choose({ open: agreement });
  const dialog = page.getByRole('dialog');
  await press(page, 'Ajouter une preuve');
  await dialog.getByRole('radio', { name: 'Fichier' }).press('Space');
  await type(dialog, 'Date', '2014');
  await press(dialog, 'Choisir le fichier…');
  await expect(page.getByRole('button', { name: /Entente de 2014/ })).toBeFocused();

  await press(page, 'Ajouter une preuve');
  await dialog.getByRole('radio', { name: 'Témoignage' }).press('Space');
  await type(dialog, 'Ce que la personne a dit', `${WORDS}.`);
  await type(dialog, 'Nom de la personne', PERSON);
  await press(dialog, 'Ajouter le témoignage');
  await added(page, /« Personne A »/);
  const consents = page.getByRole('region', { name: 'Consentement', exact: true });
  await press(consents, 'Noter un consentement');
  await consentToFunding(dialog);
  await press(dialog, 'Noter le consentement');
  await expect(page.getByRole('button', { name: /« Personne A »/ })).toContainText(
    'Consentement valide',
  );
}

/** Three fundings; the last was asked, then confirmed for less. */
export async function fundings(page: Page, initiative: string): Promise<void> {
  for (const [title, kind, amount, start, end] of [
    ['Démarrage', 'projet', '12 345,67', 'mars 2012', '2014'],
    ['Entente avec la MRC', 'contrat', '84000', '2018-07-01', '2023-06-30'],
    ['Soutien à la mission', 'mission', '150000.50', 'juillet 2023', 'juin 2028'],
  ] as const) {
    await goTo(page, `${initiative}/argent`);
    await press(page, 'Ajouter un financement');
    const dialog = page.getByRole('dialog');
    await type(dialog, 'Titre', title);
    await take(page, dialog, 'Sorte', kind);
    await type(dialog, 'Depuis le', start);
    await type(dialog, 'Montant', amount);
    await type(dialog, 'Début', start);
    await type(dialog, 'Fin', end);
    await press(dialog, 'Ajouter un financement');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
    await press(page, 'Noter un nouvel état');
    await take(page, dialog, 'État', 'confirmé');
    if (kind === 'mission') await type(dialog, 'Montant', '120 000');
    await press(dialog, 'Noter un nouvel état');
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('.es-funding-states > li')).toHaveCount(2);
  }
  await goTo(page, `${initiative}/argent`);
  await expect(page.getByText('argent confirmé : juin 2028')).toBeVisible();
}

/** What was heard after the pilot: an answer, a silence, an answer ten years on. */
export async function followUps(page: Page): Promise<void> {
  await part(page, 'Suivi');
  const dialog = page.getByRole('dialog');
  await press(page, 'Noter un état');
  await take(page, dialog, 'État', 'Vivante');
  await type(dialog, 'À la date', 'octobre 2015');
  await type(dialog, 'Source', 'La coordonnatrice du transport');
  await press(dialog, 'Noter l’état');
  await added(page, /^octobre 2015/);
  for (const [outcome, on] of [
    ['Sans réponse', '2 novembre 2017'],
    ['Réponse', '15 octobre 2024'],
  ] as const) {
    await press(page, 'Noter un appel');
    await take(page, dialog, 'Ce qui est venu', outcome);
    if (outcome === 'Réponse') await take(page, dialog, 'État', 'Répliquée');
    await type(dialog, 'Appel fait le', on);
    await press(dialog, 'Noter l’appel');
    await added(page, new RegExp(`^${on}`));
  }
  await expect(page.getByText('Sans réponse').first()).toBeVisible();
}
