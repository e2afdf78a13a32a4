import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, launchExample, test } from '../support/app.ts';
import { readIcs } from '../support/icsReader.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// What comes after the pilot, by the keyboard alone.

test('the yearly round goes from call to call by the keyboard, and goes on where it was left', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  let { page, close } = await launch({ profile, args: [file] });
  await goTo(page, '/suivi');
  const rows = page.getByRole('table', { name: 'À appeler' }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const before = (await rows.count()) - 1;
  await page.getByRole('link', { name: /^Commencer la tournée|^Reprendre la tournée/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radiogroup', { name: 'L’initiative est…' })).toBeVisible();
  const first = await title(page);

  // Nothing chosen: the remedy is said, nothing is noted.
  await page.getByRole('button', { name: 'Noter la réponse' }).focus();
  await page.keyboard.press('Enter');
  const remedy = page.getByText('Choisissez l’état, « Inconnue » compris.');
  await expect(remedy).toBeVisible();
  // At 200 % the choices are far above the button: the focus goes to them.
  await page.setViewportSize({ width: 683, height: 384 });
  await page.getByRole('button', { name: 'Noter la réponse' }).focus();
  await page.keyboard.press('Enter');
  const states = page.getByRole('radiogroup', { name: 'L’initiative est…' });
  await expect(states.getByRole('radio').first()).toBeFocused();
  await expect(remedy).toBeInViewport();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('radio', { name: /Vivante/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Ce qui s’est dit' }).focus();
  await page.keyboard.type('Toujours là, deux soirs par semaine.');
  await page.getByRole('button', { name: 'Noter la réponse' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => title(page)).not.toBe(first);
  const second = await title(page);
  await page.getByRole('button', { name: 'Sans réponse' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => title(page)).not.toBe(second);
  await close();

  ({ page, close } = await launch({ profile, args: [file] }));
  await goTo(page, '/suivi');
  const left = page.getByRole('table', { name: 'À appeler' });
  const silent = page.getByRole('table', { name: 'Sans réponse cette année' });
  await expect(silent.getByRole('link', { name: second, exact: true })).toBeVisible();
  if (before > 2) await expect(left.getByRole('row')).toHaveCount(before - 1);
  const done = page.getByRole('table', { name: /^Faits en/ });
  await expect(done.getByRole('link', { name: first })).toBeVisible();
  await close();
});

test('a status is noted in an initiative, and the curve says what can be said', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, choose, close } = await launch({ profile, args: [file] });
  await goTo(page, '/suivi/survie');
  const said = page.locator('blockquote');
  await expect(said).toContainText('dont le pilote est terminé');
  const text = ((await said.textContent()) ?? '').replaceAll('\u00a0', ' ');
  expect(text).toMatch(/entre \d+ % et \d+ %, 19 fois sur 20/);
  // A period of a few is told in numbers.
  await goTo(page, '/suivi/survie?groupe=2015');
  await expect(said).toContainText('Pilotes terminés de 2015 à 2019');
  await expect(said).toContainText('trop peu pour un pourcentage');
  await expect(page.getByRole('table', { name: /^Pourquoi/ })).toBeVisible();

  await goTo(page, '/suivi');
  const calendar = join(folder, 'Essaim.ics');
  await choose({ save: calendar });
  await page.getByRole('button', { name: 'Exporter au calendrier' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Calendrier (.ics)' }).press('Enter');
  await expect(page.getByText(/^Calendrier enregistré/)).toBeVisible();
  const { events } = readIcs(readFileSync(calendar, 'utf8'));
  expect(events.length).toBeGreaterThan(5);
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
  await close();
});

const title = async (page: Page) =>
  (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

async function goTo(page: Page, address: string): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${address}`);
}

test('the call of the round asks of the effect that is due, notes what is answered, and undoes it whole', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, close } = await launch({ profile, args: [file] });
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  const initiativeId = await addOldEffect(page);
  await goTo(page, `/suivi/tournee?initiative=${initiativeId}`);
  const question = page.getByRole('radiogroup', {
    name: /^Tient toujours\?.+Des fermes se visitent/,
  });
  await expect(question.getByRole('radio', { name: 'Pas demandé' })).toBeChecked();
  await page.getByRole('radio', { name: /Vivante/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Personne jointe' }).focus();
  await page.keyboard.type('La présidente');
  await question.getByRole('radio', { name: 'Pas demandé' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(question.getByRole('radio', { name: 'A changé' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Précision' }).focus();
  await page.keyboard.type('Une fois l’an, plus chaque mois.');
  const before = await rechecksOf(page, initiativeId);
  expect(before).toEqual([]);
  await page.getByRole('button', { name: 'Noter la réponse' }).focus();
  await page.keyboard.press('Enter');
  // Whoever was reached stays with the call: a source is printed.
  await expect
    .poll(() => rechecksOf(page, initiativeId))
    .toEqual(['changed, , Une fois l’an, plus chaque mois.']);
  await page.getByRole('button', { name: 'Annuler' }).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rechecksOf(page, initiativeId)).toEqual([]);
  await close();
});

type Bridge = {
  essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
};

/** Gives the first initiative to call an effect that nobody looked at since 2012; its identifier. */
async function addOldEffect(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { calls } = (globalThis as unknown as Bridge).essaim;
    const round = (await calls['followUp.round']?.(undefined))?.value as {
      calls: { initiativeId: string }[];
    };
    const initiativeId = round.calls[0]?.initiativeId ?? '';
    await calls['effect.add']?.({
      initiativeId,
      fields: {
        statement: 'Des fermes se visitent sans être annoncées',
        observedOn: '2012',
        level: 'territory',
        nature: 'practices',
        temporality: 'long',
        expected: true,
        polarity: 'positive',
        ownContribution: '',
        othersContribution: '',
        rivalExplanation: '',
        confidence: null,
        confidenceReason: '',
        recheckMonths: null,
        evidenceIds: [],
      },
    });
    return initiativeId;
  });
}

/** What was learned of the effect that was added. */
async function rechecksOf(page: Page, id: string): Promise<string[]> {
  return page.evaluate(async (initiativeId) => {
    const { calls } = (globalThis as unknown as Bridge).essaim;
    const detail = (await calls['initiative.get']?.({ id: initiativeId }))?.value as {
      effects: {
        statement: string;
        rechecks: { answer: string; source: string; note: string }[];
      }[];
    };
    return detail.effects
      .filter(({ statement }) => statement.startsWith('Des fermes'))
      .flatMap(({ rechecks }) => rechecks)
      .map(({ answer, source, note }) => `${answer}, ${source}, ${note}`);
  }, id);
}

test('« Suivi » says of a call until when « Accueil » put it off, and leads to what is put off', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Suivi' }).first().click();
  const calls = page.getByRole('table').first();
  await expect(calls.getByRole('row').nth(1)).toBeVisible();
  const href = await calls.getByRole('row').nth(1).getByRole('link').first().getAttribute('href');
  const id = href?.split('/')[2] ?? '';
  await page.evaluate(async (initiative) => {
    const { essaim } = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<unknown>> };
    };
    await essaim.calls['home.putOff']?.({ kind: 'followUp', id: initiative, until: '2099-01-01' });
  }, id);
  await page.reload();
  const putOff = calls.getByRole('link', { name: /^remis au 1er\sjanvier\s2099$/ });
  await expect(putOff).toHaveCount(1);
  // « Accueil » does not count it: neither does this place.
  const rows = (await calls.getByRole('row').count()) - 1;
  await expect(
    page.getByText(new RegExp(`^${rows - 1}\\s\\D*, 1\\sremis à plus tard$`)),
  ).toBeVisible();
  await putOff.press('Enter');
  await expect(page.getByRole('heading', { name: 'Remis à plus tard' })).toBeVisible();
  await close();
});

test('each date of the rhythm says what answered it, and one answer says that it stands for those before it', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Suivi' }).first().click();
  const calls = page.getByRole('table').first();
  await expect(calls.getByRole('row').nth(1)).toBeVisible();
  const href = await calls.getByRole('row').nth(1).getByRole('link').first().getAttribute('href');
  await goTo(page, `/initiatives/${href?.split('/')[2] ?? ''}/suivi`);
  const dates = page.getByRole('table', { name: 'Dates du rythme' });
  const late = dates.getByRole('row', { name: /En retard : rien n’a été su depuis/ });
  await expect(late.first()).toBeVisible();
  const before = await late.count();
  await page.getByRole('button', { name: 'Noter un état' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /État/ }).click();
  await page.getByRole('option', { name: /Vivante/ }).click();
  await dialog.getByRole('button', { name: 'Noter l’état' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(late).toHaveCount(0);
  const answered = dates.getByRole('row', { name: /un état noté, .* 2026/ });
  await expect.poll(() => answered.count()).toBeGreaterThanOrEqual(before);
  await close();
});
