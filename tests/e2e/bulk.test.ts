import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createPortfolio } from '../../electron/database/create.ts';
import { expect, launch, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
import { fillStress } from '../support/stress/stress.ts';
import { resources } from '../support/world.ts';

const TITLES = ['Cuisine de la relève', 'Frigos du rang', 'Jardins de la Gare'];

test('three initiatives change at once, which is counted before, and one message undoes it', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, close } = await launch({ profile, args: [file] });
  await page.getByRole('link', { name: 'Initiatives' }).click();
  const before = await answers(page);

  await test.step('a sector that one of them has', async () => {
    await select(page);
    await page.getByRole('button', { name: 'Modifier' }).click();
    await page.getByRole('menuitem', { name: 'Ajouter des secteurs…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter des secteurs' });
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(dialog.getByText('Écrivez au moins un secteur.')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Secteurs' }).fill('education populaire');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(dialog.getByText(/2 initiatives changent\./)).toBeVisible();
    await expect(dialog.getByText(/1 a déjà ce secteur\./)).toBeVisible();
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    expect(await answers(page)).not.toBe(before);
    await undo(page);
    await expect.poll(() => answers(page)).toBe(before);
  });

  await test.step('a stage, with its date and its reason', async () => {
    await select(page);
    await page.getByRole('button', { name: 'Changer d’étape…' }).click();
    const dialog = page.getByRole('dialog', { name: /3 initiatives/ });
    await dialog.getByRole('button', { name: /Étape/ }).click();
    await page.getByRole('option', { name: /En veille/ }).click();
    await expect(dialog.getByText(/3 initiatives changent/)).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Pourquoi' }).fill('La salle est fermée');
    await dialog.getByRole('button', { name: 'Changer d’étape' }).click();
    await expect(page.getByText(/3 initiatives changées/)).toBeVisible();
    await expect(page.getByRole('row', { name: /En veille/ })).toHaveCount(4);
    await undo(page);
    await expect.poll(() => answers(page)).toBe(before);
  });

  await test.step('the bin, and back', async () => {
    await select(page);
    await page.getByRole('button', { name: 'Modifier' }).click();
    await page.getByRole('menuitem', { name: 'Mettre à la corbeille…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mettre à la corbeille' });
    await expect(dialog.getByText(/3 initiatives changent/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Mettre à la corbeille' }).click();
    for (const title of TITLES)
      await expect(page.getByRole('link', { name: title })).toHaveCount(0);
    await undo(page);
    await expect.poll(() => answers(page)).toBe(before);
    for (const title of TITLES) await expect(page.getByRole('link', { name: title })).toBeVisible();
  });
  await close();
});

async function select(page: Page): Promise<void> {
  for (const title of TITLES) {
    await page.getByRole('row', { name: title }).locator('[data-box]').click();
  }
  await expect(page.getByText('3 choisies')).toBeVisible();
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).last().click();
}

/** All that the file says of its initiatives, as one text. */
function answers(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const given = globalThis as unknown as {
      essaim: {
        calls: Record<string, (input: unknown) => Promise<{ value: { rows: { id: string }[] } }>>;
      };
    };
    const { calls } = given.essaim;
    const query = { filter: {}, sort: { column: 'title', direction: 'ascending' }, group: null };
    const input = { query, offset: 0, limit: 100, withHead: false };
    const rows = (await calls['initiative.query']?.(input))?.value.rows ?? [];
    const whole: unknown[] = [];
    for (const { id } of rows) whole.push(await calls['initiative.get']?.({ id }));
    return JSON.stringify(whole);
  });
}

test('a change that lasts says how much is done, and stopping it leaves the portfolio as it was', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Long.essaim');
  createPortfolio(file, (made) =>
    fillStress(made, resources.grid(), { initiatives: 2_500, applications: 0 }, 3),
  );
  const { page, close } = await launch({ profile, args: [file] });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const changed = page.evaluate(async () => {
    const { calls } = (globalThis as unknown as { essaim: { calls: Calls } }).essaim;
    const sectors = Array.from({ length: 95 }, (_, number) => `Secteur fictif ${number}`);
    return calls['selection.change']?.({
      selection: { kind: 'filter', filter: {}, except: [] },
      change: { kind: 'addSectors', sectors },
    });
  });
  const dialog = page.getByRole('dialog', { name: 'Changement en cours' });
  const bar = dialog.getByRole('progressbar', { name: 'Tout sera changé, ou rien.' });
  await expect(bar).toBeVisible();
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  expect(await changed).toEqual({ ok: false, code: 'cancelled' });
  await expect(dialog).toHaveCount(0);
  const left = await page.evaluate(async () => {
    const { calls } = (globalThis as unknown as { essaim: { calls: Calls } }).essaim;
    return JSON.stringify(await calls['sector.list']?.(undefined));
  });
  expect(left).not.toContain('Secteur fictif');
  await close();
});

type Calls = Record<string, (input: unknown) => Promise<unknown>>;
