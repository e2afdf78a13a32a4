import { expect, launchExample, openPart, test } from '../support/app.ts';

test('by keyboard alone: an effect is linked to another on the path, the link is undone, and a look is noted', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Effets/);
  await page.getByRole('radio', { name: 'Liste' }).focus();
  await page.keyboard.press('ArrowRight');
  const effects = page.getByRole('group', { name: 'Effets du chemin' });
  const first = effects.getByRole('button', { name: /Des denrées sont accessibles/ });
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Relier à…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choisissez l’effet que')).toBeVisible();
  await expect(first).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Relié.+Des denrées/)).toBeVisible();
  await expect(page.getByText('Ce que le chemin ne dit pas encore')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Aucun lien d’un effet à un autre n’est noté.')).toBeVisible();
  await page.getByRole('button', { name: 'Ouvrir dans la liste' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Noter une vérification' }).focus();
  await page.keyboard.press('Enter');
  const answer = page.getByRole('button', { name: /Réponse/ });
  await answer.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Tient toujours' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Noter', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/tenait en \d{4}/).first()).toBeVisible();
  await close();
});

test('by mouse, an effect is dragged to the one that it fed, and the link is undone', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Effets/);
  await page.getByText('Chemin', { exact: true }).click();
  const effects = page.getByRole('group', { name: 'Effets du chemin' }).getByRole('button');
  await expect(effects.nth(1)).toBeVisible();
  // Both are in sight: the mouse goes nowhere else.
  await page.getByRole('button', { name: 'Tout voir' }).click();
  const [from, to] = [await effects.first().boundingBox(), await effects.last().boundingBox()];
  if (from === null || to === null) throw new Error('nowhere');
  const before = await page.getByText('Aucun lien d’un effet à un autre n’est noté.').count();
  expect(before).toBe(1);
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
  await expect(page.locator('.es-path-drag line')).toHaveCount(1);
  await page.mouse.up();
  await expect(page.getByText(/^Relié\s:/)).toBeVisible();
  await expect(page.locator('.es-path-drag')).toHaveCount(0);
  await expect(page.getByText('Aucun lien d’un effet à un autre n’est noté.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Aucun lien d’un effet à un autre n’est noté.')).toBeVisible();
  // Let go beside every effect: nothing is linked. Meanwhile the effect that is dragged is set again in
  // its place, as when another order is read: it is not held any more, the drag goes on.
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height + 24, { steps: 6 });
  await expect(page.locator('.es-path-drag line')).toHaveCount(1);
  await effects.last().evaluate((effect) => effect.parentElement?.append(effect));
  await page.mouse.move(to.x + to.width / 2, to.y + to.height + 20);
  await page.mouse.up();
  await expect(page.locator('.es-path-drag')).toHaveCount(0);
  await expect(page.getByText('Aucun lien d’un effet à un autre n’est noté.')).toBeVisible();
  await close();
});

test('by list and keyboard, an effect is linked to another since a year, and a look noted wrong is corrected beside what it said', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Effets/);
  await page.getByRole('button', { name: /Des denrées sont accessibles/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ajouter un lien' }).focus();
  await page.keyboard.press('Enter');
  const other = page.getByRole('combobox', { name: 'L’autre effet' });
  await other.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Depuis quand' }).focus();
  await page.keyboard.type('2025');
  await page.getByRole('button', { name: 'Relier', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('(depuis 2025)')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ajouter un lien' })).toBeFocused();

  await page.getByRole('button', { name: 'Noter une vérification' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Réponse/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Ne tient plus' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Noter', exact: true }).focus();
  await page.keyboard.press('Enter');
  // The form is left, and the next keystroke belongs where it was opened.
  await expect(page.getByRole('button', { name: 'Noter une vérification' })).toBeFocused();
  const correct = page.getByRole('button', { name: /^Corriger la vérification de/ });
  await correct.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Réponse/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Tient toujours' }).focus();
  await page.keyboard.press('Enter');
  const keep = page.getByRole('button', { name: 'Corriger la vérification', exact: true });
  await keep.focus();
  await page.keyboard.press('Enter');
  // Without a reason nothing is corrected, and what was chosen stays.
  await expect(page.getByText('Dites pourquoi')).toBeVisible();
  await page.getByRole('textbox', { name: 'Pourquoi cette correction' }).focus();
  await page.keyboard.type('Mauvais effet coché.');
  // Left with words in it, the form asks first.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Continuer à écrire' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Pourquoi cette correction' })).toBeFocused();
  await keep.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/elle disait «\sNe tient plus\s»/)).toContainText(
    'Mauvais effet coché.',
  );
  await expect(correct).toBeFocused();
  await close();
});

test('the limits of the terms are changed from the path, and the words follow in the list', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Transport solidaire des rangs', /^Effets/);
  await expect(page.getByRole('heading', { name: 'D’ici un an' })).toBeVisible();
  await page.getByRole('radio', { name: 'Liste' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Court terme\s: jusqu’à un an/)).toBeVisible();
  await page.getByRole('button', { name: 'Limites des termes…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Limites des termes' });
  const short = dialog.getByRole('textbox', { name: /^Fin du court terme/ });
  await short.fill('40');
  await short.press('Tab');
  await expect(dialog.getByText(/Le court terme finit avant le moyen terme/)).toBeVisible();
  await short.fill('30');
  await short.press('Tab');
  await expect(page.getByText(/^Court terme\s: jusqu’à 30 mois/)).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Limites des termes…' })).toBeFocused();
  await page.getByRole('radio', { name: 'Chemin' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: 'D’ici 30 mois' })).toBeVisible();
  await close();
});

test('an address opens the path with the effect that it names, which has the focus', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Transport solidaire des rangs', /^Effets/);
  const statement = /^Quatre organismes partagent leurs véhicules/;
  await page.getByRole('button', { name: statement }).press('Enter');
  // The address of the effect is that of a link elsewhere: here, of what cites its evidence.
  await page.getByRole('link', { name: /^Entente de financement entre neuf/ }).press('Enter');
  const uses = page.getByRole('list', { name: 'Ce qui s’appuie dessus' });
  const link = uses.getByRole('link', { name: /Quatre organismes partagent/ });
  const href = (await link.getAttribute('href')) ?? '';
  await page.evaluate((address) => {
    location.hash = address;
  }, `${href}&vue=chemin`);
  const effects = page.getByRole('group', { name: 'Effets du chemin' });
  const effect = effects.getByRole('button', {
    name: /: Quatre organismes partagent leurs véhicules \(/,
  });
  await expect(effect).toHaveAttribute('aria-pressed', 'true');
  await expect(effect).toBeFocused();
  await expect(page.getByRole('region', { name: 'Effet', exact: true })).toContainText(
    'Quatre organismes partagent',
  );
  // What was asked once is gone from the address; how it is shown stays.
  await expect(page).toHaveURL(/\/effets\?vue=chemin$/);
  await page.getByRole('radio', { name: 'Chemin' }).press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Liste' })).toBeFocused();
  await expect(page.getByRole('button', { name: statement })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(effect).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Chemin' })).toBeFocused();
  await close();
});
