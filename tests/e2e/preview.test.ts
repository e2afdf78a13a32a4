import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

type Folders = { folder: string; profile: string };

/** The invented portfolio, open on a dossier whose pages are there. */
async function opened({ folder, profile }: Folders): Promise<RunningApp> {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const running = await launch({ profile, args: [file] });
  await openDossier(running.page, 'Transport solidaire des rangs');
  return running;
}

async function openDossier(page: Page, initiative: string): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers' }).click();
  await page
    .getByRole('row', { name: new RegExp(initiative) })
    .first()
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByText(/Aperçu à jour, \d+ pages/)).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.es-pdf-drawn canvas').first()).toBeVisible({ timeout: 30_000 });
}

const place = (page: Page) => page.getByRole('region', { name: 'Aperçu du PDF' });
const pageField = (page: Page) => page.getByRole('textbox', { name: 'Page', exact: true });

async function pagesOf(page: Page): Promise<number> {
  const words = await page.locator('.es-pdf-position').textContent();
  return Number(/\d+$/.exec(words ?? '')?.[0]);
}

/** Px that a title may move by while the page around it is set anew. */
const STILL = 8;

/** Watches every frame: how many had a page on the screen without its picture. */
async function watchBlank(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const given = globalThis as unknown as { blank: number };
    given.blank = 0;
    const look = () => {
      const frame = document.querySelector('.es-pdf-place')?.getBoundingClientRect();
      const blank = [...document.querySelectorAll('.es-pdf-page')].some((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        const isSeen = frame !== undefined && bottom > frame.top + 1 && top < frame.bottom - 1;
        return isSeen && one.querySelector('canvas') === null;
      });
      if (blank || frame === undefined) given.blank += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (globalThis as unknown as { blank: number }).blank);
}

test('while one types, what is looked at stays under the eye, and no page goes blank', async ({
  folder,
  profile,
}) => {
  test.setTimeout(120_000);
  const { page, close } = await opened({ folder, profile });
  await page
    .getByRole('button', { name: /Besoin et aspiration/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Écrire mon texte' }).click();
  const before = await pagesOf(page);

  // Another block than the one that is written, further in the dossier.
  const title = page.locator('.es-pdf-title').last();
  await pageField(page).fill('14');
  await pageField(page).press('Enter');
  await expect(title).toBeAttached();
  const bookmark = await title.getAttribute('data-bookmark');
  const followed = page.locator(`.es-pdf-title[data-bookmark="${bookmark}"]`);
  await followed.evaluate((one) => {
    const scrolled = one.closest('.es-pdf-place');
    if (scrolled === null) throw new Error('the pages do not scroll');
    scrolled.scrollTop +=
      one.getBoundingClientRect().top - scrolled.getBoundingClientRect().top - 60;
  });
  const topOf = () => followed.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  await expect(place(page).locator('.es-pdf-page canvas').first()).toBeVisible();
  await page.waitForTimeout(500);
  const top = await topOf();
  const blank = await watchBlank(page);

  const text = page.getByRole('textbox', { name: 'Votre texte' });
  await text.fill('Un texte qui prend plus de place. '.repeat(160));
  await expect.poll(() => pagesOf(page), { timeout: 60_000 }).toBeGreaterThan(before);
  expect(Math.abs((await topOf()) - top)).toBeLessThanOrEqual(STILL);
  await text.fill('Un mot.');
  await expect.poll(() => pagesOf(page), { timeout: 60_000 }).toBeLessThanOrEqual(before);
  expect(Math.abs((await topOf()) - top)).toBeLessThanOrEqual(STILL);
  expect(await blank()).toBe(0);
  await close();
});

test('words are found in the pages without their accents, one after the other, and marked', async ({
  folder,
  profile,
}) => {
  const { page, close } = await opened({ folder, profile });
  await place(page).focus();
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Chercher dans les pages' });
  await expect(field).toBeFocused();
  await page.keyboard.type('BENEVOLES');
  const count = page.locator('.es-pdf-found-count');
  await expect(count).toHaveText(/^1 sur \d+$/);
  const all = Number(/\d+$/.exec((await count.textContent()) ?? '')?.[0]);
  expect(all).toBeGreaterThan(2);
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('es-pdf-found-now') ?? [])].map((range) => {
        const found = range as Range;
        const { top, bottom } = found.getBoundingClientRect();
        const frame = document.querySelector('.es-pdf-place')?.getBoundingClientRect();
        const isSeen = frame !== undefined && top >= frame.top && bottom <= frame.bottom;
        return `${found.toString().toLowerCase()}, ${isSeen ? 'seen' : 'unseen'}`;
      }),
    );
  await expect.poll(marked).toEqual(['bénévoles, seen']);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`2 sur ${all}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`${all} sur ${all}`);
  await expect.poll(marked).toEqual(['bénévoles, seen']);
  await field.fill('xylophone');
  await expect(count).toHaveText('Rien trouvé');
  await expect.poll(marked).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(place(page)).toBeFocused();
  await close();
});

test('the pages grow and shrink by keyboard, not the window, and stay so in the next dossier', async ({
  folder,
  profile,
}) => {
  const { app, page, close } = await opened({ folder, profile });
  const size = page.getByRole('button', { name: /^Taille des pages/ });
  const percent = async () => Number.parseInt((await size.textContent()) ?? '', 10);
  const widthOf = () =>
    place(page)
      .locator('.es-pdf-page')
      .first()
      .evaluate((one) => one.getBoundingClientRect().width);
  const first = await percent();
  const narrow = await widthOf();
  await place(page).focus();
  await page.keyboard.press('Control+=');
  await expect.poll(percent).toBeGreaterThan(first);
  expect(await widthOf()).toBeGreaterThan(narrow);
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  await expect.poll(percent).toBeLessThan(first);
  await page.keyboard.press('Control+0');
  await expect.poll(percent).toBe(first);
  expect(await widthOf()).toBe(narrow);
  const zoom = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.webContents.getZoomLevel()),
  );
  expect(zoom).toEqual([0]);

  await page.setViewportSize({ width: 1366, height: 620 });
  await size.click();
  await page.getByRole('menuitemradio', { name: 'Page entière' }).click();
  await expect.poll(percent).toBeLessThan(first);
  await page.getByRole('button', { name: 'Vignettes' }).click();
  await openDossier(page, 'Répit-Parents');
  await size.click();
  await expect(page.getByRole('menuitemradio', { name: 'Page entière' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Vignettes' })).toBeVisible();
  await close();
});

test('small pages are walked through by the arrows, and show which one is looked at', async ({
  folder,
  profile,
}) => {
  const { page, close } = await opened({ folder, profile });
  const rail = page.getByRole('button', { name: 'Vignettes' });
  await rail.click();
  await expect(rail).toHaveAttribute('aria-pressed', 'true');
  const pages = await pagesOf(page);
  const small = (number: number) =>
    page.getByRole('option', { name: `Page ${number} sur ${pages}`, exact: true });
  await small(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(small(2)).toBeFocused();
  await expect(small(2)).toHaveAttribute('aria-selected', 'true');
  await expect(small(2).locator('canvas')).toBeVisible();
  await expect(pageField(page)).toHaveValue('2');
  await page.keyboard.press('End');
  await expect(small(pages)).toBeFocused();
  await expect(pageField(page)).toHaveValue(String(pages));
  await pageField(page).fill('3');
  await pageField(page).press('Enter');
  await expect(small(3)).toHaveAttribute('aria-selected', 'true');
  await pageField(page).fill('quatre');
  await pageField(page).press('Enter');
  await expect(pageField(page)).toHaveValue('3');
  await rail.click();
  await expect(small(3)).toHaveCount(0);
  await close();
});

test('in the plan, the arrows begin at « Ce dossier », and Enter opens a block and leads into its text', async ({
  folder,
  profile,
}) => {
  const { page, close } = await opened({ folder, profile });
  const plan = page.getByRole('region', { name: 'Plan' });
  await plan.getByRole('button', { name: 'Ce dossier' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = plan.getByRole('button', { name: /^1\. / });
  while (!(await name.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Écrire mon texte' })).toBeFocused();
  await expect(name).toHaveAttribute('aria-current', 'true');
  await close();
});

test('a block leads to its page, and a page to its block, by mouse and by keyboard', async ({
  folder,
  profile,
}) => {
  const { page, close } = await opened({ folder, profile });
  const block = (name: RegExp) => page.getByRole('heading', { level: 2, name });
  await page
    .getByRole('button', { name: /Partenaires par phase/ })
    .first()
    .click();
  await expect(block(/Partenaires par phase/)).toBeVisible();
  const title = place(page)
    .getByText(/^5\. Partenaires par phase/)
    .first();
  await expect(title).toBeInViewport();
  const at = Number(await pageField(page).inputValue());
  expect(at).toBeGreaterThan(1);
  const link = page.getByRole('button', { name: /^Aller au texte/ });
  await expect(link).toHaveCount(0);

  await pageField(page).fill(String(await pagesOf(page)));
  await pageField(page).press('Enter');
  const named = /^Aller au texte\s:\s(?:\d+\. )?(.+)$/.exec((await link.textContent()) ?? '')?.[1];
  await link.press('Enter');
  await expect(block(new RegExp(named ?? 'nothing'))).toBeVisible();

  await pageField(page).fill(String(at));
  await pageField(page).press('Enter');
  // Others may stand over it on its page: the press is where it is written.
  await title.scrollIntoViewIfNeeded();
  const box = await title.boundingBox();
  if (box === null) throw new Error('nowhere');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(block(/Partenaires par phase/)).toBeVisible();
  await close();
});

test('a narrow window shows the pages as a view of their own', async ({ folder, profile }) => {
  const { page, close } = await opened({ folder, profile });
  await page.setViewportSize({ width: 683, height: 384 });
  await expect(place(page)).toBeHidden();
  await page.getByRole('radio', { name: 'Aperçu' }).check({ force: true });
  await expect(place(page)).toBeVisible();
  await expect(place(page).locator('canvas').first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Plan' })).toBeHidden();
  // The block that is chosen is the one in sight; another one has a way to its text.
  await pageField(page).fill('4');
  await pageField(page).press('Enter');
  await page.getByRole('button', { name: /^Aller au texte/ }).press('Enter');
  await expect(place(page)).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Rédaction' })).toBeChecked();
  await close();
});
