import type { Page } from '@playwright/test';
import { expect, launchExample, openPart, test } from '../support/app.ts';

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const active = document.activeElement;
      const labels = active instanceof HTMLElement && 'labels' in active ? active.labels : null;
      const words =
        labels instanceof NodeList ? [...labels].map((one) => one.textContent).join(' ') : '';
      return `${active?.getAttribute('aria-label') ?? ''} ${words} ${active?.textContent ?? ''}`;
    });
    if (name.test(here)) return;
  }
  throw new Error(`Nothing called ${String(name)} takes the focus`);
}

test('an indicator is added, thirty lines are pasted, one is corrected and all stays, by keyboard alone', async ({
  folder,
  profile,
}) => {
  const { app, page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Table des familles', 'Indicateurs');
  await expect(page.getByText('Aucun indicateur encore')).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter un indicateur' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Ce qui est mesuré' })).toBeFocused();
  await page.keyboard.type('Familles rejointes');
  await page.keyboard.press('Tab');
  await page.keyboard.type('familles');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const line = page.getByRole('button', { name: /Familles rejointes/ });
  await expect(line).toBeFocused();
  await expect(line).toContainText('jamais mesuré');

  // Twenty-eight years in both habits, a line that means nothing, a title.
  const rows = Array.from(
    { length: 28 },
    (_, index) =>
      `${1990 + index}\t${index % 2 === 0 ? `1 2${index + 10},50` : `12${index + 10}.5`}`,
  );
  const text = ['Année\tFamilles', ...rows, 'automne 2019\tenviron 40'].join('\r\n');
  await app.evaluate(({ clipboard }, pasted) => clipboard.writeText(pasted), text);
  await tabTo(page, /Coller d’un tableur/);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Colonne copiée du tableur' })).toBeFocused();
  await page.keyboard.press('Control+V');
  await expect(dialog.getByText('28 mesures à ajouter')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Année/ })).toHaveCount(0);
  await expect(dialog.getByRole('row')).toHaveCount(31);
  await expect(dialog.getByRole('row').nth(30)).toContainText('pas une date comprise');
  await expect(dialog.getByRole('row', { name: /1990/ })).toContainText('1 210,50');
  await tabTo(page, /Ajouter les 28 lignes comprises/);
  await page.keyboard.press('Enter');
  // What was not understood stays, and the focus is on it.
  const field = dialog.getByRole('textbox', { name: 'Colonne copiée du tableur' });
  await expect(field).toHaveValue('automne 2019\tenviron 40');
  await expect(field).toBeFocused();
  await expect(dialog).toContainText('1 ligne non comprise reste dans le champ');
  // What was added stays: the dialog is closed, not cancelled.
  await expect(dialog.getByRole('button', { name: 'Fermer', exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Annuler' })).toHaveCount(0);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2019;40');
  await expect(dialog.getByText('1 mesure à ajouter')).toBeVisible();
  await tabTo(page, /Ajouter les mesures/);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const table = page.getByRole('table', { name: /Mesures de « Familles rejointes »/ });
  await expect(table.getByRole('row')).toHaveCount(30);
  await expect(line).toContainText('40 familles, 2019');
  await expect(line).toContainText('rien depuis 2019');
  await expect(page.getByRole('img', { name: /Familles rejointes, à la hausse/ })).toBeVisible();

  await tabTo(page, /Corriger la mesure de 2019/);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Date' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('1 304');
  await page.keyboard.press('Enter');
  const reason = dialog.getByRole('textbox', { name: 'Pourquoi cette correction' });
  await expect(reason).toBeFocused();
  await page.keyboard.type('Une colonne à côté.');
  await tabTo(page, /^\s*Corriger la mesure$/);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(table.getByRole('row', { name: /2019/ })).toContainText('1 304');
  await expect(table.getByRole('row', { name: /2019/ })).toContainText(
    /elle disait 40 \(2019\)\. Une colonne à côté\./,
  );
  await page.reload();
  await page.getByRole('button', { name: /Familles rejointes/ }).press('Enter');
  await expect(table.getByRole('row', { name: /2019/ })).toContainText('elle disait 40');
  await close();
});

test('a column of values asks from when, and pasting it again adds nothing', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Transport solidaire des rangs', /^Indicateurs/);
  await page.getByRole('button', { name: /Attente pour un rendez-vous/ }).click();
  await page.getByRole('button', { name: 'Coller d’un tableur' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Colonne copiée du tableur' }).fill('9,5\n\n7\n');
  await expect(dialog.getByText('0 mesure à ajouter')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Date de la première valeur' }).fill('mars 2020');
  await expect(dialog.getByText('2 mesures à ajouter')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ajouter les mesures' }).click();
  await expect(dialog).toHaveCount(0);
  const table = page.getByRole('table', { name: /Attente/ });
  await expect(table.getByRole('row', { name: /mars 2022/ })).toContainText('7');
  await page.getByRole('button', { name: 'Coller d’un tableur' }).click();
  await dialog
    .getByRole('textbox', { name: 'Colonne copiée du tableur' })
    .fill('mars 2020\t9,50\nmars 2022\t8');
  await expect(dialog.getByText('0 mesure à ajouter')).toBeVisible();
  await expect(dialog.getByRole('row').nth(1)).toContainText('déjà notée');
  await expect(dialog.getByRole('row').nth(2)).toContainText('elle n’est pas remplacée');
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Abandonner' }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(table.getByRole('row', { name: /mars 2022/ })).toHaveCount(0);
  await close();
});

test('by keyboard alone: a baseline and a target are corrected, and what they said stays in sight', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Table des familles', 'Indicateurs');
  await page.getByRole('button', { name: 'Ajouter un indicateur' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Ce qui est mesuré' })).toBeFocused();
  await page.keyboard.type('Familles rejointes');
  await page.keyboard.press('Tab');
  await page.keyboard.type('familles');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const reason = dialog.getByRole('textbox', { name: 'Pourquoi cette correction' });

  await tabTo(page, /Noter le départ/);
  await page.keyboard.press('Enter');
  const value = dialog.getByRole('textbox', { name: 'Valeur de départ' });
  await expect(value).toBeFocused();
  await page.keyboard.type('12,50');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mars 2018');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const begun = page.getByRole('region', { name: 'Départ' });
  await expect(begun).toContainText('12,50 familles');
  const correct = page.getByRole('button', { name: 'Corriger le départ' });
  await expect(correct).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(value).toBeFocused();
  await expect(value).toHaveValue('12,50');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('14');
  // A correction says why: what was typed stays until it does.
  await page.keyboard.press('Enter');
  await expect(reason).toBeFocused();
  await expect(value).toHaveValue('14');
  await page.keyboard.type('Deux familles oubliées.');
  await tabTo(page, /^\s*Corriger le départ$/);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(correct).toBeFocused();
  await expect(begun).toContainText('14 familles');
  await expect(begun).toContainText(
    'le départ était de 12,50 familles (mars 2018). Deux familles oubliées.',
  );

  await tabTo(page, /Ajouter une cible/);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Cible' })).toBeFocused();
  await page.keyboard.type('40');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('textbox', { name: 'Pour quand' })).toBeFocused();
  await page.keyboard.type('2027');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const aims = page.getByRole('region', { name: 'Cibles' });
  await expect(aims).toContainText('40 familles');
  await tabTo(page, /Corriger la cible de 2027/);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Pour quand' })).toHaveValue('2027');
  await expect(dialog.getByRole('textbox', { name: 'Cible' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('45');
  await tabTo(page, /Pourquoi cette correction/);
  await page.keyboard.type('Le comité vise plus haut.');
  await tabTo(page, /^\s*Corriger la cible$/);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Corriger la cible de 2027' })).toBeFocused();
  await expect(aims).toContainText('45 familles');
  await expect(aims).toContainText(
    'la cible était de 40 familles (2027). Le comité vise plus haut.',
  );

  // A target that is aimed at no more keeps its date, and both of what it said.
  await page.keyboard.press('Enter');
  await tabTo(page, /Cette cible n’est plus visée/);
  await page.keyboard.press('Space');
  await tabTo(page, /Pourquoi cette correction/);
  await page.keyboard.type('Le projet change de public.');
  await tabTo(page, /^\s*Corriger la cible$/);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(aims).toContainText('plus visée');
  await expect(aims).toContainText('la cible était de 45 familles (2027)');
  await expect(aims).toContainText('la cible était de 40 familles (2027)');

  await page.reload();
  await page.getByRole('button', { name: /Familles rejointes/ }).press('Enter');
  await expect(begun).toContainText('le départ était de 12,50 familles');
  await expect(aims).toContainText('la cible était de 45 familles');
  await close();
});
