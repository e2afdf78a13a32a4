import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, test } from '../support/app.ts';
import { goTo, press } from '../support/hands.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

test('a whole portfolio leaves as open text by the keyboard, and becomes a portfolio again from the first screen', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, choose, close } = await launch({ profile, args: [file] });
  await goTo(page, '/reglages');
  await choose({ open: folder });
  await press(page, 'Exporter tout le portefeuille…');
  await expect(page.getByText(/Portefeuille exporté dans/u)).toBeVisible({ timeout: 30_000 });
  const out = readdirSync(folder).find((name) => name.startsWith('Portefeuille,')) ?? '';
  expect(readdirSync(join(folder, out)).toSorted()).toContain('portefeuille.json');
  await press(page, 'Fermer le portefeuille');
  const target = join(folder, 'Revenu.essaim');
  await choose({ open: join(folder, out, 'portefeuille.json'), save: target });
  await press(page, 'Ouvrir un export…');
  await expect(page.getByText('Revenu.essaim')).toBeVisible({ timeout: 30_000 });
  expect(existsSync(target)).toBe(true);
  await close();
});
