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
