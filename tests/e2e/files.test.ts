import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { provedCopies } from '../../electron/backups/lastProved.ts';
import { electronFlags, electronPath, expect, launch, test } from '../support/app.ts';
import { ask, newPortfolioFile, readInitiativeNeeds } from '../support/portfolioFile.ts';

test('a portfolio is made, closed, found again among the recent ones', async ({
  essaim,
  folder,
}) => {
  const { page, choose } = essaim;
  const file = join(folder, 'Ma CDC.essaim');
  await choose({ save: file });
  await page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  expect(existsSync(file)).toBe(true);
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('textbox', { name: 'Nom de l’organisme' }).fill('CDC de l’Anse-aux-Érables');
  await page.getByRole('button', { name: 'Fermer le portefeuille' }).click();
  await expect(page.getByRole('heading', { name: 'Fichiers récents' })).toBeVisible();
  await page.getByRole('button', { name: 'Ma CDC', exact: true }).click();
  await expect(page.getByText('CDC de l’Anse-aux-Érables')).toBeVisible();
});

test('giving up the dialog changes nothing', async ({ essaim }) => {
  await essaim.choose({ save: null, open: null });
  await essaim.page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
  await essaim.page.getByRole('button', { name: 'Ouvrir…' }).click();
  await expect(essaim.page.getByRole('heading', { name: 'Fichiers récents' })).toBeVisible();
});

test('a file named at the start opens at once; a second start shows it in the first window', async ({
  folder,
  profile,
}) => {
  const first = join(folder, 'Un.essaim');
  const second = join(folder, 'Deux.essaim');
  await newPortfolioFile(first, 'Première');
  await newPortfolioFile(second, 'Seconde');
  const { app, page, close } = await launch({ profile, args: [first] });
  await expect(page.getByText('Un.essaim')).toBeVisible();
  const again = spawnSync(
    electronPath(),
    [...electronFlags(), `--user-data-dir=${profile}`, '.', second],
    { timeout: 20_000 },
  );
  expect(again.status).toBe(0);
  await expect(page.getByText('Deux.essaim')).toBeVisible();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await close();
});

test('a portfolio open elsewhere opens read-only and says so', async ({ folder }) => {
  const file = join(folder, 'Partagé.essaim');
  const id = await newPortfolioFile(file, 'Partagée');
  const owner = await launch({ profile: join(folder, 'one'), args: [file] });
  await expect(owner.page.getByText('Partagé.essaim')).toBeVisible();
  const other = await launch({ profile: join(folder, 'two'), args: [file] });
  await expect(
    other.page.getByText('Lecture seule : ce portefeuille est ouvert ailleurs'),
  ).toBeVisible();
  await other.page.evaluate((address) => {
    location.hash = address;
  }, `#/initiatives/${id}/recit`);
  await expect(other.page.getByRole('textbox', { name: 'Besoin social' })).toHaveAttribute(
    'readonly',
    '',
  );
  await other.close();
  await owner.close();
  expect(readdirSync(folder).filter((name) => name.endsWith('.verrou'))).toEqual([]);
});

const UNREADABLE: {
  name: string;
  spoil: (path: string) => void;
  says: string;
}[] = [
  {
    name: 'of a newer version',
    spoil: (path) => ask(path, (db) => db.pragma('user_version = 99')),
    says: 'Ce portefeuille vient d’une version plus récente d’Essaim.',
  },
  {
    name: 'of another kind',
    spoil: (path) => writeFileSync(path, 'Compte rendu de la réunion du 12 mars.'),
    says: 'Ce fichier n’est pas un portefeuille Essaim.',
  },
  {
    name: 'that is a database of another application',
    spoil: (path) => {
      rmSync(path);
      const other = new Database(path);
      other.exec("CREATE TABLE note (words TEXT); INSERT INTO note VALUES ('à faire')");
      other.pragma('application_id = 7');
      other.pragma('user_version = 3');
      other.close();
    },
    says: 'Ce fichier n’est pas un portefeuille Essaim.',
  },
  {
    name: 'that was cut short',
    spoil: (path) => writeFileSync(path, readFileSync(path).subarray(0, 9_000)),
    says: 'Ce portefeuille est endommagé et ne peut pas être lu.',
  },
  {
    name: 'that is gone',
    spoil: (path) => rmSync(path),
    says: 'Ce fichier n’est plus à cet endroit.',
  },
];

for (const { name, spoil, says } of UNREADABLE) {
  test(`a file ${name} is explained in French and never touched`, async ({ folder, profile }) => {
    const file = join(folder, 'Ancien.essaim');
    await newPortfolioFile(file, 'Ancienne');
    spoil(file);
    const before = existsSync(file) ? readFileSync(file) : null;
    const { page, close, choose } = await launch({ profile, args: [file] });
    const dialog = page.getByRole('dialog', { name: says });
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText(/pas été touché|Rien n’a été supprimé/);
    // One that is gone, or newer, says where it is looked for; the first is looked for elsewhere from there.
    const isGone = name === 'that is gone';
    const isTold = isGone || name === 'of a newer version';
    await expect(dialog.getByText(`Ancien.essaim, dans ${folder}`)).toHaveCount(isTold ? 1 : 0);
    await expect(dialog.getByRole('button', { name: 'Ouvrir…' })).toHaveCount(isGone ? 1 : 0);
    await dialog.getByRole('button', { name: 'C’est compris' }).click();
    await choose({ open: file });
    await page.getByRole('button', { name: 'Ouvrir…' }).click();
    await expect(page.getByRole('dialog', { name: says })).toBeVisible();
    await close();
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before);
    expect(readdirSync(folder).filter((found) => /tmp|verrou|journal/.test(found))).toEqual([]);
  });
}

for (const [how, close] of [
  ['closing the window', 'close'],
  ['closing it again while its last copy is made', 'twice'],
  ['closing by the menu', 'quit'],
  ['the end of the session', 'SIGTERM'],
] as const) {
  test(`what was typed a moment before ${how} is in the file, and in its last copy; nothing is asked`, async ({
    folder,
    profile,
  }) => {
    const file = join(folder, 'Dernier mot.essaim');
    const id = await newPortfolioFile(file, 'Dernier mot');
    const { app, page } = await launch({ profile, args: [file] });
    // By clicks, as a person goes: places are not pages.
    await page.getByRole('link', { name: /^Initiatives/ }).click();
    await page.getByRole('link', { name: 'Dernier mot' }).click();
    await page.getByRole('link', { name: /^Étapes/ }).click();
    await page.getByRole('link', { name: 'Récit' }).click();
    await page.getByRole('textbox', { name: 'Besoin social' }).pressSequentially('Se déplacer.');
    const closed = app.waitForEvent('close');
    if (close === 'SIGTERM') app.process().kill(close);
    else {
      await app.evaluate(({ app: application, BrowserWindow }, gesture) => {
        const [window] = BrowserWindow.getAllWindows();
        if (gesture === 'twice') window?.once('hide', () => window.close());
        if (gesture === 'quit') application.quit();
        else window?.close();
      }, close);
    }
    await closed;
    expect(readInitiativeNeeds(file, id)).toBe('Se déplacer.');
    const [copy] = provedCopies(join(profile, 'backups'), file);
    expect(copy?.why).toBe('closing');
    expect(readInitiativeNeeds(copy?.path ?? '', id)).toBe('Se déplacer.');
    expect(readdirSync(folder).filter((name) => name.startsWith('Dernier'))).toEqual([
      'Dernier mot.essaim',
    ]);
  });
}

test('what is typed is on the disk within a second of the last keystroke', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Frappe.essaim');
  const id = await newPortfolioFile(file, 'Frappe');
  const { page, close } = await launch({ profile, args: [file] });
  await page.evaluate((address) => {
    location.hash = address;
  }, `#/initiatives/${id}/recit`);
  await page.getByRole('textbox', { name: 'Besoin social' }).pressSequentially('Être logé.');
  await expect
    .poll(() => readWithout(file, id), { timeout: 1_000, intervals: [50] })
    .toBe('Être logé.');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await close();
});

test('the window comes back as it was left', async ({ profile }) => {
  const first = await launch({ profile });
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 640 }),
  );
  await first.close();
  const second = await launch({ profile });
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1000, height: 640 });
  await second.close();
});

/** Reads a copy, so that the file that is open is not even looked at by another connection. */
function readWithout(file: string, id: string): string {
  const copy = `${file}.copie`;
  copyFileSync(file, copy);
  try {
    return readInitiativeNeeds(copy, id);
  } finally {
    rmSync(copy);
  }
}
