import type { Page } from '@playwright/test';
import { expect, launchExample, openPart, test } from '../support/app.ts';
import { goTo } from '../support/places.ts';

// What a newcomer's hand meets on a first day: the next keystroke goes where it belongs, and nothing slips.

test('a proposed title gives way to the first letter, and a new piece of evidence is named at once', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  const before = await room(page);
  await page.getByRole('button', { name: 'Ajouter un budget' }).press('Enter');
  const title = page.getByRole('dialog').getByRole('textbox').first();
  await expect(title).toBeFocused();
  await expect
    .poll(() => title.evaluate((one: HTMLInputElement) => one.selectionEnd))
    .toBe((await title.inputValue()).length);
  await page.keyboard.type('Essai');
  await expect(title).toHaveValue('Essai');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    page.getByRole('table', { name: 'Dépenses' }).getByRole('textbox').first(),
  ).toBeFocused();
  // Rows of a spreadsheet are not one line: they are read as such, of the side where they were pasted.
  await page
    .getByRole('table', { name: 'Dépenses' })
    .getByRole('textbox')
    .first()
    .evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Salaire\t1 000,00\nLoyer\t500,00\nTotal\t1 500,00\n');
      const paste = { clipboardData, bubbles: true, cancelable: true };
      field.dispatchEvent(new ClipboardEvent('paste', paste));
    });
  const pasting = page.getByRole('dialog', { name: 'Coller des postes et des revenus' });
  await pasting.getByRole('button', { name: /ligne laissée de côté/ }).press('Enter');
  await expect(pasting.getByText('Une ligne de totaux.')).toBeVisible();
  await pasting.getByRole('button', { name: /Ajouter 2 lignes/ }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Poste : Loyer' })).toHaveValue('Loyer');
  // This page is longer than the window, « Corbeille » is not: the words stay where they are.
  await goTo(page, '/corbeille');
  expect(await room(page)).toBe(before);

  await openPart(page, 'Frigos du rang', /^Preuves/);
  await page.getByRole('button', { name: 'Ajouter une preuve' }).press('Enter');
  const adding = page.getByRole('dialog', { name: 'Ajouter une preuve' });
  await expect(adding.getByRole('textbox', { name: 'Titre' })).toBeFocused();
  await adding.getByRole('button', { name: 'Annuler' }).press('Enter');
  await close();
});

test('what is cut is told whole to who comes to it by the keyboard, until Escape', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await goTo(page, '/accueil/unfinished');
  const tip = page.locator('.es-cut-tip');
  await page.keyboard.press('Tab');
  for (let pressed = 0; pressed < 60 && (await tip.count()) === 0; pressed += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one stop of the keyboard after the other
    await page.keyboard.press('Tab');
  }
  await expect(tip).toContainText('les six bibliothèques municipales');
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  // A title that is whole says itself once, though its letters stand out of their tight line.
  await page.getByRole('link', { name: 'Initiatives' }).first().press('Enter');
  await page.getByRole('link', { name: 'Frigos du rang', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Frigos du rang' })).toBeFocused();
  await expect(tip).toHaveCount(0);
  await close();
});

/** The width that a page has for its words, in px. */
function room(page: Page): Promise<number | undefined> {
  return page.evaluate(() => document.querySelector('main')?.clientWidth);
}
