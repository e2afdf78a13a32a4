import { expect, launchExample, test } from '../support/app.ts';
import { goTo, press } from '../support/hands.ts';

// From what a funder waits for to the dossier of its report, by the keyboard.

test('the line of a report leads to its dossier, for its funder, and later back to it', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Financement', exact: true }).waitFor();
  const address = await page.evaluate(async () => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
    };
    const asked = await given.essaim.calls['funding.list']?.(undefined);
    const rows = asked?.value as { id: string; title: string; reports: { id: string }[] }[];
    const found = rows.find(({ title }) => title.startsWith('Pilote de Répit'));
    return `/financement/financements/${found?.id}?ouvrir=${found?.reports.at(-1)?.id}`;
  });
  await goTo(page, address);
  await press(page, 'Préparer le rapport');
  const title = page.getByRole('heading', {
    level: 1,
    name: 'Rapport final du pilote, Pilote de Répit-Parents',
  });
  await expect(title).toBeFocused();
  await expect(page.getByText(/Rapport d’étape et reddition de comptes, version/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Bailleur de fonds' })).toHaveValue(
    'Fondation fictive des Quatre-Vents',
  );
  await expect(
    page.getByRole('button', { name: /Pilote de Répit-Parents.*dont il rend compte/ }),
  ).toBeVisible();
  await goTo(page, address);
  await page.getByRole('link', { name: 'Continuer le rapport' }).press('Enter');
  await expect(title).toBeFocused();
  await close();
});

test('the page of what was sent and won leads to its report', async ({ folder, profile }) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Dossiers' }).press('Enter');
  const register = page.getByRole('table', { name: 'Transmis' });
  const row = register
    .getByRole('row')
    .filter({ hasText: /acceptée/ })
    .first();
  const link = row.getByRole('link').first();
  const name = (await link.textContent()) ?? '';
  await link.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await press(page, 'Préparer le rapport');
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Bailleur de fonds' })).not.toHaveValue('');
  await close();
});
