import { join } from 'node:path';
import { expect, launch, launchExample, openPart, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

test('from a claim to its evidence in one gesture, and back to any claim that it carries', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, close } = await launch({ profile, args: [file] });
  await page.getByRole('link', { name: /^Initiatives/ }).click();
  await page.getByRole('link', { name: 'Transport solidaire des rangs' }).first().click();
  const parts = page.getByRole('navigation', { name: 'Parties de l’initiative' });
  await parts.getByRole('link', { name: 'Rayonnement' }).click();
  await page.getByRole('button', { name: /Six organismes planifient ensemble/ }).click();

  await page
    .getByRole('link', { name: 'Procédure commune de planification du jeudi' })
    .press('Enter');
  // The focus comes to the evidence, open, before anything else is pressed.
  const evidence = page.getByRole('button', {
    name: /Procédure commune de planification du jeudi/,
  });
  await expect(evidence).toBeFocused();
  const uses = page.getByRole('list', { name: 'Ce qui s’appuie dessus' });
  await expect(uses).toContainText('Rayonnement Six organismes planifient ensemble');
  await expect(uses).toContainText(
    'Contribution Une fourgonnette (Popote roulante fictive des Érables)',
  );

  // Back to the claim itself, open, with the focus on its line.
  await uses.getByRole('link', { name: /Six organismes planifient ensemble/ }).press('Enter');
  await expect(
    page.getByRole('button', { name: /Six organismes planifient ensemble/ }),
  ).toHaveAttribute('aria-expanded', 'true');
  await page.goBack();
  await parts.getByRole('link', { name: 'Preuves' }).click();
  await evidence.click();
  await uses.getByRole('link', { name: /^Une fourgonnette/ }).press('Enter');
  await expect(page).toHaveURL(/\/parties/);
  await close();
});

test('by keyboard, from an effect to its evidence in one gesture, and back', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Transport solidaire des rangs', /^Effets/);
  const effect = page.getByRole('button', { name: /^Quatre organismes partagent leurs véhicules/ });
  await effect.press('Enter');
  const evidence = page.getByRole('link', { name: /^Entente de financement entre neuf/ });
  await evidence.press('Enter');
  const line = page.getByRole('button', {
    name: /Entente de financement entre neuf municipalités/,
  });
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  await expect(line).toBeFocused();
  await page
    .getByRole('list', { name: 'Ce qui s’appuie dessus' })
    .getByRole('link', { name: 'Quatre organismes partagent leurs véhicules' })
    .press('Enter');
  await expect(page).toHaveURL(/\/effets/);
  // The effect itself is open, its evidence again one gesture away.
  await expect(evidence).toBeVisible();
  await close();
});
