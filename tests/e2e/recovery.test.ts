import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import { dialogAtEverySize } from '../support/everySize.ts';
import { ask, newExampleFile } from '../support/portfolioFile.ts';

test('of a damaged portfolio, what can be read is put into a new one, and opened', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Portefeuille.essaim');
  const recovered = join(folder, 'Portefeuille (récupéré).essaim');
  const sound = await provedOnce(profile, file);
  await sound.page.evaluate(async () => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input?: unknown) => Promise<unknown>> };
    };
    await given.essaim.calls['backup.make']?.();
  });
  await sound.close();
  const page = ask(file, (raw) =>
    raw.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'stage_change'").pluck().get(),
  );
  const at = (Number(page) - 1) * 4096;
  writeFileSync(file, readFileSync(file).fill(0xa5, at, at + 4096));
  const before = readFileSync(file);

  const running = await launch({ profile, args: [file] });
  const refused = running.page.getByRole('dialog', { name: 'Ce portefeuille est endommagé' });
  await expect(refused).toContainText('Il n’a pas été touché.');
  await expect(refused).toContainText(/Copie vérifiée aujourd’hui à .*20\sinitiatives/);
  await dialogAtEverySize(running.page, 'endommagé');
  await running.choose({ save: recovered });
  await refused.getByRole('button', { name: 'Récupérer ce qui peut l’être…' }).click();

  const report = running.page.getByRole('dialog', { name: 'Ce qui a été récupéré' });
  await expect(report.getByText('20 initiatives; rien ne manque')).toBeVisible({ timeout: 60_000 });
  await expect(report.getByText('(68 à vérifier)')).toBeVisible();
  await expect(report.getByRole('region', { name: 'Ou la dernière copie vérifiée' })).toContainText(
    /20\sinitiatives/,
  );
  await dialogAtEverySize(running.page, 'récupéré');
  await report.getByRole('button', { name: 'Ouvrir ce qui a été récupéré' }).click();
  await running.page.getByRole('link', { name: /^Initiatives/ }).click();
  await expect(running.page.getByRole('heading', { level: 1, name: 'Initiatives' })).toBeVisible();
  await expect(running.page.getByText('Portefeuille (récupéré).essaim')).toBeVisible();
  await running.close();
  expect(readFileSync(file).equals(before)).toBe(true);

  // Or the copy, in a file of its own; of a last one that was altered, the one before, which is said.
  alterLastCopy(join(profile, 'backups'));
  const another = await launch({ profile, args: [file] });
  await another.choose({ save: join(folder, 'Reprise.essaim') });
  await another.page.getByRole('button', { name: 'Ouvrir la copie vérifiée…' }).click();
  const older = another.page.getByRole('dialog', { name: 'Une copie plus ancienne est ouverte' });
  await expect(older).toContainText(/Copie vérifiée aujourd’hui à .*20\sinitiatives/);
  await dialogAtEverySize(another.page, 'plus ancienne');
  await older.getByRole('button', { name: 'C’est compris' }).click();
  await expect(another.page.getByText('Reprise.essaim')).toBeVisible();
  await expect(another.page.getByRole('heading', { level: 1 })).toBeVisible();
  await another.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

/** One byte of the last copy is another than when it was proved. */
function alterLastCopy(root: string): void {
  const [identity = ''] = readdirSync(root);
  const folder = join(root, identity);
  const register: { copies: { name: string }[] } = JSON.parse(
    readFileSync(join(folder, 'copies.json'), 'utf8'),
  );
  expect(register.copies.length).toBeGreaterThan(1);
  const path = join(folder, register.copies.at(-1)?.name ?? '');
  const bytes = readFileSync(path);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  chmodSync(path, 0o600);
  writeFileSync(path, bytes);
}

test('of a portfolio that is gone, the copy that was proved is opened from the recent files, by keyboard', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Portefeuille.essaim');
  const found = join(folder, 'Retrouvé.essaim');
  await (await provedOnce(profile, file)).close();
  rmSync(file);

  const { page, choose, close } = await launch({ profile });
  await choose({ save: found });
  const recent = page.getByRole('region', { name: 'Récents' });
  await recent.getByRole('button', { name: 'Portefeuille', exact: true }).press('Enter');
  const refused = page.getByRole('dialog');
  await expect(refused).toContainText(/Copie vérifiée aujourd’hui à .*20\sinitiatives/);
  await dialogAtEverySize(page, 'introuvable');
  await refused.getByRole('button', { name: 'Ouvrir la copie vérifiée…' }).press('Enter');
  await expect(page.getByText('Retrouvé.essaim')).toBeVisible({ timeout: 60_000 });
  await close();
  expect(existsSync(file)).toBe(false);
  expect(ask(found, (raw) => raw.prepare('SELECT count(*) FROM initiative').pluck().get())).toBe(
    20,
  );
});

test('of a portfolio that no list names any more, the proved copy is found on the first screen', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Portefeuille.essaim');
  const found = join(folder, 'Retrouvé.essaim');
  await (await provedOnce(profile, file)).close();
  rmSync(file);

  const { page, choose, close } = await launch({ profile });
  await page.getByRole('button', { name: /^Retirer Portefeuille/ }).click();
  await expect(page.getByText('Les portefeuilles que vous ouvrirez paraîtront ici.')).toBeVisible();
  await page
    .getByRole('button', { name: 'Retrouver un portefeuille par ses copies…' })
    .press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Retrouver un portefeuille par ses copies' });
  await expect(dialog).toContainText(/introuvable à cet endroit.*20\sinitiatives/s);
  await dialogAtEverySize(page, 'Retrouver');
  await choose({ save: found });
  await dialog
    .getByRole('button', { name: 'Ouvrir la copie vérifiée de Portefeuille…' })
    .press('Enter');
  await expect(page.getByText('Retrouvé.essaim')).toBeVisible({ timeout: 60_000 });
  await close();
});

/** The invented portfolio at a path, opened once: a copy of it is made and proved. */
async function provedOnce(profile: string, file: string): Promise<RunningApp> {
  await newExampleFile(file);
  const running = await launch({ profile, args: [file] });
  await expect(running.page.getByText(/^Copie vérifiée/)).toBeVisible({ timeout: 60_000 });
  return running;
}
