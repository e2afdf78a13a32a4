import type { Page } from '@playwright/test';
import { formatPartialDate } from '../../shared/domain/dates.ts';
import { expect, launchExample, test } from '../support/app.ts';
import { askBridge } from '../support/askBridge.ts';

// What was mended after people used it: each of these made somebody stop once.

const LONG = /^Halte numérique/;

test('a long name, a sentence added by Enter, a rule verified today, a unit, an answer to a copy, one initiative', async ({
  folder,
  profile,
}) => {
  test.setTimeout(240_000);
  const { page, choose, close } = await launchExample({ folder, profile });
  const found = await askBridge<{ id: string; title: string }[]>(page, 'initiative.find', {
    text: '',
    chosenId: null,
  });
  const idOf = (title: RegExp) => found.find((one) => title.test(one.title))?.id ?? '';

  await test.step('a long name leaves the screen to what it heads', async () => {
    await goTo(page, `#/initiatives/${idOf(LONG)}/apercu`);
    const heading = page.getByRole('heading', { level: 1, name: LONG });
    const long = await heading.evaluate((one) => getComputedStyle(one).fontSize);
    await goTo(page, `#/initiatives/${idOf(/^Transport solidaire/)}/apercu`);
    const short = page.getByRole('heading', { level: 1, name: 'Transport solidaire des rangs' });
    await expect(short).toBeVisible();
    const size = await short.evaluate((one) => getComputedStyle(one).fontSize);
    expect(Number.parseFloat(long)).toBeLessThan(Number.parseFloat(size));
  });

  await test.step('Enter in a field of one line adds the sentence, and says so', async () => {
    await goTo(page, `#/initiatives/${idOf(/^Transport solidaire/)}/effets`);
    await page.getByRole('button', { name: 'Ajouter un effet' }).first().press('Enter');
    const dialog = page.getByRole('dialog');
    const sentence = dialog.getByRole('textbox', { name: 'L’effet, en une phrase' });
    await sentence.fill('L’épicier d’à côté livre le jeudi');
    await dialog.getByRole('textbox', { name: /^Observé le/ }).fill('2026');
    // What is not chosen yet is asked for, and the sentence stays.
    await dialog.getByRole('textbox', { name: /^Observé le/ }).press('Enter');
    await expect(sentence).toHaveValue('L’épicier d’à côté livre le jeudi');
    for (const [name, option] of [
      ['Quand il se voit', /^D’ici un an/],
      ['Niveau', /^Individu/],
      ['Ce qui change', /^Conditions de vie/],
    ] as const) {
      await dialog.getByRole('button', { name: new RegExp(name) }).press('Enter');
      await page.getByRole('option', { name: option }).press('Enter');
    }
    await dialog.getByRole('textbox', { name: /^Observé le/ }).press('Enter');
    await expect(dialog.getByText('C’est ajouté. La suite peut s’écrire.')).toBeVisible();
    await expect(sentence).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('L’épicier d’à côté livre le jeudi').first()).toBeVisible();
  });

  await test.step('rules that somebody looked at are verified today, in one gesture', async () => {
    await goTo(page, '#/reglages/gabarits');
    const copy = 'Copier « Projet, fonds régional d’une MRC »';
    await page.getByRole('button', { name: copy }).press('Enter');
    await page.getByLabel('Nom du gabarit').fill('Le nôtre');
    await page.getByRole('button', { name: 'Faire la copie' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Le nôtre' })).toBeVisible();
    const day = page.getByRole('textbox', { name: /^Vérifié le/ });
    await day.fill('15 janvier 2025');
    await page.getByRole('button', { name: 'Vérifié aujourd’hui' }).press('Enter');
    await expect(day).toBeFocused();
    const { today } = await askBridge<{ today: string }>(page, 'app.state', undefined);
    await expect(day).toHaveValue(formatPartialDate(today));
    await expect(page.getByRole('button', { name: 'Vérifié aujourd’hui' })).toHaveCount(0);
  });

  await test.step('a unit stays beside what is typed', async () => {
    const share = page.getByRole('textbox', { name: /^Part des coûts au plus/ });
    await share.fill('75');
    await expect(share.locator('xpath=..').locator('.es-unit')).toHaveText('%');
    await expect(share).toHaveValue('75');
  });

  const dossier = (
    await askBridge<{ id: string; title: string; initiativeTitle: string | null }[]>(
      page,
      'dossier.list',
      undefined,
    )
  ).find(
    ({ title, initiativeTitle }) =>
      initiativeTitle?.startsWith('Transport') === true && !title.startsWith('Rapport'),
  );
  const id = dossier?.id ?? '';

  await test.step('a kept copy that waits leads to its answer', async () => {
    await choose({ save: `${folder}/Envoi.pdf` });
    const warnings = await askBridge<{ key: string }[]>(page, 'dossier.warnings', { id });
    await askBridge(page, 'dossier.export', {
      id,
      recipient: 'Fondation fictive',
      accepted: warnings.map(({ key }) => key),
    });
    await goTo(page, `#/dossiers/${id}`);
    const copies = page.getByRole('link', { name: /^Noter la réponse à la copie du/ });
    await copies.first().press('Enter');
    await expect(page.getByRole('dialog').getByRole('radio', { name: 'Refusée' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('where there is one initiative, a new dossier is of it', async () => {
    await choose({ save: `${folder}/Seule.essaim` });
    await askBridge(page, 'portfolio.create', undefined);
    await askBridge(page, 'initiative.create', { title: 'L’épicerie d’à côté' });
    await page.reload();
    await goTo(page, '#/dossiers');
    await page.getByRole('button', { name: 'Nouveau dossier' }).first().press('Enter');
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('L’épicerie d’à côté');
    await page.keyboard.press('Escape');
  });

  await close();
});

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
