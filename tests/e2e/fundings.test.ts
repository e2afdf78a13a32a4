import type { Page } from '@playwright/test';
import { expect, launchExample, openPart, test } from '../support/app.ts';

/** Presses Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 90; press += 1) {
    const found = await page.evaluate(() => {
      const active = document.activeElement;
      // What holds every control of a dialog is called by all their names.
      if (active === document.body || active?.role === 'dialog') return '';
      const labelled = active?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const labels = active instanceof HTMLInputElement ? [...(active.labels ?? [])] : [];
      return [
        active?.getAttribute('aria-label'),
        ...labelled.map((id) => document.getElementById(id)?.textContent),
        ...labels.map((label) => label.textContent),
        active?.textContent,
      ].join(' ');
    });
    if (found.includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to « ${name} »`);
}

/** Text that comes from a spreadsheet, at once. */
async function paste(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

test('a funding is asked, confirmed for less and shared, by keyboard alone, and the cliff moves', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Répit-Parents', /^Argent/);
  await expect(page.getByText('argent confirmé : 15 septembre 2026')).toBeVisible();

  await tabTo(page, 'Ajouter un financement');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Nouveau financement' })).toBeVisible();
  await expect(page.getByRole('dialog').getByLabel('Titre')).toBeFocused();
  await page.keyboard.type('Répit, deuxième souffle');
  await tabTo(page, 'Montant');
  // Refused under its field, and what was typed stays.
  await paste(page, '12 mille');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Montant')).toHaveValue('12 mille');
  await expect(page.getByRole('dialog').getByLabel('Montant')).toBeFocused();
  await paste(page, '12345.67');
  await tabTo(page, 'Début');
  await page.keyboard.type('2026-09-16');
  await tabTo(page, 'Fin');
  await page.keyboard.type('août 2027');
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 1, name: 'Répit, deuxième souffle' });
  await expect(title).toBeFocused();
  await expect(page.getByText('12 345,67 $', { exact: true }).first()).toBeVisible();

  await tabTo(page, 'Noter un nouvel état');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nouvel état' });
  await expect(dialog).toBeVisible();
  await tabTo(page, 'État');
  await page.keyboard.press('Enter');
  // Letters typed before the list has dropped would be those of its button.
  const states = page.getByRole('listbox');
  await expect(states).toBeVisible();
  await page.keyboard.type('conf');
  await page.keyboard.press('Enter');
  await expect(states).toHaveCount(0);
  await tabTo(page, 'Montant');
  await paste(page, '10 000,50 $');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  // The former state stays in sight, with its amount.
  const noted = page.locator('.es-funding-states > li');
  await expect(noted).toHaveCount(2);
  await expect(noted.first()).toContainText('12 345,67 $');
  await expect(noted.last()).toContainText('confirmé');

  await tabTo(page, 'Ajouter une initiative');
  await page.keyboard.type('veilleuses');
  const option = page.getByRole('option', { name: 'Veilleuses et veilleurs' });
  await expect(option).toBeVisible();
  // Enter is for the option that the list has marked.
  const picker = page.getByRole('combobox', { name: 'Ajouter une initiative' });
  await expect(picker).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  const share = page.getByRole('textbox', { name: 'Part de Veilleuses et veilleurs' });
  await expect(share).toBeVisible();
  // Where the next initiative would be added.
  await expect(page.getByRole('combobox', { name: 'Ajouter une initiative' })).toBeFocused();
  await share.focus();
  await page.keyboard.insertText('2 500,25 $');
  await page.keyboard.press('Tab');
  // The rest, to the cent.
  await expect(page.getByText('7 500,25 $')).toBeVisible();

  // From a part to another by the arrows; past the last button of a line, what adds an initiative.
  await share.focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Part de Répit-Parents' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Retirer.*Répit-Parents/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(picker).toBeFocused();

  await tabTo(page, 'Ajouter un rapport');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Nouveau rapport' })).toBeVisible();
  await page.keyboard.type('Rapport d’étape');
  await page.keyboard.press('Tab');
  await page.keyboard.type('15 janvier 2027');
  await page.keyboard.press('Tab');
  await page.keyboard.type('17h');
  await page.keyboard.press('Enter');
  const report = page.getByRole('button', { name: /Rapport d’étape/ });
  await expect(report).toContainText('15 janvier 2027 à 17 h 00');
  await expect(report).toBeFocused();
  await tabTo(page, 'Quatorze familles soufflent');
  await page.keyboard.press('Space');
  await expect(
    page.getByRole('checkbox', { name: 'Quatorze familles soufflent un samedi par mois' }),
  ).toBeChecked();

  // Seen from elsewhere: the initiative goes on, and the portfolio counts the money once.
  await openPart(page, 'Répit-Parents', /^Argent/);
  await expect(page.getByText('argent confirmé : août 2027')).toBeVisible();
  await expect(
    page.getByRole('row', { name: /Répit, deuxième souffle/ }).getByText('7 500,25 $'),
  ).toBeVisible();
  await close();
});

test('a revenue becomes a funding and takes its state and amount from it; its budget is accounted for', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  const gestures = page.getByRole('button', { name: /Financement de .*Dons à la porte/ });
  await gestures.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'En faire un financement' })).toBeFocused();
  await page.keyboard.press('Enter');
  const row = page.getByRole('row').filter({ has: gestures });
  await expect(row.getByRole('link', { name: 'Voir le financement' })).toBeVisible();
  await row.getByRole('link', { name: 'Voir le financement' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dons à la porte' })).toBeFocused();

  await openPart(page, 'Frigos du rang', /^Argent/);
  await page.getByRole('radio', { name: 'Prévu et réel' }).focus();
  await page.keyboard.press('Space');
  const actual = page.getByRole('textbox', { name: 'Réel : Réparations et pièces' });
  await actual.focus();
  await page.keyboard.insertText('3 105,33');
  await page.keyboard.press('Tab');
  const line = page.getByRole('row', { name: /Réparations et pièces/ });
  await expect(line).toContainText('−344,67 $');
  await expect(line).toContainText('−10,0 %');
  await close();
});

test('what it came to is typed line after line with Enter, and what nobody had planned is added to an empty budget', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  await page.getByRole('button', { name: 'Ajouter un budget' }).press('Enter');
  await page.getByRole('button', { name: 'Ajouter le budget' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const firstLine = page.getByRole('table', { name: 'Dépenses' }).getByRole('textbox').first();
  await expect(firstLine).toBeFocused();
  await page.getByRole('radio', { name: 'Prévu et réel' }).focus();
  await page.keyboard.press('Space');
  const waiting = page.getByRole('textbox', { name: 'Nouveau poste' });
  const actual = (name: string) => page.getByRole('textbox', { name: `Réel : ${name}` });
  await waiting.focus();
  await page.keyboard.type('Salaire');
  await page.keyboard.press('Enter');
  await expect(actual('Salaire')).toBeFocused();
  await waiting.focus();
  await page.keyboard.type('Imprévu');
  await page.keyboard.press('Enter');
  await expect(actual('Imprévu')).toBeFocused();
  await page.keyboard.insertText('12');
  await actual('Salaire').focus();
  await page.keyboard.insertText('14 000');
  await page.keyboard.press('Enter');
  await expect(actual('Imprévu')).toBeFocused();
  // What it held is selected: it gives way.
  await page.keyboard.type('9000,5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Salaire/ })).toContainText('+14 000,00 $');
  await expect(page.getByRole('row', { name: /Imprévu/ })).toContainText('+9 000,50 $');
  await actual('Salaire').fill('14 0009000,5');
  await actual('Imprévu').focus();
  await expect(actual('Salaire')).toHaveValue('14 0009000,5');
  await expect(actual('Salaire')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('row', { name: /Salaire/ })).toContainText('+14 000,00 $');
  // A window with a text that means nothing does not close unasked.
  await actual('Salaire').fill('14 000');
  await actual('Imprévu').focus();
  await expect(actual('Salaire')).toHaveValue(/^14\s000,00\s\$$/);
  await close();
});

test('an amount typed before its label is a line that has yet to be named, and is there after going elsewhere', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  await page.getByRole('button', { name: 'Ajouter un budget' }).press('Enter');
  await page.getByRole('button', { name: 'Ajouter le budget' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const expenses = page.getByRole('table', { name: 'Dépenses' });
  const amount = expenses.getByRole('textbox', { name: 'Montant : Nouveau poste' });
  await amount.last().focus();
  await page.keyboard.type('12 000');
  await page.keyboard.press('Tab');
  await expect(amount.first()).toHaveValue(/^12\s000,00/u);
  await openPart(page, 'Jardins de la Gare', /^Effets/);
  await openPart(page, 'Frigos du rang', /^Argent/);
  await page.getByRole('button', { name: /^Budget 20/ }).press('Enter');
  const label = expenses.getByRole('textbox', { name: /Nouveau poste/ });
  await expect(label.first()).toHaveValue('Nouveau poste');
  await expect(amount.first()).toHaveValue(/^12\s000,00/u);
  await close();
});

test('a funder whose name is only typed is refused, and added by Enter it is who the funding is from', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  await page.getByRole('button', { name: 'Ajouter un financement' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nouveau financement' });
  await dialog.getByLabel('Titre').fill('Un frigo de plus');
  await dialog.getByLabel('Montant').fill('800');
  await dialog.getByRole('combobox', { name: 'Bailleur de fonds' }).focus();
  await page.keyboard.type('Fonds de l’Érablière');
  const option = page.getByRole('option', {
    name: 'Ajouter « Fonds de l’Érablière » aux bailleurs',
  });
  await expect(option).toBeVisible();
  const add = () =>
    dialog.locator('.es-button--primary').evaluate((button: HTMLElement) => {
      button.focus();
      button.click();
    });
  await add();
  await expect(
    dialog.getByText('Choisissez un bailleur dans la liste, ou ajoutez-le.'),
  ).toBeVisible();
  const funder = dialog.getByRole('combobox', { name: 'Bailleur de fonds' });
  await expect(funder).toHaveValue('Fonds de l’Érablière');
  await funder.press('End');
  await page.keyboard.type(' ');
  await expect(option).toBeVisible();
  await page.keyboard.press('Enter');
  // At once: the funder may not be in the register yet when the funding is asked for.
  await add();
  await expect(page.getByRole('heading', { level: 1, name: 'Un frigo de plus' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Fonds de l’Érablière/ })).toBeVisible();
  await close();
});

test('the arrows go from line to line of a budget, with Ctrl to the line that waits', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  await page.getByRole('button', { name: 'Ajouter un budget' }).press('Enter');
  await page.getByRole('button', { name: 'Ajouter le budget' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const expenses = page.getByRole('table', { name: 'Dépenses' });
  const waiting = expenses.getByRole('textbox', { name: 'Poste : Nouveau poste' });
  await waiting.focus();
  for (const label of ['Coordination', 'Déplacements', 'Formation']) {
    await page.keyboard.type(label);
    await page.keyboard.press('Enter');
    await expect(expenses.getByRole('textbox', { name: `Poste : ${label}` })).toBeVisible();
    await expect(waiting).toBeFocused();
  }
  const item = (label: string) => expenses.getByRole('textbox', { name: `Poste : ${label}` });
  const amount = (label: string) => expenses.getByRole('textbox', { name: `Montant : ${label}` });
  await page.keyboard.press('ArrowUp');
  await expect(item('Formation')).toBeFocused();
  await page.keyboard.press('Control+ArrowUp');
  await expect(item('Coordination')).toBeFocused();
  await amount('Coordination').press('ControlOrMeta+a');
  await page.keyboard.type('1 200');
  await page.keyboard.press('ArrowDown');
  await expect(amount('Déplacements')).toBeFocused();
  await expect(amount('Coordination')).toHaveValue(/^1\s200,00/u);
  // What is typed takes the place of the amount that was there.
  await page.keyboard.type('300');
  await page.keyboard.press('ArrowDown');
  await expect(amount('Déplacements')).toHaveValue(/^300,00/u);
  await page.keyboard.press('Control+ArrowDown');
  await expect(amount('Nouveau poste')).toBeFocused();
  await close();
});

test('a funding that grows proposes to the line that took the whole of it to follow, on its own page too', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  const gestures = page.getByRole('button', { name: /Financement de .*Dons à la porte/ });
  await gestures.press('Enter');
  await page.getByRole('menuitem', { name: 'En faire un financement' }).press('Enter');
  const row = page.getByRole('row').filter({ has: gestures });
  await row.getByRole('link', { name: 'Voir le financement' }).press('Enter');
  const title = page.getByRole('heading', { level: 1, name: 'Dons à la porte' });
  await expect(title).toBeFocused();
  const told = page.getByRole('list', { name: /^Lignes à revoir au budget/ });
  await expect(told).toHaveCount(0);
  // Without a funder there is no programme to choose, and it says so.
  await expect(
    page.getByText('Le programme se choisit une fois le bailleur choisi.'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Noter un nouvel état' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nouvel état' });
  await dialog.getByRole('button', { name: /État/ }).click();
  await page.getByRole('option', { name: /Confirmé/i }).click();
  await dialog.getByLabel('Montant').focus();
  await paste(page, '12 345,67');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(told).toContainText('Cette ligne prenait tout « Dons à la porte »');
  await told.getByRole('button', { name: 'Porter la ligne à 12 345,67 $' }).press('Enter');
  await expect(told).toHaveCount(0);
  await expect(title).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  const amount = row.getByRole('textbox', { name: /^Montant/ });
  await expect(amount).toHaveValue(/^12\s345,67\s\$$/);
  await close();
});

test('a funding says on its own page which line of a budget may be the same money, and ties it there', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  const id = await page.evaluate(async () => {
    const { calls } = (
      globalThis as unknown as {
        essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
      }
    ).essaim;
    const ask = async (name: string, input: unknown) =>
      (await calls[name]?.(input))?.value as { id: string };
    const initiative = await ask('initiative.create', { title: 'La Cuisine' });
    const funder = await ask('funder.add', { fields: { name: 'Fondation du Rang', url: null } });
    const budget = await ask('budget.add', {
      initiativeId: initiative.id,
      fields: { title: 'Budget 2027', start: '2027', end: null, fundingId: null },
    });
    await ask('budgetLine.add', {
      budgetId: budget.id,
      fields: {
        side: 'revenue',
        label: 'Subvention du Rang',
        funderId: funder.id,
        state: 'asked',
        inKind: false,
        amount: 800_000,
        fundingId: null,
        actual: null,
        note: '',
      },
    });
    const funding = await ask('funding.add', {
      fields: {
        title: 'Le Rang, an 1',
        funderId: funder.id,
        programId: null,
        kind: 'project',
        start: '2027',
        end: null,
        conditions: '',
      },
      first: { date: '2026-11', state: 'confirmed', amount: 800_000, note: '' },
      initiativeIds: [initiative.id],
    });
    return funding.id;
  });
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/financement/financements/${id}`);
  const told = page.getByRole('list', { name: 'Lignes à revoir au budget de « La Cuisine »' });
  await expect(told).toContainText('La Cuisine, Budget 2027 : « Subvention du Rang », 8 000,00 $');
  // A funder without a programme leads to where one is added.
  await expect(
    page.getByRole('link', { name: 'Ajouter un programme à ce bailleur' }),
  ).toHaveAttribute('href', /#\/financement\/bailleurs\?ouvrir=/);
  await told.getByRole('button', { name: 'Lier à « Le Rang, an 1 »' }).press('Enter');
  await expect(told).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Le Rang, an 1' })).toBeFocused();
  await close();
});

test('what takes the focus in a budget is never under the line of balance, which stays in sight', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Transport solidaire des rangs', /^Argent/);
  await page.getByRole('button', { expanded: false, name: /20/ }).first().click();
  const balance = page.getByRole('status', { name: 'Équilibre' }).first();
  await expect(balance).toBeVisible();
  const field = page.locator('.es-lines').first().getByRole('textbox').nth(3);
  // At the very bottom of the window, where the line stands; focus alone scrolls nothing here.
  await field.evaluate((element) => {
    element.style.scrollMarginBottom = '0px';
    element.scrollIntoView({ block: 'end', behavior: 'instant' });
    element.focus({ preventScroll: true });
  });
  const [own, over] = [await field.boundingBox(), await balance.boundingBox()];
  expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThan(over?.y ?? 0);
  await close();
});
