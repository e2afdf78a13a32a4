import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { create } from '../../electron/services/initiatives.ts';
import { expect, launch, test } from '../support/app.ts';
import { goTo } from '../support/hands.ts';
import { readBack } from '../support/pdfReader.ts';
import { newExampleFile, newPortfolioFile } from '../support/portfolioFile.ts';
import { contextAt } from '../support/world.ts';
import { readZip } from '../support/zipReader.ts';

test('a filtered list leaves by the keyboard for a workbook, with what is shown and nothing else', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, choose, close } = await launch({ profile, args: [file] });
  await goTo(page, '/initiatives');
  const filter = page.getByRole('searchbox', { name: 'Filtrer les initiatives' });
  await filter.fill('halte');
  await expect(page.getByText(/initiatives? sur/u)).toBeVisible();
  const shown = await page.locator('tbody tr[aria-rowindex]').count();
  const target = join(folder, 'Initiatives.xlsx');
  await choose({ save: target });
  const button = page.getByRole('button', { name: 'Exporter la liste : Initiatives' });
  await button.press('Enter');
  const first = page.getByRole('menuitem', { name: 'Classeur Excel' });
  await expect(first).toBeFocused();
  await first.press('Enter');
  await expect(page.getByText(/«\sInitiatives\s»\s:\s\d+ lignes? écrites?\./u)).toBeVisible();
  await expect(button).toBeFocused();
  await expect(page.getByRole('button', { name: 'Ouvrir', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Montrer le fichier' })).toBeVisible();
  const files = readZip(readFileSync(target));
  const list = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(list.match(/<row /gu)).toHaveLength(shown + 1);
  expect(list).toContain('Pérennisation');
  expect(files.get('xl/worksheets/sheet2.xml')).toContain('halte');
  await close();
});

test('a list of three hundred lines goes to paper whole', async ({ folder, profile }) => {
  const file = join(folder, 'Longue.essaim');
  await newPortfolioFile(file, 'Initiative 000');
  const open = openPortfolio(file);
  const db = open.writable;
  if (db === null) throw new Error('it must be writable');
  const titles = Array.from(
    { length: 300 },
    (_, number) => `Initiative ${String(number).padStart(3, '0')}`,
  );
  db.transaction(() => {
    for (const title of titles.slice(1)) create(db, contextAt(new Date()), { title });
  });
  open.close();
  const { app, page, close } = await launch({ profile, args: [file] });
  await goTo(page, '/initiatives?vue=all');
  await expect(page.getByRole('link', { name: 'Initiative 000', exact: true })).toBeVisible();
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const item = items?.find(({ label }) => label === 'Imprimer…');
    item?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  });
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  const bytes = await app.evaluate(async ({ BrowserWindow }) =>
    (
      await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'Letter' })
    )?.toString('base64'),
  );
  const { pages } = await readBack(Buffer.from(bytes ?? '', 'base64'));
  const words = pages.map(({ text }) => text);
  expect(titles.filter((title) => !words.some((text) => text.includes(title)))).toEqual([]);
  // Its headings stand at the head of every page.
  expect(pages.length).toBeGreaterThan(3);
  expect(words.filter((text) => text.split('Étape').length !== 2)).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('row')).not.toHaveCount(301);
  await close();
});
