import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, launch, launchExample, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// The grid applied by people over years, in the application as shipped.

/** Opens the initiative of this title at its part « Grille ». */
async function openGrid(page: Page, title: string): Promise<void> {
  const id = await page.evaluate(async (wanted) => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
    };
    const created = await given.essaim.calls['initiative.create']?.({ title: wanted });
    return (created as { value: { id: string } }).value.id;
  }, title);
  await page.evaluate((to) => {
    location.hash = to;
  }, `/initiatives/${id}/grille`);
  await page.getByRole('button', { name: 'Appliquer la grille' }).waitFor();
}

/** Dates the application that is on the screen. */
async function dated(page: Page, date: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Date de la lecture' });
  await field.fill(date);
  await field.press('Tab');
  await expect(page.getByRole('heading', { level: 1, name: date })).toBeVisible();
}

async function seal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Conclure et sceller…' }).click();
  await page.getByRole('button', { name: 'Sceller', exact: true }).click();
  await expect(page.getByText('Elle ne change plus; une autre peut la suivre.')).toBeVisible();
}

test('two applications three years apart: the changed level asks its reason, voices differ, and a correction stands beside the seal', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  let { page, close } = await launch({ profile, args: [file] });
  await openGrid(page, 'Repas du samedi');

  // Three years ago. The hand is before the cards: an arrow reads nothing for the table.
  await page.getByRole('button', { name: 'Appliquer la grille' }).click();
  const cards = page.getByRole('main').locator('[data-field="lecture"]');
  await expect(cards).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cards).toBeFocused();
  await page.getByRole('button', { name: 'Composante suivante' }).click();
  await expect(cards).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cards.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(cards.getByRole('radio').first()).toBeFocused();
  await dated(page, '14 novembre 2023');
  await page.getByRole('button', { name: 'Acteurs et partenaires' }).click();
  await page.getByRole('radio', { name: 'structurant' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Pourquoi cette lecture' }).fill('Le comité décide.');
  await expect(page.getByRole('textbox', { name: /^Ce qui a changé/ })).toHaveCount(0);
  await seal(page);

  // Now.
  await page.getByRole('link', { name: 'Repas du samedi' }).click();
  await page.getByRole('button', { name: 'Appliquer la grille' }).click();
  await dated(page, '23 novembre 2026');
  await page.getByRole('button', { name: 'Acteurs et partenaires' }).click();
  await page.getByRole('radio', { name: 'structurant' }).check({ force: true });
  await expect(page.getByRole('textbox', { name: /^Ce qui a changé/ })).toHaveCount(0);
  await page.getByRole('radio', { name: 'présent' }).check({ force: true });
  const changed = page.getByRole('textbox', {
    name: 'Ce qui a changé depuis le 14 novembre 2023 (structurant)',
  });
  await expect(changed).toBeVisible();

  // The voices as they come, each with its group; one differs and says so.
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Participantes et participants' }).click();
  const said = page.getByRole('textbox', { name: 'Ce qui est dit' });
  await expect(said).toBeFocused();
  await page.keyboard.type('On n’a pas su que l’horaire changeait.');
  await page.getByRole('button', { name: /Lecture de ce groupe/ }).click();
  await page.getByRole('option', { name: 'amorcé' }).click();
  await page.getByRole('button', { name: 'Replier' }).click();
  const voices = page.getByRole('complementary', { name: 'Voix et table' });
  await expect(
    voices.getByRole('button', { name: /Participantes.*diffère.*amorcé/ }),
  ).toBeVisible();
  await expect(voices.getByText('Une voix diffère de la lecture d’ensemble.')).toBeVisible();

  // Notes, one key away; the private one behind its lock.
  await page.keyboard.press('Alt+n');
  await expect(
    page.getByRole('textbox', { name: 'Diversité des parties prenantes' }),
  ).toBeFocused();
  await page.keyboard.type('Deux écoles absentes');
  await page.getByRole('button', { name: 'Note privée' }).click();
  await page.getByRole('textbox', { name: 'Pour vous seulement' }).fill('Parler à la mairie');

  // Concluding waits for the reason, and leads to its place.
  await page.getByRole('button', { name: 'Rayonnement' }).click();
  await page.getByRole('button', { name: 'Conclure et sceller…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Rien n’est scellé');
  await page.getByRole('button', { name: 'Écrire ce qui a changé' }).click();
  await expect(changed).toBeFocused();
  await page.keyboard.type('Deux sièges sont vacants.');
  await seal(page);

  // What was sealed, and a correction beside it.
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText('Ce qui a changé : Deux sièges sont vacants.');
  await expect(sheet).toContainText('Deux écoles absentes');
  await expect(sheet).toContainText('diffère');
  await page.getByRole('button', { name: 'Ajouter une correction…' }).click();
  await page.getByRole('button', { name: 'Ajouter la correction' }).click();
  await expect(page.getByRole('textbox', { name: 'Correction' })).toBeFocused();
  await page.keyboard.type('Trois sièges, et non deux.');
  await page.getByRole('textbox', { name: 'Par' }).fill('La coordination');
  await page.getByRole('button', { name: 'Ajouter la correction' }).click();
  await expect(sheet).toContainText(/par La coordination.*Trois sièges, et non deux\./s);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // What React Aria announced a few seconds ago, of fields that are folded since.
    .exclude('[data-live-announcer]')
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
  const address = page.url();
  await close();

  // Reopened, it says the same.
  ({ page, close } = await launch({ profile, args: [file] }));
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  await page.evaluate((to) => {
    location.hash = to;
  }, new URL(address).hash.slice(1));
  const again = page.getByRole('article');
  await expect(again).toContainText('Trois sièges, et non deux.');
  await expect(again).toContainText('On n’a pas su que l’horaire changeait.');
  await expect(again.getByText('Parler à la mairie')).toBeHidden();
  await close();
});

test('another reading within thirty days is asked, from the header of the initiative too', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openGrid(page, 'Repas du samedi');
  await page.getByRole('button', { name: 'Appliquer la grille' }).click();
  await seal(page);
  await page.getByRole('link', { name: 'Repas du samedi' }).click();
  await page.getByRole('link', { name: 'Récit' }).click();
  await page.getByRole('button', { name: 'Appliquer la grille' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Commencer une nouvelle lecture?');
  await page.getByRole('button', { name: 'Ne rien commencer' }).click();
  await expect(
    page.getByRole('tab', { name: /Récit/ }).or(page.getByRole('link', { name: 'Récit' })),
  ).toBeVisible();
  await close();
});

test('a version of one’s own is made in « Réglages », used, and fixed from then on', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Voir les grilles' }).click();
  await page.getByRole('button', { name: 'Faire notre version…' }).click();
  await page.getByRole('textbox', { name: 'Nom de la version' }).fill('Grille courte');
  await page.getByRole('button', { name: 'Faire la version' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Grille courte' })).toBeVisible();

  // Reworded, reordered, left out.
  await page.getByRole('button', { name: 'Rupture' }).click();
  const label = page.getByRole('textbox', { name: 'Nom de la composante' });
  await label.fill('Faire autrement');
  await page.getByRole('button', { name: 'Monter dans la liste' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Composantes' }).getByRole('button'),
  ).toHaveText([
    'Faire autrement',
    'Aspiration',
    'Acteurs et partenaires',
    'Vision partagée',
    'Rayonnement',
    'Changement des pratiques',
    'Transformation sociale',
  ]);
  await page.getByRole('button', { name: 'Vision partagée' }).click();
  await page.getByRole('button', { name: 'Ne plus lire cette composante' }).click();
  await expect(page.getByText('N’est plus lue')).toBeVisible();

  // Its own component: what it still needs is said, and where it comes from is chosen in plain words.
  await page.getByRole('button', { name: 'Ajouter une composante' }).click();
  await page.getByRole('menuitem', { name: 'Une composante à nous, sous « Processus »' }).click();
  await expect(label).toBeFocused();
  await expect(page.getByText('Sans nom : il manque une question')).toBeVisible();
  await page.keyboard.type('Coopération');
  await page.getByRole('textbox', { name: 'Questions' }).fill('Qui coopère?\nAvec quoi?');
  await page.getByRole('checkbox', { name: 'Vision partagée' }).check({ force: true });
  await expect(page.getByText('N’est plus lue')).toBeHidden();
  await expect(page.getByText('Rien ne manque : cette version peut servir.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-live-announcer]')
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
  await page.getByRole('radio', { name: 'Aperçu' }).check({ force: true });
  await expect(page.getByRole('article', { name: 'Grille courte' })).toContainText(
    /Coopération.*Vient de\s: Vision partagée/s,
  );

  // It serves, and is read with.
  await page.getByRole('link', { name: 'Grilles' }).click();
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Grille courte' }) });
  await expect(line).toContainText('Brouillon');
  await line.getByRole('button', { name: /^Utiliser cette version/ }).click();
  await expect(line).toContainText('Sert aux nouvelles lectures');
  await openGrid(page, 'Repas du samedi');
  await page.getByRole('button', { name: 'Appliquer la grille' }).click();
  await expect(page.getByText('Grille courte, version 1')).toBeVisible();
  await page.getByRole('button', { name: 'Coopération' }).click();
  await expect(page.getByText('Avec quoi?')).toBeVisible();

  // From then on, it is only read.
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Voir les grilles' }).click();
  await expect(line).toContainText('Utilisée une fois');
  await line.getByRole('link', { name: 'Grille courte' }).click();
  await expect(page.getByText('Elle ne change plus.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await close();
});
