import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { GuidePictures } from '../../shared/domain/schemas/guide.ts';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import { fill, goTo } from '../support/places.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// The pictures of the guide are taken here, of the real application on the invented portfolio, at a fixed
// moment. What tells that one lies is what is read on its screen, kept beside it, and not its pixels, which
// another machine’s fonts change. `npm run guide` takes them anew.

const isTaking = process.env['ESSAIM_GUIDE'] === 'take';
const help = resolve(import.meta.dirname, '../../resources/help');
/** A Sunday of the invented portfolio, at ten in the morning in Québec. */
const NOW = Date.parse('2026-11-22T15:00:00Z');
// Each writes what it took into the same list.
test.describe.configure({ mode: 'default' });
process.env['TZ'] = 'America/Toronto';
const SIZE = { width: 1180, height: 760 };

type Known = { initiative: string; open: string; application: string; dossier: string };

type Shown = {
  /** Where it is; what stands after `$` is a record. */
  readonly at: string;
  /** What is done there first. */
  readonly act?: (running: RunningApp, folder: string) => Promise<void>;
  /** What is photographed; the screen unless told. */
  readonly of?: (page: Page) => Locator;
  /** What is scrolled to its top. */
  readonly from?: string;
  /** Px of it from its top, at most. */
  readonly most?: number;
};

const dialog = (page: Page) => page.getByRole('dialog');

const PICTURES: Readonly<Record<string, Shown>> = {
  accueil: { at: '/', most: 520 },
  recherche: {
    at: '/',
    act: async ({ page }) => {
      await page.getByRole('button', { name: /^Rechercher/ }).click();
      await dialog(page).getByRole('textbox').fill('logement');
      await expect(page.getByRole('menuitem').first()).toBeVisible();
      await expect(page.getByText(/^\d+\srésultats?/)).toBeVisible();
    },
    of: dialog,
  },
  importer: {
    at: '/importer',
    act: async ({ page, choose }, folder) => {
      const file = join(folder, 'Liste.csv');
      await writeFile(
        file,
        'Titre;Secteur;Début;Montant demandé\nCuisine fictive du quai;Alimentation;2024;12 500,00 $\nAtelier fictif de vélos;Transport;mars 2025;4 000 $\n',
      );
      await choose({ open: file });
      await page.getByRole('button', { name: 'Choisir un fichier…' }).click();
      await expect(page.getByText('Cuisine fictive du quai').first()).toBeAttached();
    },
    most: 620,
  },
  initiative: { at: '/initiatives/$initiative/apercu' },
  recit: {
    at: '/initiatives/$initiative/recit',
    from: 'h2:has-text("Besoin et aspiration")',
    most: 600,
  },
  parties: { at: '/initiatives/$initiative/parties', from: '.es-tabs-line' },
  grille: { at: '/initiatives/$open/grille/$application' },
  animation: {
    at: '/animation/$application',
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Commencer' }).click();
      await expect(page.getByRole('button', { name: 'Commencer' })).toHaveCount(0);
    },
    of: (page) => page.locator('#root'),
  },
  chemin: { at: '/initiatives/$initiative/effets?vue=chemin', from: '.es-tabs-line' },
  preuves: { at: '/initiatives/$initiative/preuves', from: '.es-tabs-line' },
  suivi: { at: '/suivi', most: 560 },
  argent: { at: '/financement' },
  dossier: {
    at: '/dossiers/$dossier',
    act: async ({ page }) => {
      await expect(page.getByRole('group', { name: /^Page 2 sur/ })).toContainText('matières', {
        timeout: 30_000,
      });
    },
  },
  'mot-de-passe': {
    at: '/reglages',
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Ajouter un mot de passe…' }).click();
      await expect(dialog(page)).toBeVisible();
    },
    of: dialog,
  },
  envoi: { at: '/envoi?tout=1' },
};

test('each picture of the guide still shows what is on its screen', async ({ folder, profile }) => {
  test.setTimeout(300_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file, null, new Date(NOW));
  const running = await launch({ profile, args: [file] });
  const { page } = running;
  await atTheMoment(running);
  const known = await records(page);
  for (const [id, shown] of Object.entries(PICTURES)) {
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    await test.step(id, async () => {
      await goTo(page, fill(shown.at, known as never));
      await shown.act?.(running, folder);
      await compare(page, id, shown);
      if (shown.of !== dialog) return;
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
    });
  }
  await running.close();
});

test('the picture of the first screen still shows what is on it', async ({ profile }) => {
  const running = await launch({ profile });
  await atTheMoment(running);
  await expect(running.page.getByRole('button', { name: 'Nouveau portefeuille' })).toBeVisible();
  await compare(running.page, 'bienvenue', { at: '/' });
  await running.close();
});

/** Given to each as text: moves its clock to a moment, from which it goes on. */
function set(now: number): void {
  const Real = Date;
  const shift = now - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given: []) {
      if (given.length === 0) super(Real.now() + shift);
      else super(...given);
    }
    static override now() {
      return Real.now() + shift;
    }
  } as DateConstructor;
}

/** The same day and the same light for every picture, in the window and in what answers it. */
async function atTheMoment({ app, page }: RunningApp): Promise<void> {
  await app.evaluate(`(${set.toString()})(${NOW})`);
  await page.addInitScript(`(${set.toString()})(${NOW})`);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(SIZE);
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
}

/** Identifiers of the invented portfolio that the addresses need. */
function records(page: Page): Promise<Known> {
  return page.evaluate(async () => {
    type Row = { id: string; title: string; initiativeTitle?: string };
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
    };
    const ask = async (name: string, input?: unknown) =>
      (await given.essaim.calls[name]?.(input))?.value;
    const rows = (await ask('initiative.find', { text: 'Transport', chosenId: null })) as Row[];
    const home = (await ask('home.list', { group: 'unfinished', most: 50 })) as {
      lines: { kind: string; id: string; initiativeId: string }[];
    };
    const open = home.lines.find(({ kind }) => kind === 'openGrid');
    const dossiers = (await ask('dossier.list')) as Row[];
    return {
      initiative: rows.find(({ title }) => title.startsWith('Transport'))?.id ?? '',
      open: open?.initiativeId ?? '',
      application: open?.id ?? '',
      dossier:
        dossiers.find(({ initiativeTitle }) => initiativeTitle?.startsWith('Transport'))?.id ?? '',
    };
  });
}

async function compare(page: Page, id: string, { of, from, most }: Shown): Promise<void> {
  const part = of?.(page) ?? page.locator('main');
  if (isTaking) {
    const text = told(await part.ariaSnapshot());
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
    if (from !== undefined) {
      await page
        .locator(from)
        .first()
        .evaluate((first) => first.scrollIntoView({ block: 'start' }));
    }
    await take(page, part, id, most);
    await writeFile(join(help, 'pictures', `${id}.txt`), text);
    return;
  }
  // Some of a screen comes a little later (the pages of a dossier, the results of a search).
  const kept = await readFile(join(help, 'pictures', `${id}.txt`), 'utf8');
  await expect
    .soft(async () => {
      expect(
        told(await part.ariaSnapshot()),
        `« ${id} » shows another screen than the one that is there: npm run guide takes the pictures anew; look at them before they are kept`,
      ).toBe(kept);
    })
    .toPass({ timeout: 30_000 });
}

/** What is read on a screen, without what changes from one file or one version to the next. */
function told(snapshot: string): string {
  return `${snapshot
    .split('\n')
    .filter((line) => !/^\s*- \/url:/.test(line))
    .map((line) =>
      line
        .replaceAll(/\[(?:active|cursor=pointer)\]/g, '')
        .replaceAll(/\d+\sh\s\d\d/g, '(heure)')
        .replaceAll(/[\d,]+\s[KM]o/g, '(taille)')
        .replaceAll(/Dans le dossier \S+/g, 'Dans le dossier (chemin)')
        .replaceAll(/Version [\d.]+/g, 'Version')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

async function take(page: Page, part: Locator, id: string, most = SIZE.height): Promise<void> {
  const box = await part.boundingBox();
  if (box === null) throw new Error(`« ${id} » is not on the screen`);
  const clip = {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(Math.min(box.height, most)),
    scale: 1.5,
  };
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 80,
    clip,
  });
  await session.detach();
  await writeFile(join(help, 'pictures', `${id}.webp`), Buffer.from(data, 'base64'));
  const path = join(help, 'pictures.json');
  const kept: Record<string, object> = JSON.parse(await readFile(path, 'utf8'));
  kept[id] = { ...kept[id], width: clip.width, height: clip.height };
  await writeFile(path, `${JSON.stringify(GuidePictures.parse(kept), null, 2)}\n`);
}
