import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { expect, launchExample, type RunningApp, test } from '../support/app.ts';

/** The folder of the copies of the one portfolio of a profile. */
function copiesIn(profile: string): string {
  const root = join(profile, 'backups');
  const [identity = ''] = readdirSync(root);
  return join(root, identity);
}

async function openCopies({ page }: RunningApp): Promise<void> {
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Voir les copies' }).click();
  await page.getByRole('heading', { level: 1, name: 'Copies du portefeuille' }).waitFor();
}

test('a copy is made by itself after the opening, said in words, and it opens', async ({
  folder,
  profile,
}) => {
  const essaim = await launchExample({ folder, profile });
  const { page } = essaim;
  await expect(page.getByText(/^Copie vérifiée aujourd’hui à \d+.h.\d\d$/)).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('link', { name: 'Réglages' }).click();
  const sentence = page.getByText(/^Copie vérifiée aujourd’hui à \d+.h.\d\d.: \d+.initiatives$/);
  await expect(sentence).toBeVisible();
  await openCopies(essaim);
  await expect(page.getByRole('row', { name: /à l’ouverture/ })).toBeVisible();
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click();
  await expect(page.getByRole('row', { name: /à votre demande/ })).toBeVisible();
  await essaim.close();
  const place = copiesIn(profile);
  const copy = readdirSync(place).find((name) => name.endsWith('.essaim')) ?? '';
  expect(copy).toMatch(/^Exemple — \d{4}-\d\d-\d\d \d\d h \d\d(?: \(2\))?\.essaim$/);
  const file = openPortfolio(join(place, copy));
  expect(file.readable.get('SELECT count(*) > 3 AS isWhole FROM initiative')).toEqual({
    isWhole: 1,
  });
  file.close();
});

test('a second place gets the copies too', async ({ folder, profile }) => {
  const essaim = await launchExample({ folder, profile });
  const { page } = essaim;
  const key = join(folder, 'Clé de la CDC');
  mkdirSync(key);
  await openCopies(essaim);
  await essaim.choose({ open: key });
  await page.getByRole('button', { name: 'Choisir un second endroit…' }).click();
  await expect(page.getByText('La dernière copie y est.')).toBeVisible({ timeout: 30_000 });
  const place = join(key, 'Copies de Exemple');
  expect(readdirSync(place).filter((name) => name.endsWith('.essaim')).length).toBe(1);
  await page.getByRole('button', { name: 'Ne plus s’en servir' }).click();
  await expect(page.getByRole('button', { name: 'Choisir un second endroit…' })).toBeVisible();
  await essaim.close();
  expect(readdirSync(place).filter((name) => name.endsWith('.essaim')).length).toBe(1);
});

test('a whole copy is taken back after a question, and brings back what was changed since', async ({
  folder,
  profile,
}) => {
  const essaim = await launchExample({ folder, profile });
  const { page } = essaim;
  await openCopies(essaim);
  await expect(page.getByRole('row', { name: /à l’ouverture/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Réglages' }).first().click();
  const name = page.getByLabel('Nom de l’organisme');
  const former = await name.inputValue();
  await name.fill('Un autre nom');
  await name.blur();
  await expect(page.getByRole('navigation').getByText('Un autre nom')).toBeVisible();
  await openCopies(essaim);
  await page.getByRole('link', { name: /^Voir ce qui diffère/ }).click();
  await page.getByRole('button', { name: 'Portefeuille, changées : 1' }).waitFor();
  await page.getByRole('button', { name: 'Reprendre toute la copie…' }).click();
  await expect(page.getByText('1 fiche changée redevient ce qu’elle était.')).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre cette copie' }).click();
  await expect(page.getByRole('navigation').getByText(former)).toBeVisible({ timeout: 30_000 });
  await openCopies(essaim);
  await expect(page.getByRole('row', { name: /avant de reprendre une copie/ })).toBeVisible();
  await essaim.close();
});

test('one record that was deleted for good is found in a copy, comes back, and goes again by its undo', async ({
  folder,
  profile,
}) => {
  const essaim = await launchExample({ folder, profile });
  const { page } = essaim;
  await openCopies(essaim);
  await expect(page.getByRole('row', { name: /à l’ouverture/ })).toBeVisible({ timeout: 30_000 });
  await page.evaluate(async () => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
    };
    const ask = async (name: string, input: unknown) =>
      (await given.essaim.calls[name]?.(input))?.value;
    const asked = { text: 'Transport solidaire', chosenId: null };
    const [found] = (await ask('initiative.find', asked)) as { id: string }[];
    await ask('initiative.remove', { id: found?.id });
    await ask('bin.delete', { id: found?.id });
  });
  await page.getByRole('link', { name: /^Voir ce qui diffère/ }).click();
  await page.getByRole('button', { name: 'Initiative, disparues : 1' }).waitFor();
  await page.getByRole('button', { name: /^Ramener : Initiative « Transport solidaire/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Effet.:.\d+$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Ramener', exact: true }).click();
  await expect(page.getByText('Rien ne diffère')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('button', { name: 'Initiative, disparues : 1' })).toBeVisible();
  await essaim.close();
});
