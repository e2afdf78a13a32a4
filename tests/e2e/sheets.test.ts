import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, test } from '../support/app.ts';
import { goTo } from '../support/hands.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
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
