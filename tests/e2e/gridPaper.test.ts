import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launchExample, test } from '../support/app.ts';

// Two readings years apart, compared and printed, as one does before a meeting; by keyboard.

test('two readings of an initiative are compared by keyboard alone, exchanged, and one is left for another', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openGrid(page);
  await tabTo(page, /^Comparer deux lectures$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deux lectures côte à côte');
  const first = page.getByRole('button', { name: /Première lecture/ });
  const second = page.getByRole('button', { name: /Seconde lecture/ });
  await expect(first).toContainText('21 novembre 2023');
  await expect(second).toContainText('14 novembre 2025');

  // What was read otherwise is named first, and leads to its row.
  await tabTo(page, /^Changement des pratiques$/);
  await page.keyboard.press('Enter');
  const row = page.getByRole('region', { name: 'Changement des pratiques' });
  await expect(row.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(row).toContainText(/Autre lecture\s: amorcé, puis présent/);

  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, /^Échanger les deux lectures$/);
  await page.keyboard.press('Enter');
  await expect(first).toContainText('14 novembre 2025');
  await expect(row).toContainText(/Autre lecture\s: présent, puis amorcé/);

  await second.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(second).toContainText('8 novembre 2016');
  await expect(row).toContainText('Lue à la première date, non lue à la seconde.');
  await close();
});

test('the blank grid and the filled one are written where the person says', async ({
  folder,
  profile,
}) => {
  const { page, choose, close } = await launchExample({ folder, profile });
  await openGrid(page);
  await choose({ save: join(folder, 'Vierge.pdf') });
  await page.getByRole('button', { name: 'Faire le PDF de la grille vierge…' }).press('Enter');
  await expect(
    page.getByText(/«\sVierge\.pdf\s» est enregistré dans «\s.+\s»\s: 8 pages\./),
  ).toBeVisible({ timeout: 30_000 });

  await page.getByRole('link', { name: /^Voir en entier/ }).press('Enter');
  await choose({ save: join(folder, 'Lecture.pdf') });
  await page.getByRole('button', { name: 'Faire le PDF de cette lecture…' }).press('Enter');
  await expect(
    page.getByText(/«\sLecture\.pdf\s» est enregistré dans «\s.+\s»\s: [2-7] pages\./),
  ).toBeVisible({
    timeout: 30_000,
  });
  for (const name of ['Vierge.pdf', 'Lecture.pdf']) {
    expect(readFileSync(join(folder, name), 'latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
  }

  // Given up: nothing is written, nothing is said.
  await choose({ save: null });
  await page.getByRole('button', { name: 'Faire le PDF de cette lecture…' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await close();
});

test('the portrait leads from a group of marks to its initiatives, and back, by keyboard', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: /^Initiatives/ }).click();
  await page.getByRole('link', { name: 'Portrait de la grille' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portrait de la grille');
  const marks = page.getByRole('button', { name: /^Rupture, présent\s: \d+ initiatives$/ });
  const count = Number(
    /(\d+) initiatives$/.exec((await marks.getAttribute('aria-label')) ?? '')?.[1],
  );
  await marks.press('Enter');
  const pane = page.getByRole('complementary', { name: 'Rupture, présent' });
  const members = pane.getByRole('listitem').getByRole('link');
  await expect(members).toHaveCount(count);
  await expect(members.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
  await expect(marks).toBeFocused();

  // The table shows the same ones.
  await marks.press('Enter');
  await pane.getByRole('link', { name: 'Voir ces initiatives dans le tableau' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Initiatives' })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${count} initiatives`)).first()).toBeVisible();
  await close();
});

async function openGrid(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Initiatives/ }).click();
  await page.getByRole('link', { name: 'Transport solidaire des rangs' }).first().click();
  await page.getByRole('link', { name: /^Grille \d/ }).click();
  await expect(page.getByRole('heading', { name: 'Lectures dans le temps' })).toBeVisible();
}

/** Presses Tab until what is named so has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const active = document.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
    if (name.test(said.trim())) return;
  }
  throw new Error(`Tab never came to ${name}`);
}
