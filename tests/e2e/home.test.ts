import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as base, expect, launch, type RunningApp } from '../support/app.ts';
import { newMondayFile } from '../support/mondayFile.ts';

// « Accueil » on a Monday morning: a portfolio where each kind of line waits once, by keyboard alone.

const test = base.extend<{ monday: RunningApp }>({
  monday: async ({ folder, profile }, use) => {
    const file = join(folder, 'Lundi.essaim');
    await newMondayFile(file);
    const running = await launch({ profile, args: [file] });
    await running.page.locator('.es-ledger').waitFor();
    await use(running);
    await running.close();
  },
});

/** The field of what the initiative itself did. */
const OWN_PART = 'La nôtre';

const line = (page: Page, words: string | RegExp) =>
  page.locator('.es-ledger-line', { hasText: words });

/** The spoken name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const labels =
      active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement
        ? active.labels
        : null;
    return [
      active?.getAttribute('aria-label'),
      ...[...(labels ?? [])].map((one) => one.textContent),
      active?.textContent,
    ].join(' ');
  });

/** Opens « Accueil », or the list of one of its groups, afresh. */
async function open(page: Page, group = ''): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/corbeille';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Corbeille' })).toBeVisible();
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    group === '' ? '#/' : `#/accueil/${group}`,
  );
  await page.locator('.es-ledger').waitFor();
  await expect(page.locator('main h1')).toBeFocused();
}

/** Goes to a line, down with J until its gesture has the focus. */
async function goTo(page: Page, words: string, group = ''): Promise<void> {
  await open(page, group);
  await line(page, words).waitFor();
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press('j');
    if ((await focused(page)).includes(words)) return;
  }
  throw new Error(`J never came to « ${words} »`);
}

test('each line is seen to by Enter where one key is enough: it goes, the next has the focus, and it can be taken back', async ({
  monday: { page },
}) => {
  for (const [words, group, said] of [
    ['Rapport final', '', 'Rapport noté comme envoyé aujourd’hui'],
    ['Versement attendu', '', 'Versement noté comme reçu aujourd’hui'],
    ['Réunion du comité', 'due', 'Noté comme fait aujourd’hui'],
    ['Tient toujours? Ancien', 'unchecked', 'Noté aujourd’hui : tient toujours'],
  ] as const) {
    await goTo(page, words, group);
    await page.keyboard.press('Enter');
    await expect(line(page, words)).toHaveCount(0);
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.locator('.es-ledger-gesture :focus')).toHaveCount(1);
  }
  // The newest message is the first.
  await page.getByRole('button', { name: 'Annuler' }).first().press('Enter');
  await expect(line(page, 'Tient toujours? Ancien')).toBeVisible();
});

test('each other line leads by Enter to its record, where the next keystroke belongs', async ({
  monday: { page },
}) => {
  for (const [words, group, address, field] of [
    ['Suivi après le pilote', '', /#\/suivi\/tournee/, ''],
    ['Demande au fonds', 'due', /#\/dossiers\//, ''],
    ['Réponse à donner', 'due', /\/renseignements\/demandes\//, ''],
    ['Grille commencée', '', /\/grille\//, ''],
    ['À exporter', '', /#\/dossiers\//, ''],
    ['Argent qui finit', 'ending', /\/argent/, ''],
    ['Fin de la période', 'ending', /\/financement\/financements\//, ''],
    ['Le consentement', '', /\/preuves/, 'Noter un consentement'],
    ['Fin prévue du pilote', '', /\/etapes/, ''],
    ['Effet sans preuve', '', /\/effets/, 'Choisir ou ajouter'],
    ['Effet sans contribution', '', /\/effets/, OWN_PART],
    ['Repas servis', 'unchecked', /\/indicateurs/, 'Noter une mesure'],
    ['Aucune nouvelle', 'unchecked', /\/suivi/, ''],
    ['Grille à relire', 'unchecked', /\/grille/, ''],
    ['Aucune application', 'unchecked', /\/grille/, ''],
    ['Liste annuelle', 'unchecked', /\/renseignements\/liste/, ''],
    ['Responsable', 'unchecked', /\/reglages\/renseignements/, 'Nom ou fonction'],
  ] as const) {
    await goTo(page, words, group);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url(), words).toMatch(address);
    await expect(line(page, words)).toHaveCount(0);
    await expect(page.locator('main h1')).toBeVisible();
    if (field !== '') await expect.poll(() => focused(page), words).toContain(field);
    if (words === 'Aucune nouvelle') {
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  }
});

test('what was said there takes the line away: a contribution is written where the focus is', async ({
  monday: { page },
}) => {
  await goTo(page, 'Effet sans contribution');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: OWN_PART })).toBeFocused();
  await page.keyboard.type('Nous avons prêté la cuisine.');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Enregistré').first()).toBeVisible();
  await open(page);
  await line(page, 'Effet sans preuve').waitFor();
  await expect(line(page, 'Effet sans contribution')).toHaveCount(0);
});

test('P puts a line off until a day: it is listed apart, and is taken up again', async ({
  monday: { page },
}) => {
  await goTo(page, 'Jamais lue', 'unchecked');
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Revient le' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('hier');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/Écrivez un jour après aujourd’hui/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2099-02-28');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(line(page, 'Jamais lue')).toHaveCount(0);
  await open(page);
  await page.getByRole('link', { name: '1 remise à plus tard' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Remis à plus tard' })).toBeVisible();
  await expect(line(page, 'Jamais lue')).toContainText(/revient le 28\sfévrier\s2099/);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Rien n’est remis à plus tard')).toBeVisible();
  await goTo(page, 'Jamais lue', 'unchecked');
});

test('when all is put off, « Rien à faire » says so and what comes first; axe finds nothing', async ({
  monday: { page },
}) => {
  await page.evaluate(async () => {
    const { essaim } = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
    };
    const view = (await essaim.calls['home.get']?.(undefined))?.value as {
      groups: { lines: { kind: string; id: string }[] }[];
    };
    const corrected = (await essaim.calls['home.list']?.({ group: 'corrected', most: 8 }))
      ?.value as { lines: { kind: string; id: string }[] };
    for (const { kind, id } of [...view.groups, corrected].flatMap(({ lines }) => lines)) {
      await essaim.calls['home.putOff']?.({ kind, id, until: '2099-01-01' });
    }
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Rien à faire', exact: true })).toBeVisible();
  await expect(page.getByText(/Revient le 1er\sjanvier\s2099, dans \d+\sans/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
