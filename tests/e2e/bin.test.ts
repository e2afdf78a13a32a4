import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, launchExample, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

const TITLE = 'Transport solidaire des rangs';

test('an initiative goes to the bin, is undone from the message, goes back, and is restored whole', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await open(page, TITLE);
  const id = /initiatives\/([^/]+)/.exec(page.url())?.[1] ?? '';
  const before = await whole(page, id);
  expect(before).toContain(TITLE);

  await toBin(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Initiatives' })).toBeVisible();
  await expect(page.getByRole('link', { name: TITLE })).toHaveCount(0);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('link', { name: TITLE })).toBeVisible();

  await page.getByRole('link', { name: TITLE }).click();
  await toBin(page);
  await page.getByRole('link', { name: 'Corbeille' }).click();
  const row = page.getByRole('row', { name: TITLE });
  await expect(row).toContainText(/effets/);
  await expect(row).toContainText(/lectures scellées/);
  // Its page says where it is.
  await page.goto(`${page.url().replace(/#.*/, '')}#/initiatives/${id}/recit`);
  await expect(page.getByText('Cette initiative est à la corbeille.')).toBeVisible();
  await page.getByRole('link', { name: 'Corbeille' }).click();
  await page.getByRole('button', { name: `Restaurer ${TITLE}` }).click();
  await expect(page.getByText('La corbeille est vide')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Corbeille' })).toBeFocused();
  expect(await whole(page, id)).toBe(before);
  await close();
});

test('deleting for good names what is lost, and starts on the way back', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, close } = await launch({ profile, args: [file] });
  await open(page, TITLE);
  await toBin(page);
  await page.getByRole('link', { name: 'Corbeille' }).click();
  await page.getByRole('button', { name: `Supprimer définitivement ${TITLE}` }).click();
  const question = page.getByRole('alertdialog', { name: /Supprimer définitivement/ });
  await expect(question).toContainText('effets');
  await expect(question).toContainText('Cette action ne peut pas être annulée.');
  await expect(question.getByRole('button', { name: 'Garder à la corbeille' })).toBeFocused();
  await question.getByRole('button', { name: 'Supprimer définitivement' }).click();
  await expect(page.getByText('La corbeille est vide')).toBeVisible();
  await close();
});

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Initiatives' }).click();
  // The home has links of the same words until the list has come.
  await expect(page.getByRole('heading', { level: 1, name: 'Initiatives' })).toBeVisible();
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function toBin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
}

/** All that the file knows of an initiative, as one text. */
function whole(page: Page, id: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<unknown>> };
    };
    return JSON.stringify(await given.essaim.calls['initiative.get']?.({ id: wanted }));
  }, id);
}
