import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { acceleratorOf } from '../../shared/domain/shortcuts/chords.ts';
import {
  firstKeys,
  SHORTCUT_IDS,
  type SHORTCUTS,
  type ShortcutId,
  shortcut,
} from '../../shared/domain/shortcuts/shortcuts.ts';
import { expect, launchExample, openPart, test } from '../support/app.ts';
import { readBack } from '../support/pdfReader.ts';

// Each shortcut of the table is pressed, and does what the sheet says. Those of a meeting are compared
// with its own table by tests/unit/shortcuts.test.ts, and pressed by meeting.test.ts.

type Id = Exclude<ShortcutId, `meeting${string}`>;
type Keys = { readonly app: ElectronApplication; readonly page: Page };
type Proofs<I extends Id> = Readonly<Record<I, (keys: Keys) => Promise<void>>>;

/** Presses keys as the system gives them, so that the native menu hears them. */
async function pressed({ app }: Keys, id: ShortcutId, which = 0): Promise<void> {
  const chord = shortcut(id, false).keys[which] ?? firstKeys(id, false);
  const keyCode = acceleratorOf({ key: chord.key });
  const held = [chord.ctrl && 'control', chord.shift && 'shift', chord.alt && 'alt'].filter(
    Boolean,
  );
  await app.evaluate(
    ({ BrowserWindow }, press) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.focus();
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- names that Electron gives to these keys
      const modifiers = press.held as ('control' | 'shift' | 'alt')[];
      contents?.sendInputEvent({ type: 'keyDown', keyCode: press.keyCode, modifiers });
      contents?.sendInputEvent({ type: 'keyUp', keyCode: press.keyCode, modifiers });
    },
    { keyCode, held },
  );
}

const goesTo = (id: Id, title: string | RegExp) => async (keys: Keys) => {
  await pressed(keys, id);
  await expect(keys.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
};

/** What the system was asked, in place of its dialogs. */
async function listen({ app }: Keys): Promise<void> {
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    dialog.showSaveDialog = () => {
      heard.push('save');
      return Promise.resolve({ canceled: true, filePath: '' });
    };
    dialog.showOpenDialog = () => {
      heard.push('open');
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      'window.print = () => { document.body.dataset.printed = "yes" }',
    );
  });
}

const asks = (id: Id, what: string) => async (keys: Keys) => {
  await pressed(keys, id);
  await expect
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put there by listen()
    .poll(() =>
      keys.app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.at(-1)),
    )
    .toBe(what);
};

const zooms = (id: Id, wanted: (level: number) => boolean) => async (keys: Keys) => {
  await pressed(keys, id);
  await expect
    .poll(async () =>
      wanted(
        await keys.app.evaluate(
          ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel() ?? 0,
        ),
      ),
    )
    .toBe(true);
};

/** Those that the menus and the window hear. */
type OfMenu = {
  [I in Id]: (typeof SHORTCUTS)[I]['by'] extends 'screen' ? never : I;
}[Id];

const need = (page: Page) => page.getByRole('textbox', { name: /^Besoin social/ });

const EVERYWHERE: Proofs<OfMenu> = {
  home: goesTo(
    'home',
    /janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre/,
  ),
  initiatives: goesTo('initiatives', 'Initiatives'),
  stakeholders: goesTo('stakeholders', 'Parties prenantes'),
  followUp: goesTo('followUp', 'Suivi'),
  funding: goesTo('funding', 'Financement'),
  dossiers: goesTo('dossiers', 'Dossiers'),
  settings: goesTo('settings', 'Réglages'),
  // From the settings: the page of the guide that speaks of them.
  help: goesTo('help', 'Où sont vos données'),
  back: goesTo('back', 'Réglages'),
  forward: goesTo('forward', 'Où sont vos données'),
  new: asks('new', 'save'),
  open: asks('open', 'open'),
  print: async (keys) => {
    await pressed(keys, 'print');
    await expect(keys.page.locator('body')).toHaveAttribute('data-printed', 'yes');
  },
  zoomIn: zooms('zoomIn', (level) => level > 0),
  zoomReset: zooms('zoomReset', (level) => level === 0),
  zoomOut: async (keys) => {
    await zooms('zoomOut', (level) => level < 0)(keys);
    await pressed(keys, 'zoomReset');
  },
  search: async (keys) => {
    await pressed(keys, 'search');
    await expect(keys.page.getByRole('dialog', { name: /^Rechercher/ })).toBeVisible();
    await keys.page.keyboard.press('Escape');
    await expect(keys.page.getByRole('dialog')).toHaveCount(0);
  },
  shortcuts: async (keys) => {
    for (const which of [0, 1]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await pressed(keys, 'shortcuts', which);
      const sheet = keys.page.getByRole('dialog', { name: 'Raccourcis clavier' });
      // oxlint-disable-next-line no-await-in-loop -- the same
      await expect(sheet.getByRole('heading', { name: 'Édition' })).toBeVisible();
      // oxlint-disable-next-line no-await-in-loop -- the same
      await keys.page.keyboard.press('Escape');
      // oxlint-disable-next-line no-await-in-loop -- the same
      await expect(sheet).toHaveCount(0);
    }
  },
  newInitiative: async (keys) => {
    await pressed(keys, 'newInitiative');
    await expect(keys.page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
    await keys.page.keyboard.press('Escape');
    await expect(keys.page.getByRole('dialog')).toHaveCount(0);
  },
  selectAll: async (keys) => {
    await openPart(keys.page, 'Frigos du rang', 'Récit');
    await need(keys.page).fill('un deux');
    await pressed(keys, 'selectAll');
    await expect.poll(() => keys.page.evaluate(() => String(getSelection()))).toBe('un deux');
  },
  copy: async (keys) => {
    await pressed(keys, 'copy');
    await expect.poll(() => clipboardOf(keys)).toBe('un deux');
  },
  cut: async (keys) => {
    await pressed(keys, 'cut');
    await expect(need(keys.page)).toHaveValue('');
  },
  paste: async (keys) => {
    await pressed(keys, 'paste');
    await expect(need(keys.page)).toHaveValue('un deux');
  },
  pastePlain: async (keys) => {
    await pressed(keys, 'pastePlain');
    await expect(need(keys.page)).toHaveValue('un deuxun deux');
  },
  undo: async (keys) => {
    await keys.page.getByRole('link', { name: 'Accueil' }).first().focus();
    await expect(keys.page.getByText(/^Enregistré à/)).toBeVisible();
    await pressed(keys, 'undo');
    await expect(keys.page.getByText(/^Annulé/).first()).toBeVisible();
  },
  redo: async (keys) => {
    await pressed(keys, 'redo');
    await expect(keys.page.getByText(/^Rétabli/).first()).toBeVisible();
  },
  fullScreen: (keys) => inMenu(keys, 'fullScreen', true),
  // A portfolio without a password has nothing to lock with: password.test.ts locks one.
  lock: (keys) => inMenu(keys, 'lock', false),
  close: async (keys) => {
    await pressed(keys, 'close');
    await expect(keys.page.getByRole('button', { name: 'Nouveau portefeuille' })).toBeVisible();
  },
  quit: async (keys) => {
    const gone = keys.app.waitForEvent('close');
    await pressed(keys, 'quit');
    await gone;
  },
};

function clipboardOf({ app }: Keys): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

/** The native menu has the keys. */
async function inMenu({ app }: Keys, id: Id, isEnabled: boolean): Promise<void> {
  const entries = await menuEntries({ app });
  const found = entries.find(
    ({ accelerator }) => accelerator === acceleratorOf(firstKeys(id, false)),
  );
  expect(found?.enabled, id).toBe(isEnabled);
}

function menuEntries({ app }: Pick<Keys, 'app'>) {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .map(({ label, accelerator, enabled }) => ({
        label,
        accelerator: accelerator ?? '',
        enabled,
      })),
  );
}

test('each shortcut of the menus and of the window does what the sheet says', async ({
  folder,
  profile,
}) => {
  const { app, page } = await launchExample({ folder, profile });
  const keys = { app, page };
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await listen(keys);
  // Every one that a menu has is there with its keys, and no other entry has keys.
  const accelerators = (await menuEntries(keys))
    .map(({ accelerator }) => accelerator)
    .filter(Boolean);
  const expected = SHORTCUT_IDS.filter((id) => shortcut(id, false).by !== 'screen').map((id) =>
    acceleratorOf(firstKeys(id, false)),
  );
  // Undoing the typing is the system’s, beside undoing the change.
  const typing = new Set(['CommandOrControl+Z', 'Control+Y', 'Shift+CommandOrControl+Z']);
  expect(accelerators.filter((one) => !typing.has(one)).toSorted()).toEqual(expected.toSorted());
  for (const [id, proof] of Object.entries(EVERYWHERE)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, in this order
    await test.step(id, () => proof(keys));
  }
});

test('on paper, the sheet and a screen are words alone, black on white', async ({
  folder,
  profile,
}) => {
  const { app, page, close } = await launchExample({ folder, profile });
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark';
  });
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  await expect(page.getByRole('link', { name: 'Frigos du rang', exact: true })).toBeVisible();
  const list = await paperOf(app);
  // All of them, on a page or two; nothing of what moves about.
  expect(list).toContain('Frigos du rang');
  expect(list).toContain('Veilleuses et veilleurs');
  expect(list).not.toContain('Corbeille');
  expect(list).not.toContain('Copie vérifiée');
  await page.keyboard.press('Shift+F1');
  await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const sheet = await paperOf(app);
  expect(sheet).toContain('Animation d’une rencontre');
  expect(sheet).not.toContain('Frigos du rang');
  expect(sheet).not.toContain('Imprimer la feuille');
  // Back on the screen, it is dark again.
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(27, 25, 22)');
  await page.keyboard.press('Escape');
  await close();
});

/** The words of the screen, printed and read back. */
async function paperOf(app: ElectronApplication): Promise<string> {
  const bytes = await app.evaluate(async ({ BrowserWindow }) =>
    (
      await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'Letter' })
    )?.toString('base64'),
  );
  const { pages } = await readBack(Buffer.from(bytes ?? '', 'base64'));
  expect(pages.length).toBeLessThan(5);
  return pages.map(({ text }) => text).join('\n');
}
