import { join } from 'node:path';
import { expect, test } from '../support/app.ts';

test('a template is copied and changed; a dossier begun from it counts, refuses and is copied section by section', async ({
  essaim,
  folder,
}) => {
  const { page, app, choose } = essaim;
  await choose({ save: join(folder, 'Gabarits.essaim') });
  await page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
  await expect(page.getByText('Le portefeuille est vide')).toBeVisible();
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Ouvrir les gabarits' }).click();
  await expect(page.getByRole('heading', { name: 'Gabarits' })).toBeVisible();
  await page.getByRole('button', { name: 'Copier « Sommaire d’une page »' }).click();
  await page.getByLabel('Nom du gabarit').fill('Une page pour la Table');
  await page.getByRole('button', { name: 'Faire la copie' }).click();
  await expect(page.getByRole('heading', { name: 'Une page pour la Table' })).toBeVisible();

  // Its blocks are one stop of Tab, and so are its pieces: along one line, then what adds the next.
  const inBlocks = page.getByRole('region', { name: 'Blocs' });
  const removing = inBlocks.getByRole('button', { name: /^Retirer/ });
  await inBlocks.getByRole('button', { name: /^L’essentiel/ }).focus();
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await expect(removing.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(removing.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(removing.last()).toBeFocused();
  await page.keyboard.press('Tab');
  const addDrawn = inBlocks.getByRole('button', { name: 'Ajouter un bloc du portefeuille' });
  await expect(addDrawn).toBeFocused();
  await page.keyboard.press('ArrowDown');
  // Each block that may be added says from what it is drawn.
  const first = page.getByRole('menuitem').first();
  await expect(first).toHaveAccessibleDescription(/^Tirée? /);
  await expect(first).not.toHaveAccessibleName(/Tirée? /);
  await page.keyboard.press('Escape');
  await expect(addDrawn).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(inBlocks.getByRole('textbox', { name: 'Question' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(addDrawn).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(removing.last()).toBeFocused();
  const inPieces = page.getByRole('region', { name: 'Pièces à joindre' });
  const piece = inPieces.getByRole('textbox', { name: 'Pièce', exact: true });
  await piece.focus();
  for (const name of ['Lettre d’appui', 'Résolution du CA', 'États financiers']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(inPieces.getByRole('button', { name: `Retirer « ${name} »` })).toBeVisible();
    await expect(piece.last()).toHaveValue('');
  }
  await piece.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(piece.nth(1)).toBeFocused();
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await expect(
    inPieces.getByRole('button', { name: 'Retirer « Résolution du CA »' }),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(piece.last()).toBeFocused();
  // The one that goes gives the focus to the next, the last of all to what adds.
  await page.keyboard.press('Shift+Tab');
  for (const [left, next] of [
    [2, 'États financiers'],
    [1, 'Lettre d’appui'],
  ] as const) {
    await page.keyboard.press('Enter');
    await expect(inPieces.getByRole('listitem')).toHaveCount(left);
    await expect(inPieces.getByRole('button', { name: `Retirer « ${next} »` })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(inPieces.getByRole('listitem')).toHaveCount(0);
  await expect(piece).toBeFocused();

  // Five words at most; its place changes by the keyboard.
  await page.getByRole('button', { name: /^L’essentiel/ }).click();
  await page
    .getByRole('textbox', { name: /^Mots au plus/ })
    .first()
    .fill('5');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^L’essentiel.*5 mots au plus/ })).toBeVisible();
  await page.getByRole('button', { name: 'Descendre « L’essentiel »' }).focus();
  await page.keyboard.press('Enter');
  const blocks = page.getByRole('region', { name: 'Blocs' }).getByRole('listitem');
  await expect(blocks.nth(1)).toContainText('L’essentiel');
  for (const name of [
    'Retirer « À quel besoin l’initiative répond »',
    'Retirer « Ce qui se fait autrement ici »',
    'Retirer « Ce qui a changé, et depuis quand »',
    'Retirer « Ce qu’il faut pour que cela dure »',
  ]) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }

  await page.evaluate(async () => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
    };
    const ask = async (name: string, input?: unknown) =>
      (await given.essaim.calls[name]?.(input))?.value as { id: string };
    const { id: initiativeId } = await ask('initiative.create', { title: 'Halte' });
    const templates = (await ask('template.list')) as unknown as { id: string; name: string }[];
    const templateId = templates.find(({ name }) => name === 'Une page pour la Table')?.id;
    const { id } = await ask('dossier.create', { initiativeId, templateId, title: null });
    globalThis.location.hash = `#/dossiers/${id}`;
  });
  await page.getByRole('button', { name: /^L’essentiel/ }).click();
  const text = page.getByRole('textbox', { name: 'Votre réponse' });
  await text.fill('Un deux trois quatre cinq six.');
  await expect(page.getByText('6 / 5 mots, 1 de trop')).toBeVisible();
  const checks = page.getByRole('region', { name: 'Avant d’exporter' });
  await expect(checks.getByText('« L’essentiel » : 1 mot de trop')).toBeVisible();
  await page.getByRole('button', { name: 'Exporter le PDF…' }).click();
  await expect(page.getByText('À régler avant d’exporter')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();

  await text.fill('Un deux l’ami.');
  await expect(page.getByText('3 / 5 mots')).toBeVisible();
  await page.getByRole('button', { name: 'Copier la section' }).click();
  await expect(page.getByText(/^Section copiée/)).toBeVisible();
  // Electron 45 reads the clipboard by its items, 33 by their kinds.
  const copied = await app.evaluate(async ({ clipboard }) => {
    const older = clipboard as unknown as { readHTML?: () => string };
    const plain = await Promise.resolve(clipboard.readText());
    if (older.readHTML !== undefined) return { text: plain, html: older.readHTML() };
    const [item] = await clipboard.read();
    return { text: plain, html: (await (await item?.getType('text/html'))?.text()) ?? '' };
  });
  expect(copied.text).toBe('Un deux l’ami.');
  expect(copied.html).toContain('<p>Un deux l’ami.</p>');
});
