import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launch, launchExample, test } from '../support/app.ts';
import { readBack } from '../support/pdfReader.ts';

test('a first quarter of an hour in English: chosen in the settings, still there the next day, its dossier in French', async ({
  folder,
  profile,
}) => {
  test.setTimeout(240_000);
  const file = join(folder, 'Portfolio.essaim');
  const pdf = join(folder, 'Demande.pdf');
  const first = await launch({ profile });
  const { app, page, choose } = first;

  await test.step('English is chosen where the screens say so, and the hand stays there', async () => {
    await choose({ save: file });
    await page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.getByRole('textbox', { name: 'Nom de l’organisme' }).fill('CDC fictive de l’Anse');
    await choice(page, 'Langue des écrans', 'English');
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-CA');
    await expect(page.getByRole('button', { name: /Screen language/ })).toBeFocused();
    // What was being typed was stored before the page began again.
    await expect(page.getByRole('textbox', { name: 'Name of the organization' })).toHaveValue(
      'CDC fictive de l’Anse',
    );
    expect(await menuOf(app)).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
  });

  await test.step('an initiative, a stage, and a budget', async () => {
    await page.getByRole('link', { name: 'Initiatives' }).click();
    await page.getByRole('button', { name: 'New initiative' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New initiative' });
    await dialog.getByRole('textbox', { name: 'Title of the initiative' }).fill('Le comptoir');
    await dialog.getByRole('button', { name: 'Create initiative' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Le comptoir' })).toBeVisible();
    await write(page, 'Social need', 'Le village n’a plus d’épicerie depuis 2021.');
    await part(page, 'Stages');
    await page.getByRole('button', { name: 'Add a stage' }).first().click();
    await choice(page, 'Stage', 'Experimentation (pilot)');
    await page.getByRole('textbox', { name: 'Since' }).last().fill('March 1, 2025');
    await page.getByRole('button', { name: 'Add stage' }).click();
    await expect(page.getByText('current stage', { exact: true })).toBeVisible();
    await expect(page.getByText(/March\s1,\s2025/).first()).toBeVisible();
    await part(page, 'Money');
    await page.getByRole('button', { name: 'Add a budget' }).first().click();
    // What a funder will read is proposed in French.
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/^Budget \d{4}$/);
    await page.getByRole('button', { name: 'Add budget' }).click();
    const expenses = page.getByRole('table', { name: 'Expenses' });
    await expenses.getByRole('textbox', { name: /^Item.*New item$/ }).fill('Coordination');
    await page.keyboard.press('Tab');
    const amount = expenses.getByRole('textbox', { name: /^Amount.*Coordination/ });
    await amount.fill('12,345.67');
    await page.keyboard.press('Tab');
    await expect(amount).toHaveValue('$12,345.67');
    const revenue = page.getByRole('table', { name: 'Revenue' });
    await revenue.getByRole('textbox', { name: /^Source.*New source$/ }).fill('Fonds fictif');
    await page.keyboard.press('Tab');
    await revenue.getByRole('textbox', { name: /^Amount.*Fonds fictif/ }).fill('12 345,67');
    await page.keyboard.press('Tab');
    await expect(page.getByText('The budget is balanced').first()).toBeVisible();
  });

  await test.step('the dossier, in French on screens in English', async () => {
    await page.getByRole('button', { name: 'Prepare a dossier' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create dossier' }).click();
    await expect(page.getByText(/Preview up to date, \d+ pages/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/Le village n’a plus d’épicerie/).first()).toBeVisible();
    await choose({ save: pdf });
    await page.getByRole('button', { name: 'Export PDF…' }).click();
    await page.getByRole('textbox', { name: 'Recipient' }).fill('Fonds fictif');
    await page.getByRole('button', { name: 'Choose where to save…' }).click();
    await expect(page.getByText('The PDF is saved.')).toBeVisible({ timeout: 60_000 });
  });
  await first.close();

  const { pages, info } = await readBack(readFileSync(pdf));
  const all = pages
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/gu, ' ');
  expect(info['Language']).toBe('fr-CA');
  for (const words of ['Besoin', '12 345,67 $', '1er mars 2025', 'Expérimentation'])
    expect(all).toContain(words);
  expect(all).not.toMatch(/March|Expenses|\$12|Social need|Stage/);

  await test.step('the next day, still in English', async () => {
    const second = await launch({ profile, args: [file] });
    await expect(second.page.locator('html')).toHaveAttribute('lang', 'en-CA');
    await expect(second.page.getByRole('navigation', { name: 'Places' })).toBeVisible();
    expect(await menuOf(second.app)).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
    await second.close();
  });
});

test('a list, the journal and a dossier leave by the same bytes on screens in English as in French', async ({
  folder,
  profile,
}) => {
  test.setTimeout(240_000);
  const { page, choose, close } = await launchExample({ folder, profile });
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  const taken: Record<string, string[]> = { 'fr-CA': [], 'en-CA': [] };
  const PLACES = [
    '/initiatives?vue=all',
    '/journal',
    '/parties-prenantes',
    '/suivi',
    '/dossiers',
    '/financement/financements',
  ];
  for (const language of ['fr-CA', 'en-CA']) {
    await page.evaluate((chosen) => {
      const { essaim } = globalThis as unknown as {
        essaim: { calls: Record<string, (input: unknown) => Promise<unknown>> };
      };
      void essaim.calls['app.setLanguage']?.({ language: chosen });
    }, language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const place of PLACES) {
      await page.evaluate((to) => {
        location.hash = to;
      }, `#${place}`);
      const csv = join(folder, `${language}${place.replace(/\W/g, '-')}.csv`);
      await choose({ save: csv });
      await page
        .getByRole('button', {
          name: language === 'fr-CA' ? /^Exporter la liste/ : /^Export the list/,
        })
        .first()
        .click();
      await page.getByRole('menuitem', { name: /\.csv/ }).click();
      await expect
        .poll(() => {
          try {
            return readFileSync(csv, 'utf8').length;
          } catch {
            return 0;
          }
        })
        .toBeGreaterThan(100);
      taken[language]?.push(readFileSync(csv, 'utf8'));
    }
  }
  expect(taken['en-CA']).toEqual(taken['fr-CA']);
  expect(taken['fr-CA']).toHaveLength(PLACES.length);
  await close();
});

test('a first start is in the language of the computer where that is English', async ({
  profile,
}) => {
  const { page, close } = await launch({ profile, system: 'en_CA' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-CA');
  await expect(page.getByRole('button', { name: 'New portfolio' })).toBeVisible();
  await close();
});

function menuOf(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
  );
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(text);
}

async function part(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of the initiative' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
}

async function choice(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .last()
    .click();
  await page.getByRole('option', { name: option }).click();
}
