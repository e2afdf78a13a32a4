import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, launchExample, openPart, test } from '../support/app.ts';
import { goTo, press } from '../support/hands.ts';

const FED = /^Des denrées sont accessibles/;

/** The last message, once it says this. */
const said = (page: Page, words: RegExp) =>
  page.getByRole('alertdialog').filter({ hasText: words }).first();

/** Opens the effects of an initiative as a list. */
async function openEffects(page: Page) {
  await openPart(page, 'Frigos du rang', /^Effets/);
  const effect = page.getByRole('button', { name: FED });
  return effect;
}

test('by keyboard, what was deleted comes back, what was changed before closing is undone after, and all is done again', async ({
  folder,
  profile,
}) => {
  const first = await launchExample({ folder, profile });
  let { page } = first;
  let effect = await openEffects(page);
  await effect.press('Enter');
  const looks = () => page.getByText(/^Tient toujours/);
  await expect(page.getByRole('button', { name: 'Noter une vérification' })).toBeVisible();
  const before = await looks().count();
  await press(page, 'Noter une vérification');
  await page.getByRole('button', { name: /Réponse/ }).press('Enter');
  await page.getByRole('option', { name: 'Tient toujours' }).press('Enter');
  await press(page, 'Noter');
  await expect(page.getByText(/tenait en \d{4}/).first()).toBeVisible();
  await press(page, 'Supprimer l’effet…');
  await press(page.getByRole('alertdialog'), 'Supprimer l’effet');
  await expect(effect).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(said(page, /Annulé\s: Effet «\sDes denrées.+retiré/)).toBeVisible();
  await expect(effect).toBeVisible();
  await first.close();

  const second = await launch({ profile, args: [join(folder, 'Exemple.essaim')] });
  page = second.page;
  effect = await openEffects(page);
  await effect.press('Enter');
  await expect(page.getByText(/tenait en \d{4}/).first()).toBeVisible();
  await press(page, 'Noter une vérification');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(said(page, /Annulé\s: Revérification de l’effet/)).toBeVisible();
  await expect(page.getByText(/tenait en \d{4}/)).toHaveCount(0);
  expect(await looks().count()).toBe(before);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(said(page, /Rétabli\s: Revérification/)).toBeVisible();
  await expect(page.getByText(/tenait en \d{4}/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(said(page, /Rétabli\s: Effet «\sDes denrées/)).toBeVisible();
  await expect(effect).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+y');
  await expect(said(page, /Rien à rétablir/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(said(page, /Annulé\s: Effet «\sDes denrées/)).toBeVisible();
  await press(page, 'Rétablir');
  await expect(effect).toHaveCount(0);
  await press(page, 'Annuler');
  await expect(effect).toBeVisible();
  await second.close();
});

test('in a text field the keys undo the typing only; from the menu, the last change', async ({
  folder,
  profile,
}) => {
  const { app, page, close } = await launchExample({ folder, profile });
  await page.keyboard.press('ControlOrMeta+z');
  await expect(said(page, /Rien à annuler/)).toBeVisible();
  await openPart(page, 'Frigos du rang', 'Récit');
  const need = page.getByRole('textbox', { name: /^Besoin social/ });
  const told = await need.inputValue();
  await need.press('Control+End');
  await need.pressSequentially(' Et plus.');
  await expect(need).toHaveValue(`${told} Et plus.`);
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await need.press('ControlOrMeta+z');
  await expect(need).not.toHaveValue(`${told} Et plus.`);
  expect(await need.inputValue()).toContain(told);
  await expect(said(page, /Annulé/)).toHaveCount(0);
  await need.pressSequentially(' Autrement.');
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items?.find(({ label }) => label === 'Annuler le dernier changement')?.click();
  });
  await expect(said(page, /Annulé\s: Initiative «\sFrigos du rang\s» changée/)).toBeVisible();
  await expect(need).toHaveValue(told);
  await expect(need).toBeFocused();
  await close();
});

test('an initiative that was just created is undone from its own page, which leads to the list', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await goTo(page, '/initiatives?nouvelle=true');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().pressSequentially('Le grenier partagé');
  // A dialog has keys of its own: nothing is undone behind it.
  await dialog.getByRole('button', { name: 'Annuler' }).press('ControlOrMeta+z');
  await expect(said(page, /Rien à annuler/)).toHaveCount(0);
  await press(dialog, /^Créer/);
  await expect(page.getByRole('heading', { level: 1, name: 'Le grenier partagé' })).toBeVisible();
  await page.getByRole('link', { name: 'Accueil' }).first().focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(said(page, /Annulé\s: Initiative «\sLe grenier partagé\s» ajoutée/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Initiatives' })).toBeVisible();
  await close();
});

test('in a portfolio that is read only, the keys say why nothing is undone', async ({
  folder,
  profile,
}) => {
  const first = await launchExample({ folder, profile });
  const other = await launch({
    profile: join(folder, 'other'),
    args: [join(folder, 'Exemple.essaim')],
  });
  await expect(other.page.getByText(/^Lecture seule/).first()).toBeVisible();
  await other.page.keyboard.press('ControlOrMeta+z');
  await expect(
    said(other.page, /Lecture seule\s: ce portefeuille est ouvert ailleurs/),
  ).toBeVisible();
  await other.close();
  await first.close();
});
