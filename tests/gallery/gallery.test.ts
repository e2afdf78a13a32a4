import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Look, test } from './support.ts';

const views = [
  'signs',
  'actions',
  'fields',
  'choices',
  'data',
  'feedback',
  'projector',
  'figures',
  'path',
  'life',
  'proof',
  'window',
  'folded',
];
const looks: (Look & { readonly name: string })[] = views.flatMap((view) => [
  { name: `${view}, light`, view, theme: 'light' as const },
  { name: `${view}, dark`, view, theme: 'dark' as const },
  { name: `${view}, at 200 %`, view, zoom: 2 as const },
]);

for (const look of looks) {
  test(`the gallery is photographed and nothing runs over its edge: ${look.name}`, async ({
    gallery,
  }, info) => {
    await gallery.show(look);
    const file = `${look.view}-${look.theme ?? 'light'}-${look.zoom ?? 1}.png`;
    const path = join(info.project.outputDir, 'photographs', file);
    await gallery.page.screenshot({ path, fullPage: true });
    expect(await gallery.page.evaluate(overflowing)).toEqual([]);
  });
}

for (const theme of ['light', 'dark'] as const) {
  for (const view of views) {
    test(`axe finds nothing to say against ${view}, ${theme}`, async ({ gallery }) => {
      await gallery.show({ view, theme });
      expect(await objections(gallery.page)).toEqual([]);
    });
  }
}

const openings = [
  { view: 'fields', name: 'a list that dropped', press: /Étape/ },
  { view: 'actions', name: 'an open menu', press: /^Ajouter$/ },
  { view: 'feedback', name: 'a question', press: 'Supprimer' },
  { view: 'feedback', name: 'a form', press: 'Formulaire' },
  { view: 'feedback', name: 'a passing message', press: 'Message' },
  { view: 'data', name: 'rows that have just come', press: 'Marquer deux lignes' },
];

for (const { view, name, press } of openings) {
  test(`axe finds nothing to say against ${name}`, async ({ gallery: { page, show } }) => {
    await show({ view });
    await page.getByRole('button', { name: press }).first().click();
    await page.locator('.es-popover, .es-modal, .es-toast, [data-marked]').first().waitFor();
    expect(await objections(page)).toEqual([]);
  });
}

test('a passing message keeps its sentence on one line in a narrow window', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'feedback' });
  await page.setViewportSize({ width: 360, height: 640 });
  await page.getByRole('button', { name: 'Message' }).first().click();
  const words = page.locator('.es-toast-words');
  const { height } = (await words.boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThan(10);
  expect(height).toBeLessThan(30);
});

/** What axe objects to, with what it objects to. */
async function objections(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
}

/** What sticks out of the window on its right, where nothing may scroll sideways. */
function overflowing(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .filter((element) => !element.closest('.es-hidden') && element.getClientRects().length > 0)
    .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
    .slice(0, 5);
}
