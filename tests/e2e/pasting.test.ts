import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, launchExample, openPart, test } from '../support/app.ts';
import { letGo } from '../support/letGo.ts';
import { goTo } from '../support/places.ts';

test('steps of the calendar are pasted, mended, added and taken back as one', async ({
  folder,
  profile,
}) => {
  const { app, page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Table des familles', 'Calendrier');
  await page.getByRole('button', { name: 'Coller des lignes…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Coller des jalons' });
  const html =
    '<table><tr><th>Jalon</th><th>Début</th><th>Fin</th><th>Remarque</th></tr>' +
    '<tr><td>Comité formé</td><td>1er mars 2027</td><td>mars 2027</td><td>à confirmer</td></tr>' +
    '<tr><td>Bilan</td><td>automne 2027</td><td></td></tr>' +
    '<tr><td>Fête</td><td>bientôt</td><td></td></tr>' +
    '<tr><td>Foire</td><td>plus tard</td><td></td></tr>' +
    '<tr><td>Total</td><td></td><td></td></tr></table>';
  const field = dialog.getByRole('textbox', { name: /Lignes copiées/ });
  // As a page of the web copies a table: its text alone has no columns.
  await pasteIn(field, html, 'Jalon Début Fin');
  await expect(dialog.getByText('1 ligne à ajouter')).toBeVisible();
  await expect(dialog.getByText(/Une saison n’est pas une date/)).toBeVisible();
  await expect(dialog.getByText(/^1\scolonne laissée de côté\s: Remarque\./)).toBeVisible();
  // What is set aside is one line, which opens.
  await expect(dialog.getByText('Une ligne de totaux.')).toBeHidden();
  await dialog.getByRole('button', { name: /ligne laissée de côté/ }).click();
  await expect(dialog.getByText('Une ligne de totaux.')).toBeVisible();
  const cell = (row: number) =>
    dialog.getByRole('textbox', { name: new RegExp(`Début \\(ligne\\s${row}\\)`) });
  await cell(4).fill('2027-11');
  // Tab, whose own stop leaves with the row: the hand goes to the next cell, though one before waits.
  await page.keyboard.press('Tab');
  await expect(cell(5)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('2027-12');
  await page.keyboard.press('Enter');
  await expect(cell(3)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('2027-10');
  await page.keyboard.press('Enter');
  // Then to what confirms; what comes back from beside leaves no hand behind.
  const add = dialog.getByRole('button', { name: /Ajouter 4 lignes/ });
  await expect(add).toBeFocused();
  await add.press('Enter');
  await expect(dialog).toHaveCount(0);
  const step = page.getByRole('button', { name: /Comité formé/ });
  await expect(step).toBeVisible();
  // What was pasted is marked where it came, until the next gesture.
  await expect(page.locator('[data-marked]')).toHaveCount(4);
  await expect(page.locator('[data-marked]').first()).toBeInViewport();
  await expect(step).toHaveAccessibleName(/ligne collée à l’instant/);
  await page.keyboard.press('Shift');
  await expect(page.locator('[data-marked]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(step).toHaveCount(0);

  // What no row says is asked once; the rows wait for it, and nothing is to be mended in them.
  await goTo(page, '/financement/financements');
  await page.getByRole('button', { name: 'Coller des lignes…' }).click();
  const fundings = page.getByRole('dialog', { name: 'Coller des financements' });
  const header = 'Financement\tBailleur\tMontant\tSorte\tÉtat';
  await expect(fundings.getByRole('button', { name: /^Ajouter/ })).toBeDisabled();
  // A funding that only its funder names is called so; all that is asked is marked, whatever else is to mend.
  const pasted = fundings.getByRole('textbox', { name: /Lignes copiées/ });
  await pasted.fill('Bailleur\tMontant\nVille\t12 000\nMRC\tn/d');
  await expect(fundings.getByText('Ville (proposé)')).toBeVisible();
  await expect(fundings.getByText(/attend les 3 réponses demandées plus haut/)).toBeVisible();
  await fundings.getByRole('button', { name: 'Ajouter les lignes' }).click();
  await expect(fundings.getByText(/Répondez ici une fois/)).toHaveCount(3);
  await pasted.fill(
    `${header}\nCuisine\tVille\t12 000\tprojet\treçu\nSerre\tMRC\t8 000\tprojet\treçu`,
  );
  await expect(
    fundings.getByText('2 lignes attendent la réponse demandée plus haut'),
  ).toBeVisible();
  await expect(fundings.getByRole('textbox', { name: /\(ligne/ })).toHaveCount(0);
  await fundings.getByRole('button', { name: /^Ajouter/ }).click();
  const since = fundings.getByRole('textbox', { name: /^État depuis/ });
  await expect(since).toBeFocused();
  await expect(fundings.getByText(/Répondez ici une fois/)).toBeVisible();
  await expect(fundings.getByText(/seront ceux de l’organisme lui-même/)).toBeVisible();
  await since.fill('mars 2026');
  await expect(fundings.getByRole('button', { name: 'Ajouter 2 lignes' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await expect(fundings).toHaveCount(0);

  // What a filter would hide is shown once it is added.
  const state = page.getByRole('button', { name: /Tous les états/ });
  await state.click();
  await page.getByRole('option', { name: 'reçu', exact: true }).click();
  await page.getByRole('button', { name: 'Coller des lignes…' }).click();
  await pasted.fill(
    `${header}\tDepuis le\nZeste\tVille\t12 000\tprojet\tsoumise\tmars 2026\nZinnia\tMRC\t8 000\tprojet\tdemandé\tmars 2026`,
  );
  await fundings.getByRole('button', { name: 'Ajouter 2 lignes' }).click();
  await expect(page.locator('[data-marked]')).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Zeste' })).toBeInViewport();

  // In a list that was empty, what opened the dialog is gone with the list: the hand goes to what came first.
  await openPart(page, 'Autopartage entre voisins', 'Calendrier');
  await expect(page.getByText('Aucun jalon encore')).toBeVisible();
  await page.getByRole('button', { name: 'Coller des lignes…' }).click();
  // A cell that reaches to the end of its table, which the text counts once.
  await pasteIn(
    field,
    '<table><tr><td>Jalon</td><td>Responsable</td><td>Début</td></tr>' +
      '<tr><td>Atelier</td><td rowspan="0">Annie</td><td>mars 2027</td></tr>' +
      '<tr><td>Foire</td><td>mai 2027</td></tr></table>',
    'Jalon\tResponsable\tDébut\nAtelier\tAnnie\tmars 2027\nFoire\tmai 2027',
  );
  await dialog.getByRole('button', { name: 'Ajouter 2 lignes' }).press('Enter');
  await expect(page.getByRole('button', { name: /Atelier/ })).toBeFocused();

  // A sheet that is let go anywhere waits to be brought in.
  const sheet = join(folder, 'Liste.csv');
  await writeFile(sheet, 'Titre;Début\nFrigo libre;2024\n');
  await letGo(app, page, sheet);
  await expect(page.getByRole('heading', { name: 'Importer des initiatives' })).toBeVisible();
  await expect(page.getByText('Liste.csv')).toBeVisible();
  await close();
});

test('revenues that are pasted say their state, are tied to their funding, and are shown with what they came to', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  const paste = page.getByRole('button', { name: 'Coller des lignes…' });
  const field = page.getByRole('dialog').getByRole('textbox', { name: /Lignes copiées/ });
  const add = page.getByRole('dialog').getByRole('button', { name: /^Ajouter/ });
  await paste.first().click();
  const heads = 'Financement\tBailleur\tMontant\tSorte\tÉtat\tDepuis le';
  await field.fill(`${heads}\nCuisine\tVille de la Rive\t12 345,67\tprojet\tdemandé\tmars 2026`);
  await add.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await paste.last().click();
  await field.fill(
    'Poste\tPrévu\tRéel\tRemarque\nRevenus\nVille de la Rive\t12 345,67\t\tlettre à venir\nVentes\t900\t850\t',
  );
  await expect(page.getByRole('checkbox', { name: /« Ville de la Rive »/ })).toBeChecked();
  await expect(page.getByRole('dialog').getByText('reçu (proposé)')).toBeVisible();
  await expect(page.getByRole('dialog').getByText('demandé (proposé)')).toBeVisible();
  await add.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('réel noté pour 1 des')).toBeVisible();
  await page.getByText('Prévu seulement').last().click();
  const lines = page.locator('.es-lines--revenue');
  const tied = lines.getByRole('row').filter({ hasText: 'Voir le financement' }).last();
  await expect(tied.getByRole('textbox', { name: 'Note de « Ville de la Rive »' })).toHaveValue(
    'lettre à venir',
  );
  // Enter goes down the column, and after Tab to where the line was begun.
  const amounts = lines.getByRole('textbox', { name: /^Montant/ });
  await amounts.first().press('Enter');
  await expect(amounts.nth(1)).toBeFocused();
  const names = lines.getByRole('textbox', { name: /^Source/ });
  await names.first().press('Tab');
  await page.keyboard.press('Shift+Tab');
  await names.first().press('Enter');
  await expect(names.nth(1)).toBeFocused();
  await close();
});

/** Pastes what a program put on the clipboard, as a table and as a text. */
async function pasteIn(field: Locator, html: string, text: string): Promise<void> {
  await field.evaluate(
    (element, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', given.html);
      clipboardData.setData('text/plain', given.text);
      const paste = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', paste));
    },
    { html, text },
  );
}
