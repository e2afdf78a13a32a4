import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, launchExample, openPart, test } from '../support/app.ts';

// The rules of programmes where they are written and where they are counted: what opens on demand is in no place of places.test.ts.

/** What axe finds, and by how many pixels the screen is wider than it shows, in dark and at 200 %. */
async function faults(page: Page): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const theme of ['dark', 'light']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`));
  }
  await page.setViewportSize({ width: 683, height: 384 });
  const wider = await page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].map((element) =>
      element === null ? 0 : element.scrollWidth - element.clientWidth,
    ),
  );
  await page.setViewportSize({ width: 1366, height: 768 });
  return [...found, ...wider.filter((pixels) => pixels > 0)];
}

test('a cost that a programme does not take leaves its percentages, and comes back', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Transport solidaire des rangs', /^Argent/);
  const rules = page.locator('.es-program-checks').filter({ hasText: 'Alliances de territoire' });
  await expect(rules.getByText(/coûts admissibles en argent/).first()).toBeVisible();
  await expect(rules.getByText(/admissible.* compté/)).toHaveCount(0);
  const fold = rules.getByRole('button', { name: /Coûts admissibles/ });
  await fold.focus();
  await page.keyboard.press('Enter');
  const cost = rules.getByRole('checkbox').first();
  await expect(cost).toBeChecked();
  await cost.focus();
  await page.keyboard.press('Space');
  await expect(cost).not.toBeChecked();
  await expect(rules.getByText(/Un poste de .* n’est pas admissible/).first()).toBeVisible();
  await expect(cost).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Space');
  await expect(rules.getByText(/n’est pas admissible/)).toHaveCount(0);
  await close();
});

test('the rules of a programme are written without a fault, in dark and at 200 %', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.evaluate(() => {
    location.hash = '#/financement/bailleurs';
  });
  await page.getByRole('button', { name: /Fondation fictive des Quatre-Vents/ }).click();
  await page.getByRole('button', { name: /^Milieux ruraux/ }).click();
  await expect(page.getByLabel('Part maximale des coûts')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await close();
});
