import type { Locator, Page } from '@playwright/test';
import { expect, launchExample, test } from '../support/app.ts';
import { goTo, press, type } from '../support/hands.ts';

// By the keyboard alone: which figures of a block are in a dossier, and what a template of one's own asks.

const TITLE = 'Demande au Fonds fictif régions et solidarité, 2026–2028';

test('the figures of a block are left out and put back by the keyboard, and stay so', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Dossiers', exact: true }).press('Enter');
  await page.getByRole('link', { name: TITLE, exact: true }).first().press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();
  await press(page, /^\d+\. Ce qui est mesuré$/);
  const fold = page.getByRole('button', { name: /^Figures du bloc/ });
  await expect(fold).toContainText(/(\d+) sur \1 dans le dossier/);
  await fold.press('Enter');
  const group = page.getByRole('group', { name: 'Dans le dossier' });
  const boxes = group.getByRole('checkbox');
  const all = await boxes.count();
  expect(all).toBeGreaterThan(1);
  await boxes.first().press('Space');
  await expect(fold).toContainText(`${all - 1} sur ${all} dans le dossier`);
  await expect(boxes.first()).toBeFocused();
  // Tab goes on from one to the next, Space takes it out as well.
  await page.keyboard.press('Tab');
  await expect(boxes.nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(fold).toContainText(`${all - 2} sur ${all} dans le dossier`);
  // The address says which block is shown: it is there again after another place.
  const address = await page.evaluate(() => location.hash.slice(1));
  expect(address).toContain('bloc=indicators');
  await goTo(page, '/dossiers');
  await expect(page.getByRole('heading', { level: 1, name: 'Dossiers' })).toBeVisible();
  await goTo(page, address);
  await expect(boxes.first()).not.toBeChecked();
  await expect(boxes.nth(1)).not.toBeChecked();
  // A hand that is faster than the file loses nothing.
  await boxes.first().press('Space');
  await boxes.nth(1).press('Space');
  await expect(fold).toContainText(`${all} sur ${all} dans le dossier`);
  // A block that is put in from its own page leaves the next key to its text.
  await press(page, 'Ce qu’en disent des personnes');
  // The focus comes into the block a moment after it: what is pressed meanwhile would be pressed elsewhere.
  await expect(page.getByRole('button', { name: 'Écrire mon texte' })).toBeFocused();
  await press(page, 'L’y mettre');
  await expect(page.getByRole('button', { name: 'L’y mettre' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Écrire mon texte' })).toBeFocused();
  await close();
});

test('the rules of a template are written, refused and kept by the keyboard', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Réglages', exact: true }).press('Enter');
  await page.getByRole('link', { name: 'Ouvrir les gabarits' }).press('Enter');
  await press(page, 'Copier « Projet, fonds régional d’une MRC »');
  await type(page.getByRole('dialog'), 'Nom du gabarit', 'Notre MRC');
  await press(page.getByRole('dialog'), 'Faire la copie');
  await expect(page.getByRole('heading', { level: 1, name: 'Notre MRC' })).toBeFocused();

  const rules = page.getByRole('region', { name: 'Règles et échéance' });
  await type(rules, 'Somme au moins', '4 000');
  await type(rules, 'Somme au plus', '25 000');
  await type(rules, 'Part des coûts au plus', '140');
  await expect(rules.getByText(/Écrivez un nombre entier de 1 à 100/)).toBeVisible();
  await type(rules, 'Part des coûts au plus', '40');
  await expect(rules.getByText(/Écrivez un nombre entier de 1 à 100/)).toHaveCount(0);
  await type(rules, 'Jour de l’échéance', '15 janvier 2027');
  await type(rules, 'Heure', '16 h 30');

  const blocks = page.getByRole('region', { name: 'Blocs' });
  const block = blocks.getByRole('button', { name: /^Description du projet/ });
  await block.press('Enter');
  const row = blocks.getByRole('listitem').filter({ hasText: 'Description du projet' }).first();
  await expect(field(row, 'Mots au plus')).toHaveValue('500');
  await type(row, 'Mots au plus', '0');
  await expect(row.getByText(/entier/)).toBeVisible();
  await type(row, 'Mots au plus', '450');
  await type(row, 'Caractères au plus', '3 000');
  await expect(block).toContainText('450 mots au plus');
  await expect(block).toContainText(/3\s?000 caractères au plus/u);

  const pieces = page.getByRole('region', { name: 'Pièces à joindre' });
  const before = await pieces.getByRole('listitem').count();
  const added = pieces.getByRole('textbox', { name: 'Pièce', exact: true }).last();
  await added.pressSequentially('Plan des lieux');
  await added.press('Enter');
  await expect(pieces.getByRole('listitem')).toHaveCount(before + 1);
  await press(pieces, 'Retirer « Lettres patentes »');
  await expect(pieces.getByRole('listitem')).toHaveCount(before);

  // All of it is in the file: it is there after another place.
  const address = await page.evaluate(() => location.hash.slice(1));
  await goTo(page, '/reglages/gabarits');
  await expect(page.getByRole('heading', { level: 1, name: 'Gabarits' })).toBeVisible();
  await goTo(page, address);
  await expect(field(rules, 'Somme au plus')).toHaveValue(/25\s000/u);
  await expect(field(rules, 'Part des coûts au plus')).toHaveValue(/^40\s%$/u);
  await expect(field(rules, 'Jour de l’échéance')).toHaveValue(/15\sjanvier\s2027/u);
  await expect(field(rules, 'Heure')).toHaveValue(/16\sh\s30/u);
  await expect(block).toContainText('450 mots au plus');
  await expect(pieces.getByRole('button', { name: 'Retirer « Plan des lieux »' })).toBeVisible();
  await close();
});

function field(where: Page | Locator, name: string): Locator {
  return where.getByRole('textbox', { name: new RegExp(`^${name}`) }).first();
}
