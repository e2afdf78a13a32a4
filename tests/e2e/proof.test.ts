import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launchExample, openPart, test } from '../support/app.ts';
import { consentToFunding } from '../support/hands.ts';

const INITIATIVE = 'Transport solidaire des rangs';

test('by keyboard, a file is kept as evidence, opened from a copy and saved again', async ({
  folder,
  profile,
}) => {
  const { app, page, choose, close } = await launchExample({ folder, profile });
  await openPart(page, INITIATIVE, /^Preuves/);
  const original = join(folder, 'Avis de subvention 2026.pdf');
  writeFileSync(original, '%PDF-1.7\nUn avis inventé\n%%EOF\n');
  await choose({ open: original });
  await page.getByRole('button', { name: 'Ajouter une preuve' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ajouter une preuve' });
  await dialog.getByRole('radio', { name: 'Fichier' }).press('Space');
  await dialog.getByRole('button', { name: 'Choisir le fichier…' }).press('Enter');
  const line = page.getByRole('button', { name: /Avis de subvention 2026/ });
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  await expect(line).toBeFocused();
  const file = page.getByRole('region', { name: 'Fichier', exact: true });
  await expect(file).toContainText('Avis de subvention 2026.pdf');

  const opened = await app.evaluateHandle(({ shell }) => {
    const paths: string[] = [];
    shell.openPath = (path) => {
      paths.push(path);
      return Promise.resolve('');
    };
    return paths;
  });
  await file.getByRole('button', { name: 'Ouvrir' }).press('Enter');
  await expect.poll(() => opened.jsonValue()).toHaveLength(1);
  const [copy = ''] = await opened.jsonValue();
  expect(copy).not.toBe(original);
  expect(readFileSync(copy)).toEqual(readFileSync(original));

  const again = join(folder, 'Copie.pdf');
  await choose({ save: again });
  await file.getByRole('button', { name: 'Enregistrer une copie…' }).press('Enter');
  await expect
    .poll(() => {
      try {
        return readFileSync(again, 'utf8');
      } catch {
        return null;
      }
    })
    .toBe(readFileSync(original, 'utf8'));
  await close();
});

test('by keyboard, a testimony waits for its consent, enters a dossier, and a withdrawal takes it out', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, INITIATIVE, /^Preuves/);
  await page.getByRole('button', { name: 'Ajouter une preuve' }).press('Enter');
  const adding = page.getByRole('dialog', { name: 'Ajouter une preuve' });
  await adding.getByRole('radio', { name: 'Témoignage' }).press('Space');
  await adding.getByRole('button', { name: 'Ajouter le témoignage' }).press('Enter');
  await expect(adding.getByText('Écrivez ce que la personne a dit.')).toBeVisible();
  await adding
    .getByRole('textbox', { name: 'Ce que la personne a dit' })
    .fill('Nous étions trois familles du rang, et le minibus a changé nos jeudis.');
  await expect(adding.getByRole('textbox', { name: 'Pseudonyme' })).toHaveValue('Personne A');
  await adding.getByRole('textbox', { name: /^Nom de la personne/ }).fill('Clémence Ouellet-Roy');
  await adding.getByRole('button', { name: 'Ajouter le témoignage' }).press('Enter');
  const line = page.getByRole('button', { name: /Témoignage « Personne A »/ });
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  await expect(line).toContainText('Sans consentement');

  // What could point to somebody is said, looked at, and left.
  const clues = page.getByRole('region', { name: 'Ce qui pourrait faire reconnaître quelqu’un' });
  await expect(clues).toContainText('« trois familles »');
  await clues.getByRole('button', { name: 'Laisser « trois familles » tel quel' }).press('Enter');
  await expect(clues).toContainText('Gardé tel quel.');

  const consents = page.getByRole('region', { name: 'Consentement', exact: true });
  await consents.getByRole('button', { name: 'Noter un consentement' }).press('Enter');
  const consenting = page.getByRole('dialog', { name: 'Noter un consentement' });
  // Nothing is agreed to in the person's place, and Enter alone notes nothing.
  await expect(
    consenting.getByRole('checkbox', { name: /^Demander un financement/ }),
  ).toBeFocused();
  await expect(consenting.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(consenting.getByText('Cochez au moins un choix')).toHaveCount(3);
  await consentToFunding(consenting);
  await consenting.getByRole('button', { name: 'Noter le consentement' }).press('Enter');
  await expect(line).toContainText('Consentement valide');

  // Its block joins a dossier that is in hand.
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click();
  await page.getByRole('link', { name: /^Demande au Fonds fictif régions et solidarité/ }).click();
  const plan = page.getByRole('checkbox', { name: /Ce qu’en disent des personnes/ });
  await plan.press('Space');
  await expect(plan).toBeChecked();
  await page
    .getByRole('button', { name: /Ce qu’en disent des personnes/ })
    .first()
    .press('Enter');
  await expect(page.getByText('le minibus a changé nos jeudis')).toBeVisible();
  await expect(page.getByText('Ouellet')).toHaveCount(0);

  await openPart(page, INITIATIVE, /^Preuves/);
  await line.press('Enter');
  await expect(page.getByRole('region', { name: 'Dossiers qui le portent' })).toContainText(
    'Demande au Fonds fictif régions et solidarité, 2026–2028 ses mots y sont',
  );
  await consents.getByRole('button', { name: /^Retirer :/ }).press('Enter');
  const withdrawing = page.getByRole('dialog', { name: 'La personne retire son consentement' });
  await expect(withdrawing).toContainText('Demande au Fonds fictif régions et solidarité');
  await withdrawing.getByRole('button', { name: 'Noter le retrait' }).press('Enter');
  await expect(line).toContainText('Consentement retiré');
  await expect(page.getByRole('region', { name: 'Dossiers qui le portent' })).toContainText(
    'Aucun dossier ne porte ce témoignage.',
  );
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click();
  await page.getByRole('link', { name: /^Demande au Fonds fictif régions et solidarité/ }).click();
  await expect(page.getByRole('region', { name: 'Avant d’exporter' })).toContainText(
    'Personne A : consentement retiré. Ce témoignage n’y entre pas',
  );
  await expect(page.getByText('le minibus a changé nos jeudis')).toHaveCount(0);
  await close();
});
