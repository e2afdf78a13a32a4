import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FileKey } from '../../electron/database/fileKey.ts';
import { expect, launch, openPart, type RunningApp, test } from '../support/app.ts';
import { counting } from '../support/faults.ts';
import { kill } from '../support/kill.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

/** A word that nothing else says. */
const CANARY = 'Zqxcanariwj';
const PASSWORD = 'trois loutres sans parapluie';

for (const how of ['closed', 'killed', 'locked'] as const) {
  test(`with a password, nothing that was typed can be read anywhere on the disk (${how})`, async ({
    folder,
    profile,
  }) => {
    test.setTimeout(120_000);
    const fault = counting('words in clear beside a portfolio with a password');
    const file = join(folder, 'Gardé.essaim');
    await newExampleFile(file, await FileKey.fromPassword(PASSWORD, randomBytes(16)));
    const running = await launchIn(folder, profile, file);
    await unlock(running.page);
    await typeEverywhere(running.page);
    // Of whoever is killed, nothing is taken away afterwards.
    if (how === 'killed') await lookAndCopy(running);
    if (how === 'locked') {
      await running.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
      await running.page.getByLabel('Mot de passe', { exact: true }).waitFor();
      fault.attempt(() => expect(clearCopies(folder)).toEqual([]));
    }
    if (how === 'closed') await running.close();
    else await kill(running.app);
    fault.attempt(() => expect(clearCopies(folder)).toEqual([]));
    // It was all stored.
    const again = await launchIn(folder, profile, file);
    await unlock(again.page);
    await again.page.getByRole('link', { name: 'Initiatives' }).first().click();
    await expect(again.page.getByRole('link', { name: CANARY }).first()).toBeVisible();
    await again.close();
    fault.attempt(() => expect(clearCopies(folder)).toEqual([]));
  });
}

test('the same search finds what a portfolio without a password says, in its file and beside it', async ({
  folder,
  profile,
}) => {
  test.setTimeout(120_000);
  const file = join(folder, 'Ouvert.essaim');
  await newExampleFile(file);
  const running = await launchIn(folder, profile, file);
  await running.page.getByRole('link', { name: 'Initiatives' }).first().waitFor();
  await typeEverywhere(running.page);
  await kill(running.app);
  const found = clearCopies(folder);
  expect(found).toContain('Ouvert.essaim');
  // How the list was left holds the words that were looked for.
  expect(found).toContain(join('profile', 'recent.json'));
});

/** The system's folder for temporary files is in the folder of the test, to be searched whole. */
async function launchIn(folder: string, profile: string, file: string): Promise<RunningApp> {
  const temporary = join(folder, 'temporaire');
  mkdirSync(temporary, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    return await launch({ profile, args: [file] });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

async function unlock(page: Page): Promise<void> {
  const field = page.getByLabel('Mot de passe', { exact: true });
  await field.waitFor();
  await field.fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Initiatives' }).first().waitFor({ timeout: 30_000 });
}

/** A record, a text, a search: what a person types in a morning. */
async function typeEverywhere(page: Page): Promise<void> {
  await openPart(page, 'Transport solidaire des rangs', 'Récit');
  const need = page.getByLabel('Besoin social').first();
  await need.fill(`${CANARY} en texte. `.repeat(40));
  await need.blur();
  await expect(page.getByText('Enregistré').first()).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/initiatives?nouvelle=true';
  });
  const title = page.getByRole('dialog').getByRole('textbox').first();
  await title.fill(CANARY);
  await title.press('Enter');
  await page.getByRole('heading', { level: 1, name: CANARY }).waitFor();
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  const search = page.getByRole('searchbox', { name: 'Filtrer les initiatives' });
  await search.fill(CANARY);
  await expect(page.getByRole('link', { name: CANARY }).first()).toBeVisible();
  // Its state is left behind on leaving it.
  await page.getByRole('link', { name: 'Accueil' }).first().click();
  await page.waitForTimeout(1_500);
}

/** What was typed is drawn as the pages of a dossier, and copied to the clipboard. */
async function lookAndCopy({ app, page }: RunningApp): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers' }).first().click();
  const row = page.getByRole('row', { name: /Transport solidaire des rangs/ }).first();
  await row.getByRole('link').first().click();
  await expect(page.getByText(/Aperçu à jour, \d+ pages/)).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.es-pdf-drawn canvas').first()).toBeVisible({ timeout: 30_000 });
  await openPart(page, 'Transport solidaire des rangs', 'Récit');
  const need = page.getByLabel('Besoin social').first();
  await need.press('ControlOrMeta+a');
  await need.press('ControlOrMeta+c');
  const copied = () => app.evaluate(async ({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toContain(CANARY);
}

/** Files of a folder, whatever they are, that hold the word, in any of the forms that a computer writes. */
function clearCopies(folder: string): string[] {
  const forms = [
    Buffer.from(CANARY, 'utf8'),
    Buffer.from(CANARY, 'utf16le'),
    Buffer.from(CANARY, 'utf16le').swap16(),
    Buffer.from(Buffer.from(CANARY).toString('base64').slice(0, 12)),
  ];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return forms.some((form) => bytes.includes(form));
    })
    .map((path) => path.slice(folder.length + 1));
}
