import { AxeBuilder } from '@axe-core/playwright';
import { expect, launchExample, openPart, test } from '../support/app.ts';
import { askBridge } from '../support/askBridge.ts';

/** Whether a field names a line that is gone: for an instant it does, as the results of more letters come. */
function pointsNowhere(field: Element): boolean {
  const line = field.getAttribute('aria-activedescendant');
  return line !== null && document.getElementById(line) === null;
}

test('by keyboard alone, what is written is found as one types, and Enter goes there', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Rechercher dans tout le portefeuille' });
  const field = dialog.getByRole('textbox');
  await expect(field).toBeFocused();
  // Before a letter, the places.
  await expect(dialog.getByRole('menuitem', { name: 'Corbeille' })).toBeVisible();
  await field.pressSequentially('frigo');
  await expect(dialog.getByRole('menuitem', { name: /^Frigos du rang/ }).first()).toBeVisible();
  await expect(dialog.locator('mark').first()).toHaveText(/frigo/i);
  await expect(field).toBeFocused();
  // Once the whole portfolio was read: what is found no longer changes under the line that is pointed at.
  await expect(dialog.getByText(/^\d+ résultats?/)).toBeVisible();
  await expect.poll(() => field.evaluate(pointsNowhere)).toBe(false);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  // The only place that is named so is none: the first result is the initiative.
  await expect(dialog.getByRole('group', { name: 'Initiatives' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Frigos du rang' })).toBeVisible();
  await expect(dialog).toHaveCount(0);

  // A word with a letter missing is found, and told.
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await field.pressSequentially('initiatve');
  await expect(dialog.getByText(/Voici ce qui s’en approche/)).toBeVisible();
  await field.fill('introuvablement');
  await expect(dialog.getByText('Rien ne contient ces mots.')).toBeVisible();
  // A place by its name.
  await field.fill('copies');
  await expect(dialog.getByRole('menuitem', { name: 'Copies du portefeuille' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/reglages\/copies/);

  // A command of the menu, by another word: it is given once the search is no longer on the screen.
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = String(
        document.querySelectorAll('[role="dialog"]').length,
      );
    };
  });
  await page.keyboard.press('ControlOrMeta+k');
  await field.fill('imprimante');
  await expect(dialog.getByRole('menuitem')).toHaveText([/^Imprimer…/]);
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '0');

  // What was seen comes first before a letter.
  await page.keyboard.press('ControlOrMeta+k');
  const recent = dialog.getByRole('group', { name: 'Vus récemment' });
  await expect(recent.getByRole('menuitem')).toHaveText([/Frigos du rang/]);
  await page.keyboard.press('Escape');

  // Escape closes, and the focus is where it was.
  await page.getByRole('button', { name: 'Rechercher' }).focus();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rechercher' })).toBeFocused();
  await close();
});

test('a kind is chosen to see all of it', async ({ folder, profile }) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByRole('button', { name: 'Rechercher' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rechercher dans tout le portefeuille' });
  await dialog.getByRole('textbox').pressSequentially('co');
  const more = dialog.getByRole('menuitem', { name: /^Voir les \d+ résultats/ }).first();
  await more.click();
  const chosen = dialog.getByRole('radio', { checked: true });
  await expect(chosen).not.toHaveText('Tout');
  await expect(dialog.getByRole('group')).toHaveCount(1);
  expect(await dialog.getByRole('menuitem').count()).toBeGreaterThan(5);
  await dialog.getByRole('radio', { name: 'Tout' }).click();
  await expect(more).toBeVisible();
  await close();
});

test('what is found in the part that is on the screen opens there', async ({ folder, profile }) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Effets/);
  const effects = page.getByRole('list').getByRole('button', { expanded: false });
  await expect(effects.nth(1)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Rechercher dans tout le portefeuille' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await dialog.getByRole('radio', { name: 'Effets' }).click();
  await expect(dialog.getByText('Écrivez un mot pour chercher ici.')).toBeVisible();
  await dialog.getByRole('textbox').fill('frigos');
  await dialog
    .getByRole('menuitem', { name: /Effet dans Frigos du rang/ })
    .first()
    .click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { expanded: true }).first()).toBeVisible();
  await close();
});

test('a place where an initiative is leads to the field that names it', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const { territories } = await askBridge<{ territories: string[] }>(
    page,
    'initiative.suggestions',
    undefined,
  );
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Rechercher dans tout le portefeuille' });
  await dialog.getByRole('textbox').fill(territories[0] ?? '');
  await dialog
    .getByRole('group', { name: 'Initiatives' })
    .getByRole('menuitem', { name: /Territoire/ })
    .first()
    .click();
  await expect(page.locator('[data-field="territoires"] :focus')).toBeInViewport();
  await close();
});
