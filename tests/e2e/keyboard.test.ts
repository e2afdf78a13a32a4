import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, launch, test } from '../support/app.ts';
import { keyboardOnly } from '../support/keyboardOnly.ts';
import { readBack } from '../support/pdfReader.ts';

const TITLE =
  'L’atelier d’entraide de l’Île-d’Orléans, où l’on répare, prête et enseigne ce que chacune et chacun sait faire de ses mains, d’un village à l’autre et d’une saison à l’autre';
const PARTNERS = Array.from({ length: 40 }, (_, at) => `Groupe d’entraide inventé n° ${at + 1}`);

test('the whole job by keyboard alone, from an empty folder to a PDF read back', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const { app, page, choose, close } = await launch({ profile });
  const hand = keyboardOnly(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  const field = (name: string | RegExp) => page.getByRole('textbox', { name }).first();
  const part = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Parties de l’initiative' }).getByRole('link', { name });

  await test.step('a new portfolio', async () => {
    await choose({ save: join(folder, 'CDC de l’Île.essaim') });
    await hand.isOn(page.getByRole('heading', { level: 1 }));
    await hand.goTo(button('Nouveau portefeuille'));
    await hand.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  });

  await test.step('an initiative of a very long title', async () => {
    await hand.goTo(page.getByRole('link', { name: 'Initiatives' }).first());
    await hand.press('Enter');
    await hand.goTo(button('Nouvelle initiative'));
    await hand.press('Enter');
    await hand.typeInto(field('Titre de l’initiative'), TITLE);
    await hand.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  });

  await test.step('forty partners, as a spreadsheet copies them', async () => {
    await hand.isOn(field('Besoin social'));
    for (const name of [/^Étapes/, /^Suivi/, /^Parties prenantes/]) {
      // oxlint-disable no-await-in-loop -- one part after the other
      await hand.press('Control+PageDown');
      await hand.isOn(part(name));
      // oxlint-enable no-await-in-loop
    }
    await hand.goTo(button('Ajouter une partie prenante'));
    await hand.press('Enter');
    await hand.isOn(page.getByRole('combobox', { name: 'Nom du groupe ou de l’organisation' }));
    await copy(app, sheetOf(PARTNERS), PARTNERS.join('\r\n'));
    await hand.press('Control+V');
    await hand.isOn(button(/Type des lignes qui n’en disent pas/));
    await hand.press('Enter');
    await hand.goTo(page.getByRole('option', { name: 'Organisme communautaire' }), 'ArrowDown');
    await hand.press('Enter');
    await hand.goTo(button('Ajouter les 40 parties prenantes'));
    await hand.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: PARTNERS[39] ?? '', exact: true })).toBeVisible();
    // What opened the window was in the empty list: the hand is on the first of those that came.
    await hand.isOn(page.getByRole('button', { name: PARTNERS[0] ?? '', exact: true }));
  });

  for (const [template, file, document] of [
    [/^Dossier complet/, 'Complet.pdf', 'Dossier de présentation'],
    [/^Fiche d’initiative/, 'Fiche.pdf', 'Fiche de présentation'],
  ] as const) {
    const pdf = join(folder, file);
    // oxlint-disable no-await-in-loop -- one dossier, then the other
    await test.step(`a dossier, its own text, its PDF: ${file}`, async () => {
      await choose({ save: pdf });
      await hand.goTo(button('Préparer un dossier'), 'Shift+Tab');
      await hand.press('Enter');
      await hand.isOn(field('Titre du dossier'));
      await hand.press('Tab');
      await hand.goTo(page.getByRole('radio', { name: template }), 'ArrowDown');
      await expect(field('Titre du dossier')).toHaveValue(new RegExp(`^${document}\\s: L’atelier`));
      await hand.goTo(button('Créer le dossier'));
      await hand.press('Enter');
      await expect(page.getByText(/Aperçu à jour, \d+ pages?/)).toBeVisible({ timeout: 30_000 });

      await hand.goTo(button('Ce dossier'));
      await hand.goTo(page.getByRole('button', { name: /Besoin et aspiration$/ }), 'ArrowDown');
      await hand.press('Enter');
      await hand.goTo(button('Écrire mon texte'));
      await hand.press('Enter');
      const word = readFileSync(join(import.meta.dirname, '../support/pasted/word.html'), 'utf8');
      await copy(app, word, 'texte seul');
      await hand.isOn(field('Votre texte'));
      await hand.press('Control+A', 'Delete', 'Control+V');
      await expect(field('Votre texte')).toContainText('Le comité demande un local');
      await hand.press('Escape', 'Tab');
      await hand.goTo(button('Exporter le PDF…'), 'Shift+Tab');
      await hand.press('Enter');
      await hand.typeInto(field('Destinataire'), 'Fonds fictif de l’Île');
      await hand.goTo(button('Choisir où l’écrire…'));
      await hand.press('Enter');
      await expect(page.getByText('Le PDF est écrit.')).toBeVisible({ timeout: 60_000 });
      await hand.goTo(page.getByRole('dialog').getByRole('button', { name: 'Fermer' }));
      await hand.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await hand.isOn(button('Exporter le PDF…'));
      await hand.goTo(
        page.getByRole('link', { name: /^L’atelier d’entraide de l’Île/ }).first(),
        'Shift+Tab',
      );
      await hand.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    });
    // oxlint-enable no-await-in-loop
  }
  await close();

  await test.step('both read back', async () => {
    for (const file of ['Complet.pdf', 'Fiche.pdf']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { pages } = await readBack(readFileSync(join(folder, file)));
      const all = pages
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/gu, ' ');
      expect(all, file).toContain('L’atelier d’entraide de l’Île-d’Orléans');
      expect(all, file).toContain('Le comité demande un local et du temps au village');
      // The card prints no list of partners.
      expect(all.includes(PARTNERS[39] ?? ''), file).toBe(file === 'Complet.pdf');
    }
  });
});

/** What a spreadsheet puts on the clipboard beside the text of a column. */
function sheetOf(names: readonly string[]): string {
  return `<table>${names.map((name) => `<tr><td>${name}</td></tr>`).join('')}</table>`;
}

/** Puts HTML and its text in the clipboard. Electron 45 takes items, 33 the kinds of one. */
async function copy(app: ElectronApplication, html: string, text: string): Promise<void> {
  await app.evaluate(
    async ({ clipboard, ClipboardItem }, given) => {
      const older = clipboard as unknown as { writeHTML?: unknown; write: (data: object) => void };
      if (older.writeHTML === undefined) {
        const item = {
          'text/html': new Blob([given.html], { type: 'text/html' }),
          'text/plain': new Blob([given.text], { type: 'text/plain' }),
        };
        await clipboard.write([new ClipboardItem(item)]);
      } else {
        older.write(given);
      }
    },
    { html, text },
  );
}
