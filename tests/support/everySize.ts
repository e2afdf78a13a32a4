import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const SIZES = { whole: { width: 1366, height: 768 }, double: { width: 683, height: 384 } };

/**
 * Holds a dialog in light and dark, at the usual size and at 200 %: axe finds nothing, nothing is wider than
 * it shows, each of its buttons is reached by the keyboard and is seen once it is. Pictures stay with the test.
 */
export async function dialogAtEverySize(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: test.info().outputPath(`${name} ${theme} ${size}.png`) });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
        `${name}, ${theme}, ${size}`,
      ).toEqual([]);
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('[role$="dialog"]')].some(
          (element) => element.scrollWidth > element.clientWidth,
        ),
      );
      expect(wide, `${name}, ${theme}, ${size}: wider than it shows`).toBe(false);
      expect(await unseenButtons(page), `${name}, ${theme}, ${size}`).toEqual([]);
    }
  }
  await page.setViewportSize(SIZES.whole);
  await page.evaluate(() => {
    delete document.documentElement.dataset['theme'];
  });
}

/** Buttons of the dialog that Tab does not reach, or that are out of sight when it does. */
async function unseenButtons(page: Page): Promise<string[]> {
  const buttons = await page.locator('[role$="dialog"] button:visible').count();
  const seen = new Set<string>();
  for (let step = 0; step <= buttons + 2; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused.closest('[role$="dialog"]') === null) return null;
      const { top, bottom, left, right } = focused.getBoundingClientRect();
      const isIn = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      return isIn ? (focused.textContent ?? '') : null;
    });
    if (found !== null) seen.add(found);
  }
  const names = await page.locator('[role$="dialog"] button:visible').allTextContents();
  return names.filter((name) => !seen.has(name));
}
