import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import type { BackupList } from '../../shared/ipc/contract/backups.ts';
import { expect, launch, launchExample, type RunningApp, test } from '../support/app.ts';
import { askBridge } from '../support/askBridge.ts';

/** The folder of the copies of the one portfolio of a profile. */
function copiesIn(profile: string): string {
  const root = join(profile, 'backups');
  const [identity = ''] = readdirSync(root);
  return join(root, identity);
}

/** An initiative goes to the bin, and out of it, by the calls of the window. */
async function deleteForGood(page: RunningApp['page'], text: string): Promise<void> {
  await page.evaluate(async (title) => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
    };
    const ask = async (name: string, input: unknown) =>
      (await given.essaim.calls[name]?.(input))?.value;
    const asked = { text: title, chosenId: null };
    const [found] = (await ask('initiative.find', asked)) as { id: string }[];
    await ask('initiative.remove', { id: found?.id });
    await ask('bin.delete', { id: found?.id });
  }, text);
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

test('a first session of a few minutes is in a copy once the window is closed', async ({
  folder,
  profile,
}) => {
  const first = await launchExample({ folder, profile });
  const status = first.page.getByText(/^Copie vérifiée aujourd’hui à \d+.h.\d\d/);
  await expect(status).toHaveText(/\d\d$/, { timeout: 30_000 });
  await deleteForGood(first.page, 'Transport solidaire');
  await expect(status).toHaveText(/; la suite, d’ici 15 minutes ou à la fermeture$/);
  await first.close();
  const second = await launch({ profile, args: [join(folder, 'Exemple.essaim')] });
  await expect(second.page.getByText(/^Copie vérifiée aujourd’hui/)).toBeVisible({
    timeout: 30_000,
  });
  const { copies } = await askBridge<BackupList>(second.page, 'backup.list', undefined);
  expect(copies.map(({ why }) => why)).toEqual(['closing', 'opening']);
  expect(copies[0]?.initiatives).toBe((copies[1]?.initiatives ?? 0) - 1);
  await second.close();
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
  await deleteForGood(page, 'Transport solidaire');
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

test('a copy that a conflict made is listed, compared, and gives back one record; focus goes to what is left', async ({
  folder,
  profile,
}) => {
  const file = 'Exemple (Copie en conflit de PC-Julie 2026-11-26).essaim';
  const essaim = await launchExample({ folder, profile });
  const { page } = essaim;
  await page.getByText(/^Copie vérifiée aujourd’hui/).waitFor({ timeout: 30_000 });
  copyFileSync(join(folder, 'Exemple.essaim'), join(folder, file));
  await deleteForGood(page, 'Transport solidaire');
  await openCopies(essaim);
  await page.getByRole('link', { name: `Voir ce qui diffère de « ${file} »` }).click();
  await page.getByRole('heading', { level: 1, name: 'Copie née d’un conflit' }).waitFor();
  await page.getByRole('button', { name: 'Initiative, là seulement : 1' }).waitFor();
  await page.getByRole('button', { name: /^Ramener : Initiative « Transport solidaire/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`La fiche telle qu’elle est dans « ${file} ».`).waitFor();
  await dialog.getByRole('button', { name: 'Ramener', exact: true }).click();
  await expect(page.getByText('Rien ne diffère')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('div:has(> .es-empty):focus, h2:focus')).toHaveCount(1);
  await essaim.close();
});
