import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { driven, electronFlags, expect, launch, test } from '../support/app.ts';
import { brokenLinks, everyFile, pagesOf } from '../support/handoverReader.ts';
import { goTo, press } from '../support/hands.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

test('a passation is written through the dialog of the system, from what the dialog says that it holds, and reads in a browser', async ({
  folder,
  profile,
}) => {
  test.setTimeout(240_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const place = join(folder, 'Clé');
  mkdirSync(place);
  const { page, choose, close } = await launch({ profile, args: [file] });
  await goTo(page, '/reglages');
  await choose({ open: null });
  await press(page, 'Préparer une passation…');
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText(/une page et une fiche PDF pour chacune de 20 initiatives/u),
  ).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /Sans les noms/u })).toBeChecked();
  await expect(dialog.getByText(/Le dossier est en clair/u)).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
  // The person gives the dialog of the system up: nothing is written.
  await press(page, 'Choisir où l’écrire…');
  await expect(dialog).toBeHidden();
  expect(readdirSync(place)).toEqual([]);
  await choose({ open: place });
  await press(page, 'Préparer une passation…');
  await press(page, 'Choisir où l’écrire…');
  await expect(page.getByText(/Passation écrite dans/u)).toBeVisible({ timeout: 120_000 });
  await close();

  const [name = ''] = readdirSync(place);
  expect(name).toMatch(/^Passation - CDC fictive de la Rivière-Longue - \d{4}-\d{2}-\d{2}$/u);
  const out = join(place, name);
  expect(brokenLinks(out)).toEqual([]);
  expect(everyFile(out).filter((path) => path.startsWith('fiches/'))).toHaveLength(20);

  const reader = await driven([
    ...electronFlags(),
    `--user-data-dir=${join(folder, 'reader')}`,
    join(import.meta.dirname, '../support/pageReader'),
  ]);
  const shown = await reader.firstWindow();
  const complaints: string[] = [];
  shown.on('console', (message) => complaints.push(message.text()));
  shown.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url());
  });
  for (const path of [...pagesOf(out).keys()].filter((one) => !/\/0(?!0[17]|18)/u.test(one))) {
    // oxlint-disable-next-line no-await-in-loop -- one window
    await read(shown, join(out, path), path);
  }
  expect(complaints).toEqual([]);
  await reader.close();
});

/** A page in light and dark and when it is narrow: parsed without a doubt, styled, and without a finding. */
async function read(shown: Page, path: string, name: string): Promise<void> {
  await shown.goto(pathToFileURL(path).href);
  const { scripts, parsed, family, headings } = await shown.evaluate(() => ({
    scripts: document.scripts.length,
    parsed: document.compatMode,
    family: getComputedStyle(document.documentElement).fontFamily,
    headings: [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
      Number(tagName[1]),
    ),
  }));
  expect({ scripts, parsed }, name).toEqual({ scripts: 0, parsed: 'CSS1Compat' });
  expect(family, name).toContain('Source Sans 3');
  // No level is skipped on the way down.
  expect(
    headings.filter((level, at) => level > (headings[at - 1] ?? 0) + 1),
    name,
  ).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one window
    await shown.emulateMedia({ colorScheme });
    // oxlint-disable-next-line no-await-in-loop -- the same
    const { violations } = await new AxeBuilder({ page: shown }).setLegacyMode().analyze();
    expect(violations, `${name}, ${colorScheme}`).toEqual([]);
  }
  const wider = await shown.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider, name).toBeLessThanOrEqual(0);
}
