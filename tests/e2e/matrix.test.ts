import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, launchExample, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

/** A cell of the matrix: an actor, a phase, and what it says. */
const cell = (page: Page, actor: string, phase: string) =>
  page.getByRole('grid').getByRole('button', { name: new RegExp(`^${actor} : ${phase}`) });

/** Opens the « Parties prenantes » of the invented initiative that has forty of them. */
async function openForty(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Initiatives', exact: false }).first().click();
  await page.getByRole('link', { name: 'Table des familles' }).first().click();
  await page
    .getByRole('navigation', { name: 'Parties de l’initiative' })
    .getByRole('link', { name: /^Parties prenantes/ })
    .click();
  await expect(page.getByText('40 parties prenantes')).toBeVisible();
}

test('forty actors are filled by keyboard: arrows go from cell to cell, a letter says the power', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, close } = await launch({ profile, args: [file] });
  await openForty(page);

  // Tab enters the grid once, at its first cell, and leaves it by the next Tab.
  await page.getByRole('radio', { name: 'Par type' }).focus();
  await page.keyboard.press('Tab');
  const first = cell(
    page,
    'Familles arrivées depuis peu \\(groupe fictif\\)',
    'Prise de conscience',
  );
  await expect(first).toBeFocused();

  await page.keyboard.press(' ');
  await expect(first).toHaveAccessibleName(/prend part$/);
  await page.keyboard.press('g');
  await expect(first).toHaveAccessibleName(/cogouverne$/);
  // Left and taken again, it has its power back.
  await page.keyboard.press(' ');
  await expect(first).toHaveAccessibleName(/rien de noté$/);
  await page.keyboard.press(' ');
  await expect(first).toHaveAccessibleName(/cogouverne$/);

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const below = cell(
    page,
    'Grands-parents gardiens des rangs \\(groupe fictif\\)',
    'Identification',
  );
  await expect(below).toBeFocused();
  await page.keyboard.press('i');
  await expect(below).toHaveAccessibleName(/informée$/);
  await page.keyboard.press('Delete');
  await expect(below).toHaveAccessibleName(/rien de noté$/);

  // From one end of the forty to the other.
  await page.keyboard.press('Control+End');
  await expect(
    page.getByRole('button', {
      name: 'Paroisse fictive Saint-Firmin : proximité institutionnelle',
    }),
  ).toBeFocused();
  await page.keyboard.press(' ');
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+Home');
  await expect(
    page.getByRole('button', { name: 'Familles arrivées depuis peu (groupe fictif)', exact: true }),
  ).toBeFocused();

  // The heading stays in sight with the last line.
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('columnheader', { name: /Mise en œuvre/ })).toBeInViewport();

  // All of it is in the file.
  await page.reload();
  await expect(first).toHaveAccessibleName(/cogouverne$/);
  await expect(below).toHaveAccessibleName(/rien de noté$/);
  await close();
});

test('the power of a cell is chosen with the mouse, and actors are found among forty', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openForty(page);
  await page.getByRole('searchbox', { name: /Filtrer par nom, rôle ou type/ }).fill('pharmacie');
  await expect(page.getByText('1 sur 40')).toBeVisible();
  const taken = cell(page, 'Pharmacie fictive du Vieux-Pont', 'Mise en œuvre');
  await taken.click();
  await expect(taken).toHaveAccessibleName(/prend part$/);
  await taken.click();
  await page.getByRole('menuitem', { name: /consultée/ }).click();
  await expect(taken).toHaveAccessibleName(/consultée$/);
  await expect(taken).toBeFocused();
  await close();
});

test('two names of one organisation are made one after a preview, and undone from its page', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Parties prenantes' }).click();
  await page.getByRole('link', { name: 'Centre jeunesse fictif de la région' }).click();
  await page.getByRole('button', { name: /C’est le même organisme/ }).click();
  await page.getByRole('combobox', { name: 'L’autre fiche' }).fill('CISSS DV');
  await page.getByRole('option', { name: /CISSS fictif des Vallées/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Table des familles.*les deux prennent part/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Réunir', exact: true }).click();
  await expect(page.getByText(/sont une seule fiche/)).toBeVisible();
  await page.getByRole('button', { name: 'Défaire CISSS fictif des Vallées' }).click();
  await expect(page.getByText(/a de nouveau sa fiche/)).toBeVisible();
  await page.getByRole('link', { name: 'Parties prenantes' }).first().click();
  await expect(page.getByRole('link', { name: 'CISSS fictif des Vallées' })).toBeVisible();
  await close();
});
