import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, launchExample, test } from '../support/app.ts';

test('by keyboard, a portfolio is sent, received in a collection, and its initiatives say from whom they came', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const { page, choose, close } = await launchExample({ folder, profile });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const parcel = join(folder, 'Envoi.essaim-envoi');
  await choose({ save: parcel });
  await page.evaluate(() => (location.hash = '#/envoi?tout=1'));
  const save = page.getByRole('button', { name: 'Enregistrer l’envoi…' });
  await save.waitFor();
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Écrivez à qui vous remettrez ce fichier.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'À qui' })).toBeFocused();
  await page.keyboard.type('La TNCDC');
  // What one initiative says is read before it leaves.
  const first = page.locator('.es-disclosure-button').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.es-parcel-texts dd').first()).not.toBeEmpty();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByRole('cell', { name: 'La TNCDC' })
      .or(page.getByRole('rowheader', { name: 'La TNCDC' })),
  ).toBeVisible();
  expect(existsSync(parcel)).toBe(true);

  await page.evaluate(() => (location.hash = '#/recueil'));
  const create = page.getByRole('button', { name: 'Créer un recueil…' });
  await create.waitFor();
  await choose({ save: join(folder, 'Recueil.essaim'), open: parcel });
  await create.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Recueil, lecture seule').waitFor();
  await page.getByRole('link', { name: 'Envois reçus' }).focus();
  await page.keyboard.press('Enter');
  const receive = page.getByRole('button', { name: 'Recevoir des envois…' });
  await receive.waitFor();
  await receive.focus();
  await page.keyboard.press('Enter');
  const keep = page.getByRole('button', { name: 'Garder l’envoi' });
  await keep.waitFor();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await keep.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Envois gardés' }).waitFor();

  await page
    .getByRole('link', { name: /^Initiatives/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Initiatives/ }).waitFor();
  await page.getByRole('link', { name: 'Maison des organismes', exact: true }).click();
  await expect(page.getByText(/^Envoi de\s:/u)).toBeVisible();
  await close();
});
