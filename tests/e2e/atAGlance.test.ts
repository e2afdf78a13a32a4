import { expect, launchExample, test } from '../support/app.ts';

test('a stage noted from « En bref » is told at a glance, by keyboard and in one gesture', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  await page.getByRole('link', { name: 'Cuisine de la relève', exact: true }).click();
  const facts = page.locator('.es-fact-strip');
  await expect(facts).toContainText('Émergence');
  await expect(facts).toContainText('aucun pilote noté');
  await expect(facts).toContainText('jamais lue');
  await expect(facts).toContainText('aucun revenu noté');

  const note = async (stage: string, date: string) => {
    await page.getByRole('link', { name: 'En bref' }).click();
    await page.getByRole('button', { name: 'Noter une étape' }).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('button', { name: /Choisir une étape/ }).press('Enter');
    await page.getByRole('option', { name: stage }).press('Enter');
    await page.getByRole('textbox', { name: 'Depuis' }).fill(date);
    await page.getByRole('button', { name: 'Ajouter l’étape' }).press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await note('Expérimentation (pilote)', 'mars 2025');
  await expect(facts).toContainText('En cours');
  await note('Pérennisation', 'juin 2025');
  await expect(facts).toContainText('Pérennisation');
  await expect(facts).toContainText('pilote terminé en juin 2025');

  // The strip of time has it, and leads back to it.
  await page.getByRole('link', { name: 'En bref' }).click();
  const mark = page.getByRole('link', { name: /^Étapes\. Pérennisation, à partir de juin 2025/ });
  await mark.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('link', { name: /^Étapes\. Expérimentation/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Pérennisation/, expanded: true })).toBeFocused();
  await close();
});

test('every part stays within reach when the window is half as wide', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  await page.getByRole('link', { name: 'Transport solidaire des rangs', exact: true }).click();
  const parts = page.getByRole('navigation', { name: 'Parties de l’initiative' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(parts.getByRole('link')).toHaveCount(14);
  await expect(parts.getByRole('button', { name: 'Autres parties' })).toHaveCount(0);

  await page.setViewportSize({ width: 683, height: 384 });
  const others = parts.getByRole('button', { name: 'Autres parties' });
  await expect(others).toBeVisible();
  // One line, and nothing cut.
  const tops = await parts
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  // At any width, whichever part is chosen, the line holds what it shows.
  for (const part of ['apercu', 'parties', 'rayonnement', 'dossiers']) {
    await page.evaluate((to) => {
      location.hash = location.hash.replace(/[^/]*$/, to);
    }, part);
    await expect(parts.locator('a[aria-current="page"]')).toHaveAttribute('href', /\w$/);
    for (let width = 683; width >= 600; width -= 11) {
      await page.setViewportSize({ width, height: 384 });
      await expect
        .poll(
          () => parts.evaluate((line) => line.scrollWidth - line.clientWidth),
          `${part}, ${width}`,
        )
        .toBe(0);
    }
  }
  await others.press('Enter');
  await page.getByRole('menuitem', { name: 'Preuves' }).press('Enter');
  await expect(parts.getByRole('link', { name: 'Preuves' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByRole('button', { name: 'Ajouter une preuve' })).toBeVisible();
  await close();
});

test('the parts are one stop of Tab, and arrows go along them at 100 % and at 400 %', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  await page.getByRole('link', { name: 'Transport solidaire des rangs', exact: true }).click();
  const parts = page.getByRole('navigation', { name: 'Parties de l’initiative' });
  const part = (name: string) => parts.getByRole('link', { name: new RegExp(`^${name}`) });
  const stops = () =>
    parts
      .locator('a, button')
      .evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length);
  await part('Récit').press('Enter');
  await expect(part('Récit')).toHaveAttribute('aria-current', 'page');
  await expect(part('Récit')).toBeFocused();
  expect(await stops()).toBe(1);

  // Nothing is gone to before Enter; what follows is the part itself.
  await page.keyboard.press('ArrowRight');
  await expect(part('Étapes')).toBeFocused();
  await expect(part('Récit')).toHaveAttribute('aria-current', 'page');
  const ring = await part('Étapes').evaluate((link) => getComputedStyle(link).outlineWidth);
  expect(ring).toBe('2px');
  await page.keyboard.press('End');
  await expect(part('Dossiers')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(part('En bref')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(part('En bref')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await parts.evaluate((nav) => nav.contains(document.activeElement))).toBe(false);
  // Tab comes back into the part that is on the screen.
  await page.keyboard.press('Shift+Tab');
  await expect(part('Récit')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(part('Preuves')).toHaveAttribute('aria-current', 'page');

  await page.setViewportSize({ width: 342, height: 192 });
  const others = parts.getByRole('button', { name: 'Autres parties' });
  await expect(others).toBeVisible();
  await part('Preuves').focus();
  expect(await stops()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect(others).toBeFocused();
  await expect(others).toBeInViewport({ ratio: 1 });
  await page.screenshot({ path: test.info().outputPath('400.png') });
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem', { name: /^Argent/ }).press('Enter');
  await expect(part('Argent')).toHaveAttribute('aria-current', 'page');
  await expect(others).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(part('Argent')).toBeFocused();
  expect(await stops()).toBe(1);
  await close();
});
