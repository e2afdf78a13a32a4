import { expect, test } from './support.ts';

const NO_BREAK = '\u00A0';

test('an amount typed in either habit takes its usual form when the field is left', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'fields' });
  const field = page.getByRole('textbox', { name: 'Montant demandé' });
  for (const typed of ['12345.67', '12 345,67', `12${NO_BREAK}345,67${NO_BREAK}$`, '12,345.67']) {
    await field.fill(typed);
    await field.press('Tab');
    await expect(field).toHaveValue(`12${NO_BREAK}345,67${NO_BREAK}$`);
  }
});

test('a text that is no amount stays as typed and says the remedy', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'fields' });
  const field = page.getByRole('textbox', { name: 'Montant demandé' });
  for (const typed of ['douze mille', '12,345', '-5', '1e5']) {
    await field.fill(typed);
    await field.press('Tab');
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAccessibleDescription('Écrire un montant, comme 12 345,67.');
  }
});

test('a text that stops being an amount gives back the amount that was there', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'fields' });
  const field = page.getByRole('textbox', { name: 'Montant demandé' });
  await field.focus();
  await field.press('ControlOrMeta+A');
  await field.pressSequentially('12 mille');
  await field.press('Tab');
  await expect(field).toHaveValue('12 mille');
  await expect(page.getByTestId('amount')).toHaveText('1234567');
});

test('a date that means nothing stays as typed and says the remedy', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'fields' });
  const field = page.getByRole('textbox', { name: 'Fin du pilote' });
  await field.fill('bientôt');
  await field.press('Tab');
  await expect(field).toHaveValue('bientôt');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
});

test('values are added by Enter, by choice, by paste and by leaving, never twice', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'fields' });
  const field = page.getByRole('combobox', { name: 'Secteurs' }).first();
  await field.pressSequentially('Numérique local');
  await field.press('Enter');
  await field.pressSequentially('TRANSPORT');
  await field.press('Enter');
  // The nearest is marked as soon as one types: Enter takes it.
  await field.pressSequentially('sante');
  await field.press('Enter');
  await field.pressSequentially('Reste; Logement');
  await field.press('Tab');
  const tags = page.getByRole('grid', { name: 'Secteurs' }).first().getByRole('row');
  await expect(tags).toHaveText([
    'Transport',
    'Personnes aînées',
    'Numérique local',
    'Santé',
    'Reste',
    'Logement',
  ]);
});

test('a value is removed by its own key', async ({ gallery: { page, show } }) => {
  await show({ view: 'fields' });
  const tags = page.getByRole('grid', { name: 'Secteurs' }).first().getByRole('row');
  await tags.first().focus();
  await page.keyboard.press('Delete');
  await expect(tags).toHaveText(['Personnes aînées']);
});

test('one of many is found whatever its capitals, and emptying chooses nothing', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'fields' });
  const field = page.getByRole('combobox', { name: 'Organisme porteur' });
  await field.fill('TABLE DES FAM');
  await field.press('Enter');
  await expect(field).toHaveValue('Table des familles');
  await field.fill('Inconnue');
  await field.press('Tab');
  await expect(field).toHaveValue('Inconnue');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('');
  await field.press('Tab');
  await expect(field).toHaveValue('');
});

test('a button that is off is reached by keyboard, says why and does nothing', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'actions' });
  const button = page.getByRole('button', { name: 'Sceller' });
  await button.focus();
  await expect(button).toBeFocused();
  await expect(button).toHaveAccessibleDescription('Deux composantes restent à lire.');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
});

test('a sign shows its label when it is focused', async ({ gallery: { page, show } }) => {
  await show({ view: 'actions' });
  await page.getByRole('button', { name: 'Autres actions' }).first().focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toHaveText('Fermer');
});

test('a question starts on the way back, and Escape takes it', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'feedback' });
  const opener = page.getByRole('button', { name: 'Confirmer' });
  await opener.click();
  await expect(page.getByRole('alertdialog')).toHaveAccessibleName(
    'Sceller l’application du 23 mars 2026?',
  );
  await expect(page.getByRole('button', { name: 'Continuer à remplir' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a passing message undoes, then goes away', async ({ gallery: { page, show } }) => {
  await show({ view: 'feedback' });
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.getByRole('button', { name: 'Annuler' }).click();
  await expect(messages).toHaveCount(0);
});

test('a refused save keeps what was typed, says why, and goes on', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'feedback' });
  const field = page.getByRole('textbox', { name: 'Titre' });
  await field.fill('refuse ceci');
  await expect(page.getByRole('alert')).toHaveText('Un champ ne s’enregistre pas');
  await expect(field).toHaveValue('refuse ceci');
  await expect(field).toHaveAccessibleDescription(/Le disque est plein/);
  await field.fill('Accepté');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await expect(field).toHaveValue('Accepté');
});

test('the keyboard goes from one reading to the next with its arrows', async ({
  gallery: { page, show },
}) => {
  await show({ view: 'choices' });
  const group = page.getByRole('radiogroup', { name: 'Lecture d’ensemble' }).first();
  await group.getByRole('radio', { name: /présent/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(group.getByRole('radio', { name: /structurant/ })).toBeChecked();
});

test('Tab waits in a part that has not come yet, and is in its fields once it has', async ({
  gallery: { page, show },
}) => {
  for (const [presses, field] of [
    [1, 'Premier champ de la partie'],
    [2, 'Deuxième champ de la partie'],
  ] as const) {
    await show({ view: 'feedback' });
    await page.getByRole('button', { name: 'Ouvrir la partie' }).press('Enter');
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'La suite arrive…' })).toBeFocused();
    await page.evaluate(() => dispatchEvent(new Event('part-comes')));
    await expect(page.getByRole('textbox', { name: field })).toBeFocused();
  }

  // Who does not wait goes back to where the part was asked for, and is left there.
  await show({ view: 'feedback' });
  const open = page.getByRole('button', { name: 'Ouvrir la partie' });
  await open.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.evaluate(() => dispatchEvent(new Event('part-comes')));
  await expect(page.getByRole('textbox', { name: 'Premier champ de la partie' })).toBeVisible();
  await expect(open).toBeFocused();
});
