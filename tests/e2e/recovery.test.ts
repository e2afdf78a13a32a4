import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, launch, test } from '../support/app.ts';
import { ask, newExampleFile } from '../support/portfolioFile.ts';

test('of a damaged portfolio, what can be read is put into a new one, and opened', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Portefeuille.essaim');
  const recovered = join(folder, 'Portefeuille (récupéré).essaim');
  await newExampleFile(file);
  const page = ask(file, (raw) =>
    raw.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'stage_change'").pluck().get(),
  );
  const at = (Number(page) - 1) * 4096;
  writeFileSync(file, readFileSync(file).fill(0xa5, at, at + 4096));
  const before = readFileSync(file);

  const running = await launch({ profile, args: [file] });
  const refused = running.page.getByRole('dialog', { name: 'Ce portefeuille est endommagé' });
  await expect(refused).toContainText('Il n’a pas été touché.');
  await running.choose({ save: recovered });
  await refused.getByRole('button', { name: 'Récupérer ce qui peut l’être…' }).click();

  const report = running.page.getByRole('dialog', { name: 'Ce qui a été récupéré' });
  await expect(report.getByText('20 initiatives; rien ne manque')).toBeVisible({ timeout: 60_000 });
  await expect(report.getByText('(68 à vérifier)')).toBeVisible();
  await running.page.screenshot({ path: test.info().outputPath('report.png') });
  const { violations } = await new AxeBuilder({ page: running.page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await report.getByRole('button', { name: 'Ouvrir ce qui a été récupéré' }).click();
  await running.page.getByRole('link', { name: /^Initiatives/ }).click();
  await expect(running.page.getByRole('heading', { level: 1, name: 'Initiatives' })).toBeVisible();
  await expect(running.page.getByText('Portefeuille (récupéré).essaim')).toBeVisible();
  await running.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});
