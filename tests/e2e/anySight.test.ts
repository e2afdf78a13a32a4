import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, launch, test } from '../support/app.ts';
import { goTo, resolved, sideways } from '../support/places.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// What WCAG 2.2 asks at AA of every place beyond names, contrast and keyboard: a great zoom (1.4.10), no
// motion where none is wanted (2.3.3), the system's own colours (1.4.11), enough room to press (2.5.8).

/** What the window shows of a screen of 1280 × 1024 at 400 %, in CSS pixels (WCAG 1.4.10). */
const REFLOW = { width: 320, height: 256 };

test('every place can be read at 400 %, without motion, in the system’s colours, and pressed without aiming', async ({
  folder,
  profile,
}) => {
  test.setTimeout(600_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, close } = await launch({ profile, args: [file] });
  const addresses = await resolved(page);
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  for (const [name, address] of Object.entries(addresses)) {
    await goTo(page, address);
    expect.soft(await smallTargets(page), `${name}: too small to press`).toEqual([]);
    expect.soft(await moving(page), `${name}: moves`).toEqual([]);
    expect.soft(await alike(page), `${name}: chosen, and looks as the others`).toEqual([]);
  }
  await page.emulateMedia({ reducedMotion: null, forcedColors: null });
  await page.setViewportSize(REFLOW);
  // The last place is laid out anew in so small a window before the first one is asked for.
  await page.waitForTimeout(1_000);
  for (const [name, address] of Object.entries(addresses)) {
    await goTo(page, address);
    expect.soft(await sideways(page), `${name}: scrolls sideways at 400 %`).toBe(0);
  }
  await close();
});

/** Controls under 24 × 24 px that have another within 24 px (WCAG 2.5.8). */
async function smallTargets(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withRules('target-size')
    .analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160)));
}

/** What would still move for more than a hundredth of a second. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((durations) =>
          durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01),
        );
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );
}

/**
 * What is chosen among others of its kind and does not look it: where the system's colours replace ours, a
 * ground or a shade alone is gone.
 */
function alike(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const chosen =
      '[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true], [role=radio][aria-checked=true], label[data-selected]';
    const parts = [null, '::before', '::after'];
    const look = (element: Element) =>
      [element, ...element.querySelectorAll('*')].flatMap((one) =>
        parts.map((part) => {
          const style = getComputedStyle(one, part);
          return [
            style.content,
            style.color,
            style.backgroundColor,
            style.outline,
            style.border,
            style.fontWeight,
            style.textDecorationLine,
          ].join();
        }),
      );
    return [...document.querySelectorAll(chosen)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        const kind = [...element.classList].find((name) => name.startsWith('es-'));
        if (kind === undefined) return [];
        const other = [...document.querySelectorAll(`.${kind}`)].find(
          (one) =>
            one.tagName === element.tagName &&
            !one.matches(`${chosen}, [disabled], [data-disabled]`) &&
            one.checkVisibility({ visibilityProperty: true }),
        );
        if (other === undefined || look(other).join() !== look(element).join()) return [];
        return [element.outerHTML.slice(0, 160)];
      });
  });
}
