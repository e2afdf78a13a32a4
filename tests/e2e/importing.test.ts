import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createPortfolio } from '../../electron/database/create.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import { fortyInitiatives } from '../support/fortyInitiatives.ts';
import { contextAt } from '../support/world.ts';

test('a list of forty initiatives in Excel becomes a portfolio by the keyboard, three rows mended in place, undone as one', async ({
  folder,
  profile,
}) => {
  const sheet = join(folder, 'Suivi des projets.xlsx');
  writeFileSync(sheet, fortyInitiatives());
  const { page, choose, close } = await emptyPortfolio(folder, profile);
  await choose({ open: sheet });

  await test.step('from the empty list to the sheet', async () => {
    await page.getByRole('link', { name: 'Initiatives' }).click();
    await page.getByRole('link', { name: 'Importer une liste Excel…' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Choisir un fichier…' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /Nom du projet/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Importer 37 initiatives' })).toBeVisible();
  });

  await test.step('when the amounts were known is asked, never taken to be today', async () => {
    const apply = page.getByRole('button', { name: 'Importer 37 initiatives' });
    await expect(apply).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('radio', { name: 'Ne pas les noter' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByLabel('Connus à cette date').focus();
    await page.keyboard.type('2025');
    await page.screenshot({ path: test.info().outputPath('undated.png') });
    await page.keyboard.press('Enter');
  });

  await test.step('each row that cannot be read says why, and is mended where it stands', async () => {
    const tab = page.getByRole('tab', { name: 'Lignes à revoir 3' });
    await tab.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Ce jour n’existe pas dans ce mois.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Depuis (ligne 4)' }).focus();
    await typed(page, '29 février 2024');
    await expect(page.getByRole('textbox', { name: 'Montant demandé (ligne 7)' })).toBeFocused();
    await typed(page, 'douze');
    await expect(page.getByText('Ce n’est pas un montant. Écrivez 12 345,67.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Montant demandé (ligne 7)' })).toBeFocused();
    await typed(page, '12 345');
    await expect(page.getByRole('textbox', { name: 'Nom du projet (ligne 43)' })).toBeFocused();
    await typed(page, 'Atelier de vélo des Pins');
    await expect(page.getByText('Aucune ligne à revoir')).toBeVisible();
    // The hand is given back to the page once no field is left.
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  await test.step('nothing was written until « Importer »', async () => {
    expect(await countOf(page)).toBe(0);
    const apply = page.getByRole('button', { name: 'Importer 40 initiatives' });
    await apply.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('40 initiatives importées')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Atelier de vélo de la Gare' })).toBeVisible();
    expect(await countOf(page)).toBe(40);
  });

  await test.step('all of it is undone as one', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Aucune initiative', { exact: false }).first()).toBeVisible();
    expect(await countOf(page)).toBe(0);
  });
  await close();
});

test('rows copied in a spreadsheet are pasted in the page, and a file of another kind is refused in words', async ({
  folder,
  profile,
}) => {
  const { page, choose, close } = await emptyPortfolio(folder, profile);
  await page.evaluate(() => {
    location.hash = '#/importer';
  });
  await expect(page.getByRole('button', { name: 'Choisir un fichier…' })).toBeVisible();
  const wrong = join(folder, 'Ancien.xls');
  writeFileSync(wrong, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await choose({ open: wrong });
  await page.getByRole('button', { name: 'Choisir un fichier…' }).click();
  await expect(page.getByText(/ne sait pas lire cette sorte de fichier/)).toBeVisible();
  await page.keyboard.press('Escape');
  await paste(
    page,
    'Titre\tSecteurs\tDébut\nHalte\tFamille\t03/12/2024\nJardin\tFamille\t04/12/2024',
  );
  await expect(page.getByText('« 03/12/2024 » se lit de deux façons.').first()).toBeVisible();
  await page.getByText('le 3 décembre 2024').click();
  await page.getByRole('button', { name: 'Importer 2 initiatives' }).click();
  await expect(page.getByRole('link', { name: 'Jardin' })).toBeVisible();
  await close();
});

async function emptyPortfolio(folder: string, profile: string): Promise<RunningApp> {
  const file = join(folder, 'CDC.essaim');
  createPortfolio(file, (db) => fillEmpty(db, contextAt(new Date())));
  return launch({ profile, args: [file] });
}

/** What is typed in the field that has the hand, in the place of what is there, then Enter. */
async function typed(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

function countOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: number }>> };
    };
    return (await given.essaim.calls['initiative.count']?.(undefined))?.value ?? -1;
  });
}
