import type { Page } from '@playwright/test';
import { expect, launchExample, test } from '../support/app.ts';

/** Forty fundings with long names of their own, each with a report that has been due since January. */
async function addForty(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: { id: string } }>> };
    };
    const ask = async (name: string, input: unknown) =>
      (await given.essaim.calls[name]?.(input))?.value.id ?? '';
    for (let number = 1; number <= 40; number += 1) {
      const title = `Soutien no ${number} à l’accueil, à l’accompagnement et à la mise en commun de ce qui s’apprend d’un rang à l’autre`;
      const fundingId = await ask('funding.add', {
        fields: {
          title,
          funderId: null,
          programId: null,
          kind: 'project',
          start: '2025',
          end: '2025',
          conditions: '',
        },
        first: { date: '2025', state: 'confirmed', amount: 1_234_567, note: '' },
        initiativeIds: [],
      });
      await ask('fundingReport.add', {
        fundingId,
        fields: {
          label: `Rapport final du soutien no ${number}`,
          dueOn: '2026-01-15',
          dueTime: null,
          state: 'to_do',
          sentOn: null,
        },
      });
    }
  });
}

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
}

test('forty late reports leave the money ahead in sight, and open when asked', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await addForty(page);
  await open(page, '#/financement');
  const reports = page.getByRole('table', { name: 'Rapports à remettre' });
  await expect(reports.getByRole('row')).toHaveCount(6);
  await expect(page.getByRole('heading', { name: 'Argent devant soi' })).toBeInViewport();
  const others = page.getByRole('button', { name: /^et \d+ autres$/ });
  await expect(others).toHaveAttribute('aria-expanded', 'false');
  await others.focus();
  await page.keyboard.press('Enter');
  await expect(reports.getByRole('row').nth(40)).toBeAttached();
  const fewer = page.getByRole('button', { name: 'Ne montrer que les 5 premières lignes' });
  await expect(fewer).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reports.getByRole('row')).toHaveCount(6);
  await close();
});

test('of hundreds of fundings the first hundred are drawn, and the others when asked', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  for (let time = 0; time < 11; time += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await addForty(page);
  }
  await open(page, '#/financement/financements');
  const table = page.getByRole('table', { name: 'Financements' });
  await expect(table.getByRole('row')).toHaveCount(101);
  const others = page.getByRole('button', { name: /^et \d+ autres$/ });
  await others.focus();
  await page.keyboard.press('Enter');
  await expect(table.getByRole('row')).toHaveCount(401);
  // What is left comes too, under the same key.
  await expect(others).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(table.getByRole('row').nth(440)).toBeAttached();
  await page
    .getByRole('button', { name: 'Ne montrer que les 100 premières lignes' })
    .press('Enter');
  await expect(table.getByRole('row')).toHaveCount(101);
  await close();
});

test('forty fundings with long names are gone through by keyboard at 200 %', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await addForty(page);
  await page.setViewportSize({ width: 683, height: 384 });
  await open(page, '#/financement/financements');
  const links = page.getByRole('link', { name: /^Soutien no/ });
  await expect(links).toHaveCount(40);
  await links.first().focus();
  for (let press = 1; press < 40; press += 1) await page.keyboard.press('Tab');
  await expect(links.last()).toBeFocused();
  await expect(links.last()).toBeInViewport();
  const wider = await page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].map((element) =>
      element === null ? 0 : element.scrollWidth - element.clientWidth,
    ),
  );
  expect(wider).toEqual([0, 0]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Soutien no/ })).toBeFocused();
  await close();
});

test('the sentence of survival is copied with its tables', async ({ folder, profile }) => {
  const { app, page, close } = await launchExample({ folder, profile });
  await open(page, '#/suivi/survie');
  const said = await page.locator('.es-survival-said').innerText();
  await page.getByRole('button', { name: 'Copier' }).press('Enter');
  await expect(page.getByText('Le texte et les tableaux sont copiés.')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  const [first, ...rest] = copied.split('\n');
  expect(first?.replaceAll('\u00A0', ' ')).toBe(said.replaceAll('\u00A0', ' '));
  expect(rest.filter((line) => line.includes('\t')).length).toBeGreaterThan(3);
  await close();
});
