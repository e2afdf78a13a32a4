import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Look, test } from './support.ts';

const views = ['signs', 'actions', 'fields', 'choices', 'data', 'feedback', 'window', 'folded'];
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
    expect(gallery.complaints).toEqual([]);
  });
}

for (const theme of ['light', 'dark'] as const) {
  for (const view of views) {
    test(`axe finds nothing to say against ${view}, ${theme}`, async ({ gallery }) => {
      await gallery.show({ view, theme });
      const { violations } = await new AxeBuilder({ page: gallery.page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const said = violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
      }));
      expect(said).toEqual([]);
    });
  }
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
