import type { Locator, Page } from '@playwright/test';
import { expect, launchExample, openPart, test } from '../support/app.ts';

const TITLE = 'Cuisine de la relève';

/** The lines of the list that is open, and the one that Enter would take. */
function lines(page: Page): { all: Locator; marked: Locator } {
  const all = page.getByRole('option');
  return { all, marked: page.locator('[role=option][data-focused]') };
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

test('territories are typed, pasted and removed without the mouse; Enter takes the marked line and nothing else', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, TITLE, 'Récit');
  const field = page.getByRole('combobox', { name: 'Territoires' });
  const { all, marked } = lines(page);
  const chip = (name: string | RegExp) =>
    page.getByRole('grid', { name: /^Territoires/ }).getByRole('row', { name });
  const chips = page.getByRole('grid', { name: /^Territoires/ }).getByRole('row');
  await expect(field).toBeVisible();
  const before = await chips.count();

  await field.fill('artha');
  await expect(marked).toHaveText('MRC d’Arthabaska');
  await page.keyboard.press('Enter');
  await expect(chip('MRC d’Arthabaska')).toBeVisible();
  await expect(all).toHaveCount(0);
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();

  // What no MRC begins with is a municipality, unless the arrows say something else.
  await field.pressSequentially('Les Cèdres');
  await expect(marked).toHaveText('Municipalité « Les Cèdres »');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(marked).toHaveText('Quartier « Les Cèdres »');
  await page.keyboard.press('Enter');
  await expect(chip(/Les Cèdres/)).toContainText('quartier');

  // Escape closes the list and keeps what is typed; Enter shows again what it would take.
  await field.pressSequentially('drum');
  await page.keyboard.press('Escape');
  await expect(all).toHaveCount(0);
  await expect(field).toHaveValue('drum');
  await page.keyboard.press('Enter');
  await expect(marked).toHaveText('MRC de Drummond');
  await expect(chip('MRC de Drummond')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(chip('MRC de Drummond')).toBeVisible();
  await expect(chips).toHaveCount(before + 3);

  await paste(field, 'Bécancour, Nicolet-Yamaska, Saint-Rémi-des-Rangs');
  await expect(chips).toHaveCount(before + 6);
  await expect(chip('MRC de Bécancour')).toBeVisible();
  await expect(chip(/Saint-Rémi-des-Rangs/)).toContainText('municipalité');
  // What the list does not know is there to be said more exactly.
  await expect(page.getByRole('button', { name: /Type : Saint-Rémi-des-Rangs/ })).toBeVisible();

  // Backspace in the empty field goes to the last one; the next removes it.
  await field.focus();
  await page.keyboard.press('Backspace');
  await expect(chip(/Saint-Rémi-des-Rangs/)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(chip(/Saint-Rémi-des-Rangs/)).toHaveCount(0);

  await page.getByRole('button', { name: 'Tout retirer' }).nth(-1).click();
  await expect(chips).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.getByRole('button', { name: 'Remettre' }).click();
  await expect(chips).toHaveCount(before + 5);
  await close();
});

test('a sector known elsewhere keeps its spelling, and a new one is what was typed', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, TITLE, 'Récit');
  const field = page.getByRole('combobox', { name: 'Secteurs' });
  const { marked } = lines(page);
  const chip = (name: string) =>
    page.getByRole('grid', { name: /^Secteurs/ }).getByRole('row', { name, exact: true });

  await field.fill('education populaire');
  await expect(marked).toHaveText('Éducation populaire');
  await page.keyboard.press('Enter');
  await expect(chip('Éducation populaire')).toBeVisible();
  await field.pressSequentially('Trans');
  await expect(marked).toHaveText('Ajouter « Trans »');
  await page.keyboard.press('Enter');
  await expect(chip('Trans')).toBeVisible();
  await expect(field).toBeFocused();
  await close();
});
