import { expect, launchExample, test } from '../support/app.ts';

test('the lives of a filter are walked by keyboard, one opened, and found again as they were left', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  await page.getByRole('link', { name: /^Vivantes ou sans nouvelles/ }).click();
  await expect(page.getByRole('link', { name: 'Ligne du temps' })).toHaveAttribute(
    'href',
    /filtre=/,
  );
  await page.getByRole('link', { name: 'Ligne du temps' }).click();
  await expect(page.getByRole('heading', { name: 'Ligne du temps', level: 1 })).toBeVisible();
  await expect(page.getByText('13 initiatives du filtre')).toBeVisible();

  const marks = page.getByRole('group', { name: 'Initiatives et repères de la ligne du temps' });
  const first = marks.getByRole('link', { name: /: ouvrir l’initiative$/ }).first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const told = page.locator('.es-time-told');
  await expect(told).toContainText('Émergence');
  for (let key = 0; key < 3; key += 1) await page.keyboard.press('+');
  const range = page.locator('.es-zoom-range');
  const left = await range.textContent();
  const bar = await told.textContent();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { expanded: true })).toBeVisible();
  await page.goBack();
  await expect(range).toHaveText(left ?? '');
  await expect(marks.getByRole('link', { name: bar ?? '', exact: true })).toBeVisible();
  await close();
});
