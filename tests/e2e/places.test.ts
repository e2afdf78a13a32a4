import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { misread } from '../support/accessibleTree.ts';
import { expect, launch, test } from '../support/app.ts';
import { fill, goTo, ids, PLACES, resolved, sideways } from '../support/places.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// Every place of the application, on the invented portfolio, and on an empty one.

test('axe finds nothing, a screen reader is told all in order, nothing scrolls sideways and nothing complains, on every screen in light and dark', async ({
  folder,
  profile,
}) => {
  test.setTimeout(600_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, close } = await launch({ profile, args: [file] });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (problem) => complaints.push(problem.message));
  const addresses = await resolved(page);
  const client = await page.context().newCDPSession(page);
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    for (const [name, address] of Object.entries(addresses)) {
      await goTo(page, address);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          `${name}, ${theme}`,
        )
        .toEqual([]);
      expect.soft(await sideways(page), `${name}, ${theme}`).toBe(0);
      expect.soft(await unsaid(page), `${name}, ${theme}`).toEqual([]);
      if (theme === 'light') expect.soft(await misread(client), name).toEqual([]);
    }
  }
  // What a window of 1366 × 768 shows at 200 %.
  await page.setViewportSize({ width: 683, height: 384 });
  for (const [name, address] of Object.entries(addresses)) {
    await goTo(page, address);
    expect.soft(await sideways(page), `${name}, 200 %`).toBe(0);
    expect.soft(await unsaid(page), `${name}, 200 %`).toEqual([]);
  }
  await close();
  expect(complaints).toEqual([]);
});

for (const [name, address] of Object.entries(PLACES)) {
  test(`every control of « ${name} » is reached by keyboard`, async ({ folder, profile }) => {
    const file = join(folder, 'Exemple.essaim');
    await newExampleFile(file);
    const { page, close } = await launch({ profile, args: [file] });
    await goTo(page, fill(address, await ids(page)));
    const missed = await unreached(page);
    await close();
    expect(missed).toEqual([]);
  });
}

test('every place of an empty portfolio says what belongs there', async ({ essaim, folder }) => {
  const { page, choose } = essaim;
  await choose({ save: join(folder, 'Vide.essaim') });
  await page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
  await expect(page.getByText('Le portefeuille est vide')).toBeVisible();
  for (const [place, words] of [
    ['Initiatives', 'Aucune initiative encore'],
    ['Parties prenantes', 'Aucune partie prenante encore'],
    ['Financement', 'Aucune somme notée encore'],
    ['Dossiers', 'Aucun dossier encore'],
    ['Corbeille', 'La corbeille est vide'],
  ] as const) {
    await page.getByRole('link', { name: place }).click();
    await expect(page.getByText(words).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.map(({ id }) => id),
      place,
    ).toEqual([]);
  }
});

/** Buttons that show neither word nor sign, and words that are the name of a string, spoken or drawn. */
function unsaid(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = new Set(
      [...document.querySelectorAll('button, a[href], svg, img')].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      ),
    );
    const empty = [...shown].filter(
      (one) =>
        // What lies over the mark of a figure shows that mark.
        one.matches('.es-button') &&
        one.getBoundingClientRect().width > 1 &&
        one.textContent?.trim() === '' &&
        ![...one.querySelectorAll('svg, img')].some((sign) => shown.has(sign)),
    );
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said: string[] = [];
    while (words.nextNode()) said.push(words.currentNode.textContent?.trim() ?? '');
    for (const one of document.querySelectorAll('[aria-label]')) said.push(one.ariaLabel ?? '');
    const key = /^(?:[a-z]+[A-Za-z]*:)?[a-z]+[A-Za-z]*(?:\.[a-z]+[A-Za-z]*)+$/u;
    const files = /\.(?:ca|com|org|essaim|pdf|xlsx|csv|jpg|png)$/u;
    return [
      ...empty.map(({ outerHTML }) => outerHTML.slice(0, 200)),
      ...said.filter((text) => key.test(text) && !files.test(text)),
    ];
  });
}

/** Presses Tab through the whole screen; what can be used and was never focused. */
async function unreached(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const usable =
      'a[href], button, input, textarea, select, [tabindex="0"], [role=tab], [role=radio], [role=checkbox]';
    const controls = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled') &&
        element.closest('[inert], [aria-hidden="true"]') === null,
    );
    for (const [index, control] of controls.entries()) control.dataset['control'] = String(index);
    return controls.length;
  });
  const reached = new Set<string>();
  let idle = 0;
  for (let press = 0; press < count * 3 + 20 && idle < 6; press += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const active = document.activeElement;
      // A screen may scroll its own lines in: they are asked for again as they come.
      if (!(active instanceof HTMLElement)) return null;
      // A row that has the focus stands for its grid.
      const own = active.role === 'row' ? active.closest<HTMLElement>('[role=grid]') : active;
      return own?.dataset['control'] ?? null;
    });
    if (found === null || reached.has(found)) idle += 1;
    else {
      idle = 0;
      reached.add(found);
    }
  }
  await walkLists(page, reached);
  return page.evaluate(
    (seen) => {
      const known = new Set(seen);
      const inGroup =
        '[role=radiogroup], [role=tablist], [role=grid], [role=listbox], [role=toolbar], [role=group]';
      return [...document.querySelectorAll<HTMLElement>('[data-control]')]
        .filter((control) => !known.has(control.dataset['control'] ?? ''))
        .filter((control) => {
          // In a group, Tab enters once and the arrows go on.
          const group = control.closest(inGroup);
          if (group === null) return true;
          return ![
            ...group.querySelectorAll<HTMLElement>('[data-control]'),
            group as HTMLElement,
          ].some((other) => known.has(other.dataset['control'] ?? ''));
        })
        .map((control) => control.outerHTML.slice(0, 160));
    },
    [...reached],
  );
}

/**
 * Goes by arrows through the lists that are one stop of Tab: from what Tab reached in one to its other lines,
 * each with what Tab would reach in it then.
 */
async function walkLists(page: Page, reached: Set<string>): Promise<void> {
  const lists = await page.evaluate(
    (seen) => {
      const known = new Set(seen);
      const isKnown = (control: HTMLElement) => known.has(control.dataset['control'] ?? '');
      return [...document.querySelectorAll('ol, ul')].flatMap((list) => {
        const controls = [...list.querySelectorAll<HTMLElement>('[data-control]')];
        const entered = controls
          .filter((control) => isKnown(control) && control.matches('button, a'))
          .map((control) => control.dataset['control'] ?? '');
        return entered.length === 0 || controls.every(isKnown)
          ? []
          : [{ entered, lines: list.children.length }];
      });
    },
    [...reached],
  );
  for (const { entered, lines } of lists) {
    for (const start of entered) {
      const before = reached.size;
      await page.locator(`[data-control="${start}"]`).focus();
      const keys = ['ArrowUp', 'ArrowDown', 'ArrowRight'].flatMap((key) =>
        Array<string>(lines).fill(key),
      );
      for (const key of keys) {
        await page.keyboard.press(key);
        const found = await page.evaluate(async () => {
          // The line that has the focus lets Tab into it once it is drawn again.
          await new Promise((drawn) => {
            requestAnimationFrame(() => requestAnimationFrame(drawn));
          });
          const line = document.activeElement?.closest('li');
          return [...(line?.querySelectorAll<HTMLElement>('[data-control]') ?? [])]
            .filter(({ tabIndex }) => tabIndex >= 0)
            .map((control) => control.dataset['control'] ?? '');
        });
        for (const control of found) reached.add(control);
      }
      if (reached.size > before) break;
    }
  }
}
