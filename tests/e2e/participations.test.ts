import type { Locator, Page } from '@playwright/test';
import { expect, launchExample, openPart, test } from '../support/app.ts';

async function openTable(page: Page, title: string): Promise<void> {
  await openPart(page, title, /^Parties prenantes/);
  await expect(page.getByRole('heading', { name: 'Qui manque autour de la table?' })).toBeVisible();
}

async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('a pasted list gives each partner its own kind: from its second column, from the register, by hand', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openTable(page, 'Cuisine de la relève');
  await page.getByRole('button', { name: 'Ajouter une partie prenante' }).click();
  const dialog = page.getByRole('dialog');
  await paste(
    dialog.getByRole('combobox', { name: 'Nom du groupe ou de l’organisation' }),
    [
      'Ville inventée de Saint-Rémi\tmrc',
      'CISSS fictif des Vallées\tinstitution publique',
      'Caisse inventée du Lac',
      'Club inventé des aînées et des aînés',
      'caisse inventée du lac',
    ].join('\r\n'),
  );
  const line = (name: string) =>
    dialog.getByRole('listitem').filter({ has: page.locator(`input[value="${name}"]`) });
  await expect(dialog.getByRole('listitem')).toHaveCount(5);
  await expect(
    dialog.getByRole('button', { name: /Type des lignes qui n’en disent pas/ }),
  ).toBeFocused();
  await expect(line('Ville inventée de Saint-Rémi')).toContainText('Municipalité ou MRC');
  await expect(line('CISSS fictif des Vallées')).toContainText(
    'Au registre : Institution publique',
  );
  await expect(line('caisse inventée du lac')).toContainText('Deux fois dans la liste');

  // Nothing is added while a line has no kind; what is missing is said on it.
  await dialog.getByRole('button', { name: 'Ajouter les 4 parties prenantes' }).click();
  await expect(line('Caisse inventée du Lac')).toContainText('Choisissez un type.');
  await dialog.getByRole('button', { name: /Type des lignes qui n’en disent pas/ }).click();
  await page.getByRole('option', { name: 'Organisme communautaire' }).click();
  await line('Caisse inventée du Lac')
    .getByRole('button', { name: /Type : Caisse inventée/ })
    .click();
  await page.getByRole('option', { name: 'Entreprise' }).click();
  const words = await wordsShown(page);
  await dialog.getByRole('button', { name: 'Ajouter les 4 parties prenantes' }).click();
  await expect(dialog).toHaveCount(0);
  // While they are stored, no line turns into one that would not be added.
  expect(await words()).not.toContain('Déjà au tableau');
  await expect(page.getByText('4 parties prenantes ajoutées')).toBeVisible();

  const group = (kind: string) =>
    page.locator('tbody').filter({ has: page.getByRole('rowheader', { name: kind }) });
  await expect(group('Municipalités et MRC')).toContainText('Ville inventée de Saint-Rémi');
  await expect(group('Entreprises')).toContainText('Caisse inventée du Lac');
  await expect(group('Organismes communautaires')).toContainText('Club inventé des aînées');
  await close();
});

test('a pasted list of forty is one stop of Tab: arrows go from name to name, then comes what adds them', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openTable(page, 'Cuisine de la relève');
  await page.getByRole('button', { name: 'Ajouter une partie prenante' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const names = Array.from({ length: 40 }, (_, at) => `Groupe d’entraide inventé ${at + 1}`);
  await paste(
    dialog.getByRole('combobox', { name: 'Nom du groupe ou de l’organisation' }),
    names.map((name) => `${name}\torganisme communautaire`).join('\r\n'),
  );
  const name = (place: number) =>
    dialog.getByRole('textbox', { name: `Nom, ligne ${place}`, exact: true });
  await expect(name(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(name(3)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(name(2)).toBeFocused();
  const add = dialog.getByRole('button', { name: 'Ajouter les 40 parties prenantes' });
  const stops: string[] = [];
  while (stops.length < 8 && !(await isFocused(add))) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? ''));
  }
  // Its kind, its way out, « Annuler », then what adds them.
  expect(stops.length, stops.join('\n')).toBeLessThanOrEqual(4);
  await expect(add).toBeFocused();
  // Back into the list by the line that one was in.
  for (let back = 0; back < stops.length; back += 1) await page.keyboard.press('Shift+Tab');
  await expect(name(2)).toBeFocused();
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const last = page.getByRole('button', { name: names[39] ?? '', exact: true });
  await expect(last).toBeVisible();
  // Forty were one gesture, and are taken back as one.
  await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter');
  await expect(last).toHaveCount(0);
  await close();
});

test('what a partner brings in kind, and who is missing, are noted and stay', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openTable(page, 'Table des familles');
  const name = 'Centre de femmes fictif La Marée haute';
  const actor = page.getByRole('rowheader', { name }).getByRole('button');
  await actor.click();
  await page.getByRole('button', { name: `Ajouter une contribution en nature : ${name}` }).click();
  await page.getByRole('textbox', { name: 'Ce qui est apporté' }).fill('Une salle chauffée');
  await page.getByRole('textbox', { name: 'Combien' }).fill('deux soirs par mois');
  await page.getByRole('button', { name: 'Ajouter la contribution' }).click();
  await expect(page.getByRole('button', { name: /Une salle chauffée/ })).toBeVisible();

  await page.getByRole('button', { name: 'Noter une absence' }).click();
  await page.getByRole('combobox', { name: 'Qui manque' }).fill('Les jeunes du secteur nord');
  await page.getByRole('button', { name: 'Noter l’absence' }).click();
  const absence = page.getByRole('button', { name: /Les jeunes du secteur nord/ });
  await expect(absence).toContainText('À toutes les phases');
  await expect(absence).toContainText('Rien de tenté encore');

  await page.reload();
  await expect(absence).toBeVisible();
  await actor.click();
  await expect(page.getByRole('button', { name: /Une salle chauffée/ })).toContainText(
    'deux soirs par mois',
  );
  await close();
});

/** Gathers what the window shows from now on, however briefly. */
async function wordsShown(page: Page): Promise<() => Promise<string>> {
  const gathered = await page.evaluateHandle(() => {
    const seen: string[] = [];
    new MutationObserver(() => {
      const text = document.querySelector('[role=dialog]')?.textContent;
      if (typeof text === 'string') seen.push(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  return () => gathered.evaluate((seen) => seen.join(' | '));
}

function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}
