import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, launch, launchExample, test } from '../support/app.ts';
import { goTo, press } from '../support/hands.ts';

/** A new initiative with an application of the grid that is open, on the screen. */
async function beginGrid(page: Page): Promise<string> {
  const address = await page.evaluate(async () => {
    const { essaim } = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: { id: string } }>> };
    };
    const one = await essaim.calls['initiative.create']?.({ title: 'Repas du samedi' });
    const grid = await essaim.calls['grid.start']?.({ initiativeId: one?.value.id });
    return `/initiatives/${one?.value.id}/grille/${grid?.value.id}`;
  });
  await goTo(page, address);
  await press(page, /^Acteurs et partenaires/);
  return address;
}

/** Reads the component that is on the screen. */
async function read(page: Page, level: string): Promise<void> {
  const radio = page.getByRole('radio', { name: level });
  await radio.check({ force: true });
  await expect(radio).toBeChecked();
  await expect(page.getByText('Enregistré').first()).toBeVisible();
}

/** Opens « Journal » from « Réglages », by the keyboard. */
async function openJournal(page: Page): Promise<void> {
  await goTo(page, '/reglages');
  await page.getByRole('link', { name: 'Ouvrir le journal' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused();
  await expect(lineOf(page, /^\d/).first()).toBeVisible();
}

const lineOf = (page: Page, words: RegExp) =>
  page.getByRole('list').getByRole('button', { name: words });
const said = (page: Page, words: RegExp) =>
  page.getByRole('alertdialog').filter({ hasText: words }).first();

test('by keyboard, a reading changed twice is brought back from the journal as it was first, and that is undone, also after closing', async ({
  folder,
  profile,
}) => {
  const first = await launchExample({ folder, profile });
  let { page } = first;
  const address = await beginGrid(page);
  await read(page, 'présent');
  await read(page, 'structurant');
  await openJournal(page);
  await expect(lineOf(page, /Lecture d.*changée de présent à structurant/)).toBeVisible();
  const change = lineOf(page, /Lecture d.*changée de présent à structurant/);
  // One stop of Tab, arrows between the lines.
  await lineOf(page, /^\d/).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(lineOf(page, /^\d/).first()).toBeFocused();
  await change.press('Enter');
  await expect(change).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('row', { name: /niveau présent structurant/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
  await press(page, /^Ramener : Lecture/);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /niveau présent structurant/ })).toBeVisible();
  await press(dialog, 'Ramener');
  await expect(said(page, /Ramené\s: Lecture .*de structurant à présent/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goTo(page, address);
  await press(page, /^Acteurs et partenaires/);
  await expect(page.getByRole('radio', { name: 'présent' })).toBeChecked();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(said(page, /Annulé\s: Lecture/)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'structurant' })).toBeChecked();
  await first.close();

  const second = await launch({ profile, args: [join(folder, 'Exemple.essaim')] });
  page = second.page;
  await openJournal(page);
  await expect(lineOf(page, /Annulé\s: Lecture .*de structurant à présent/)).toBeVisible();
  const older = lineOf(page, /Lecture d.*changée de non lu à présent/);
  await older.press('Enter');
  await press(page, /^Ramener : Lecture/);
  // The reading was added by that change: the moment after it is looked at.
  await expect(page.getByRole('dialog').getByRole('row', { name: /niveau/ })).toBeVisible();
  await press(page.getByRole('dialog'), 'Ramener');
  await expect(said(page, /Ramené\s: Lecture/)).toBeVisible();
  await press(said(page, /Ramené/), 'Annuler');
  await expect(said(page, /Annulé\s: Lecture/)).toBeVisible();
  await second.close();
});

test('by keyboard, a record leads to what changed in it alone, and from there to the whole journal', async ({
  folder,
  profile,
}) => {
  const { app, page, close } = await launchExample({ folder, profile });
  // Both unknown to the page, which asks for them as it gets there.
  const id = await page.evaluate(async () => {
    const { essaim } = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: { id: string } }>> };
    };
    const one = await essaim.calls['initiative.create']?.({ title: 'Repas du samedi' });
    const fields = { stage: 'experimentation', date: '2024-03', reason: '' };
    await essaim.calls['stage.add']?.({ initiativeId: one?.value.id, fields });
    return one?.value.id ?? '';
  });
  await goTo(page, `/initiatives/${id}/etapes`);
  await press(page, /^Expérimentation|mars 2024/);
  await page.getByRole('link', { name: 'Ce qui a changé' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused();
  await expect(lineOf(page, /^\d/)).toHaveCount(1);
  await expect(lineOf(page, /Étape ajoutée/)).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(683, 384);
  });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    .toBe(true);
  await press(page, 'Tout le journal');
  await expect(lineOf(page, /Initiative «\sRepas du samedi\s» ajoutée/)).toBeVisible();
  await close();
});

test('the journal is erased after a question, and says that it is empty', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await beginGrid(page);
  await openJournal(page);
  await press(page, 'Effacer le journal…');
  await press(page.getByRole('alertdialog'), 'Effacer le journal');
  await expect(page.getByText('Rien encore au journal')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused();
  await close();
});
