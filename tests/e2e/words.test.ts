import { AxeBuilder } from '@axe-core/playwright';
import { expect, launchExample, openPart, test } from '../support/app.ts';

test('a word is explained where it stands, by keyboard, with its source, and among all the words', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', 'Récit');
  const word = page.getByRole('button', { name: 'Rupture', exact: true });
  await word.focus();
  await page.keyboard.press('Enter');
  const meaning = page.getByRole('dialog', { name: 'Ce que ce mot veut dire' });
  await expect(meaning).toContainText('faire autrement');
  await expect(meaning).toContainText(/Source\s: Énoncé de la TNCDC/);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  // Escape closes it, and the focus is on the word again.
  await page.keyboard.press('Escape');
  await expect(meaning).toHaveCount(0);
  await expect(word).toBeFocused();

  await page.keyboard.press('Enter');
  await meaning.getByRole('link', { name: 'Tous les mots' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Les mots' })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: /^Rupture$/ })).toBeFocused();

  // Searched without accents, by another name of it too.
  await page.getByRole('searchbox', { name: 'Trouver un mot' }).fill('reddition');
  await expect(page.getByText('1 mot', { exact: true })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Trouver un mot' }).fill('benevolat');
  await expect(page.getByRole('term')).toHaveText(['Don de temps']);

  await page.keyboard.press('ControlOrMeta+k');
  const search = page.getByRole('dialog', { name: /^Rechercher/ });
  await search.getByRole('textbox').pressSequentially('perennite');
  await search.getByRole('menuitem', { name: /^Pérennité/ }).click();
  await expect(page.getByRole('term').filter({ hasText: 'Pérennité' })).toBeFocused();
  await close();
});
