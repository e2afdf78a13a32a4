import { expect, launchExample, openPart, test } from '../support/app.ts';

// Whoever follows a line elsewhere comes back by one key to where the hand was.

test('Alt+← comes back to the line of « Accueil » that led elsewhere, and Alt+→ goes there again', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  const link = page.locator('.es-ledger-line a[href^="#/financement"], .es-ledger-line a').last();
  await expect(link).toBeVisible();
  await link.focus();
  const href = (await link.getAttribute('href')) ?? '';
  const words = (await link.getAttribute('aria-label')) ?? (await link.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain(href.split('?')[0] ?? '');
  await expect(page.locator('.es-ledger-line')).toHaveCount(0);
  await expect(page.locator('main h1')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('link', { name: words, exact: true })).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.locator('.es-ledger-line')).toHaveCount(0);
  await close();
});

test('Alt+← comes back from a funding to the « Voir le financement » of the line, past a field', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  const gestures = page.getByRole('button', { name: /Financement de .*Dons à la porte/ });
  await gestures.press('Enter');
  await page.getByRole('menuitem', { name: 'En faire un financement' }).press('Enter');
  const row = page.getByRole('row').filter({ has: gestures });
  const link = row.getByRole('link', { name: 'Voir le financement' });
  await link.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dons à la porte' })).toBeFocused();
  // Typed on the way: kept by leaving.
  const title = page.getByRole('textbox', { name: 'Titre' });
  await title.fill('Dons à la porte, l’hiver');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dons à la porte, l’hiver');
  await close();
});

test('a place opens at its top, wherever the one before was scrolled, and is as it was left for who comes back', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', 'Récit');
  await expect(page.getByRole('textbox', { name: 'Besoin social' })).toBeVisible();
  const screen = page.locator('main');
  const top = () => screen.evaluate(({ scrollTop }) => Math.round(scrollTop));
  await screen.evaluate((main) => main.scrollTo(0, 400));
  const left = await top();
  expect(left).toBeGreaterThan(100);
  await page.getByRole('link', { name: 'Réglages' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeFocused();
  expect(await top()).toBe(0);
  await screen.evaluate((main) => main.scrollTo(0, 9_999));
  expect(await top()).toBeGreaterThan(100);
  // A section of the settings is one gesture away, and takes the hand.
  await page
    .getByRole('navigation', { name: 'Sections des réglages' })
    .getByRole('link', { name: 'Fichier', exact: true })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Fichier', exact: true })).toBeFocused();
  await page.getByRole('link', { name: 'Corbeille', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Corbeille' })).toBeFocused();
  expect(await top()).toBe(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('textbox', { name: 'Besoin social' })).toBeVisible();
  await expect.poll(top).toBe(left);
  await close();
});

test('an open dialog keeps what was typed in it from Alt+←, a mouse, the menu, a link, F1 and « Annuler »', async ({
  folder,
  profile,
}) => {
  const { page, app, close } = await launchExample({ folder, profile });
  await openPart(page, 'Frigos du rang', /^Argent/);
  await page.getByRole('button', { name: 'Ajouter un financement' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nouveau financement' });
  const title = dialog.getByRole('textbox', { name: 'Titre' });
  await title.fill('Fonds du rang');
  const stays = async () => {
    await expect(title).toHaveValue('Fonds du rang');
    expect(page.url()).toContain('/argent');
  };
  await page.keyboard.press('Alt+ArrowLeft');
  await stays();
  const device = await page.context().newCDPSession(page);
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await device.send('Input.dispatchMouseEvent', {
      type,
      x: 9,
      y: 9,
      button: 'back',
      clickCount: 1,
    });
  await stays();
  const menu = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const lines = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
      const line = lines?.find((one) => one.label.startsWith(wanted));
      if (line === undefined) throw new Error(`No « ${wanted} » in the menu`);
      line.click();
    }, label);
  for (const label of ['Revenir où l’on était', 'Accueil']) {
    await menu(label);
    if (label === 'Accueil')
      await expect(
        page.getByText(/Fermez d’abord «\sNouveau financement\s»/).first(),
      ).toBeVisible();
    await stays();
  }
  // The guide is read over it, and leaves the hand where it was.
  await menu('Guide');
  const guide = page.getByRole('dialog', { name: 'L’argent, et jusqu’à quand' });
  await expect(guide.getByText(/«\sNouveau financement\s» attend dessous/)).toBeVisible();
  await expect(guide.getByRole('button', { name: 'Fermer' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(guide).toHaveCount(0);
  await expect(title).toBeFocused();
  await stays();
  // As the link of a word that is explained over a dialog.
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '#/aide/mots' });
    document.body.append(link);
    link.click();
  });
  await stays();
  // « Annuler » asks as Escape does, and asks nothing once nothing would be lost.
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => dialog.getByRole('button', { name: 'Annuler' }).click(),
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one way out after the other
    await leave();
    const asking = page.getByRole('alertdialog');
    // oxlint-disable-next-line no-await-in-loop -- the answer is what it asks for
    await asking.getByRole('button', { name: 'Continuer à écrire' }).press('Enter');
    // oxlint-disable-next-line no-await-in-loop -- looked at before the next way out
    await stays();
  }
  // From a button as from a field, Ctrl + Enter adds, or goes to what is missing.
  await dialog.getByRole('button', { name: 'Annuler' }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('textbox', { name: /^Montant/ })).toBeFocused();
  await stays();
  await title.fill('');
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await expect(dialog).toHaveCount(0);
  // Where nothing is written, the guide does not say that something is, and goes with what is under it.
  await page.getByRole('button', { name: 'Ajouter un financement' }).press('Enter');
  await expect(title).toBeFocused();
  await menu('Guide');
  await expect(
    guide.getByText(/La fenêtre «\sNouveau financement\s» est ouverte dessous/),
  ).toBeVisible();
  await expect(guide.getByText(/avec ce que vous y avez écrit/)).toHaveCount(0);
  await menu('Accueil');
  await expect(guide).toHaveCount(0);
  await expect(dialog).toHaveCount(0);
  await close();
});
