import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, launch, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// Every place of the application, on the invented portfolio, and on an empty one.

const PLACES: Record<string, string> = {
  Accueil: '/',
  'Accueil : à revoir': '/accueil/unchecked',
  'Accueil : plus tard': '/accueil/plus-tard',
  Initiatives: '/initiatives',
  'Par étape': '/initiatives?vue=all&aspect=etapes',
  'En bref': '/initiatives/$initiative/apercu',
  Récit: '/initiatives/$initiative/recit',
  Étapes: '/initiatives/$initiative/etapes',
  'Suivi de l’initiative': '/initiatives/$initiative/suivi',
  'Parties prenantes': '/initiatives/$initiative/parties',
  Grille: '/initiatives/$initiative/grille',
  'Grille en cours': '/initiatives/$open/grille/$application',
  Animation: '/animation/$application',
  'Grille scellée': '/initiatives/$initiative/grille/$sealed',
  'Deux lectures': '/initiatives/$initiative/grille/comparer',
  Portrait: '/portrait',
  'Portrait par étape': '/portrait?par=stage',
  'Ligne du temps': '/ligne-du-temps',
  Effets: '/initiatives/$initiative/effets',
  'Chemin des effets': '/initiatives/$initiative/effets?vue=chemin',
  Indicateurs: '/initiatives/$initiative/indicateurs',
  Rayonnement: '/initiatives/$initiative/rayonnement',
  Filiation: '/initiatives/$initiative/filiation',
  Argent: '/initiatives/$initiative/argent',
  Calendrier: '/initiatives/$initiative/calendrier',
  Preuves: '/initiatives/$initiative/preuves',
  'Dossiers de l’initiative': '/initiatives/$initiative/dossiers',
  Registre: '/parties-prenantes',
  'Fiche du registre': '/parties-prenantes/$stakeholder',
  Suivi: '/suivi',
  Survie: '/suivi/survie',
  Tournée: '/suivi/tournee',
  Financement: '/financement',
  'Financement : financements': '/financement/financements',
  'Financement : un financement': '/financement/financements/$funding',
  'Financement : par année': '/financement/annees',
  'Financement : revenus des budgets': '/financement/revenus',
  'Financement : bailleurs': '/financement/bailleurs',
  Dossiers: '/dossiers',
  Dossier: '/dossiers/$dossier',
  'Figures d’un bloc': '/dossiers/$dossier?bloc=results',
  'Pièces et copies d’un rapport': '/dossiers/$report',
  'Photos d’un dossier': '/dossiers/$dossier?bloc=photos',
  'Aperçu du dossier': '/dossiers/$dossier?vue=apercu',
  'La dernière fois': '/dossiers/$dossier/difference',
  'Avis de correction': '/dossiers/avis',
  'Dossier transmis': '/dossiers/transmis/$sent',
  Corbeille: '/corbeille',
  Journal: '/journal',
  Réglages: '/reglages',
  'Renseignements personnels': '/reglages/renseignements',
  'Liste annuelle': '/reglages/renseignements/liste',
  'Registre des incidents': '/reglages/renseignements/incidents',
  'Demandes des personnes': '/reglages/renseignements/demandes',
  Copies: '/reglages/copies',
  'Une copie': '/reglages/copies/$copy',
  Secteurs: '/reglages/secteurs',
  Grilles: '/reglages/grilles',
  'Grille livrée': '/reglages/grilles/tncdc-1',
  Gabarits: '/reglages/gabarits',
  'Gabarit livré': '/reglages/gabarits/mission',
  'Gabarit à soi': '/reglages/gabarits/$template',
  Aide: '/aide',
};

test('axe finds nothing, nothing scrolls sideways and nothing complains, on every screen in light and dark', async ({
  folder,
  profile,
}) => {
  test.setTimeout(600_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { page, close } = await launch({ profile, args: [file] });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (problem) => complaints.push(problem.message));
  const addresses = await resolved(page);
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    for (const [name, address] of Object.entries(addresses)) {
      await goTo(page, address);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        `${name}, ${theme}`,
      ).toEqual([]);
      expect(await sideways(page), `${name}, ${theme}`).toBe(0);
    }
  }
  // What a window of 1366 × 768 shows at 200 %.
  await page.setViewportSize({ width: 683, height: 384 });
  for (const [name, address] of Object.entries(addresses)) {
    await goTo(page, address);
    expect(await sideways(page), `${name}, 200 %`).toBe(0);
  }
  await close();
  expect(complaints).toEqual([]);
});

for (const [name, address] of Object.entries(PLACES)) {
  test(`every control of « ${name} » is reached by keyboard`, async ({ folder, profile }) => {
    const file = join(folder, 'Exemple.essaim');
    await newExampleFile(file);
    const { page, close } = await launch({ profile, args: [file] });
    await goTo(page, fill(address, await ids(page)));
    const missed = await unreached(page);
    await close();
    expect(missed).toEqual([]);
  });
}

test('every place of an empty portfolio says what belongs there', async ({ essaim, folder }) => {
  const { page, choose } = essaim;
  await choose({ save: join(folder, 'Vide.essaim') });
  await page.getByRole('button', { name: 'Nouveau portefeuille' }).click();
  await expect(page.getByText('Le portefeuille est vide')).toBeVisible();
  for (const [place, words] of [
    ['Initiatives', 'Aucune initiative encore'],
    ['Parties prenantes', 'Aucune partie prenante encore'],
    ['Financement', 'Aucun argent encore'],
    ['Dossiers', 'Aucun dossier encore'],
    ['Corbeille', 'La corbeille est vide'],
  ] as const) {
    await page.getByRole('link', { name: place }).click();
    await expect(page.getByText(words).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.map(({ id }) => id),
      place,
    ).toEqual([]);
  }
});

type Ids = {
  initiative: string;
  open: string;
  application: string;
  sealed: string;
  dossier: string;
  stakeholder: string;
  funding: string;
  sent: string;
  report: string;
  template: string;
  copy: string;
};

/** Identifiers of the invented portfolio that the addresses need. */
async function ids(page: Page): Promise<Ids> {
  return page.evaluate(async () => {
    type Row = { id: string; title: string; initiativeTitle?: string };
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
    };
    const ask = async (name: string, input?: unknown) =>
      (await given.essaim.calls[name]?.(input))?.value;
    const rows = (await ask('initiative.find', { text: 'Transport', chosenId: null })) as Row[];
    const id = rows.find(({ title }) => title.startsWith('Transport'))?.id ?? '';
    const detail = (await ask('initiative.get', { id })) as { gridApplications: { id: string }[] };
    const unfinished = (await ask('home.list', { group: 'unfinished', most: 50 })) as {
      lines: { kind: string; id: string; initiativeId: string }[];
    };
    const open = unfinished.lines.find(({ kind }) => kind === 'openGrid');
    const dossiers = (await ask('dossier.list')) as Row[];
    const register = (await ask('stakeholder.list')) as { id: string; initiativeCount: number }[];
    const fundings = (await ask('funding.list')) as Row[];
    const sent = (await ask('frozen.list', { initiativeId: null })) as Row[];
    const own = (await ask('template.copy', { id: 'mrc-project', name: 'Notre MRC' })) as Row;
    // Something differs from it.
    const { copies } = (await ask('backup.make')) as { copies: { name: string }[] };
    await ask('initiative.update', { id, patch: { cdcRole: 'Un autre rôle' } });
    return {
      copy: encodeURIComponent(copies[0]?.name ?? ''),
      template: own.id,
      report: dossiers.find(({ title }) => title.startsWith('Rapport'))?.id ?? '',
      sent: sent[0]?.id ?? '',
      funding: fundings.find(({ title }) => title.startsWith('Consolidation'))?.id ?? '',
      stakeholder: register.find(({ initiativeCount }) => initiativeCount > 3)?.id ?? '',
      initiative: id,
      open: open?.initiativeId ?? '',
      application: open?.id ?? '',
      sealed: detail.gridApplications[0]?.id ?? '',
      dossier:
        dossiers.find(({ initiativeTitle }) => initiativeTitle?.startsWith('Transport'))?.id ?? '',
    };
  });
}

function fill(address: string, known: Ids): string {
  return address.replace(/\$(\w+)/g, (_, name: keyof Ids) => known[name]);
}

async function resolved(page: Page): Promise<Record<string, string>> {
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  const known = await ids(page);
  return Object.fromEntries(
    Object.entries(PLACES).map(([name, address]) => [name, fill(address, known)]),
  );
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${address}`);
  // The place asked for, not the one that was left: it stays a moment, then nothing, then the new one.
  await expect
    .poll(() =>
      page.evaluate((to) => {
        const main = document.querySelector('main');
        if (main?.querySelector('h1') == null) return false;
        const isHome = main.querySelector('.es-years') !== null;
        const isList = main.querySelector('.es-page-over a[href="#/"]') !== null;
        const isPart = /^\/initiatives\/[^/]+\/[^/]+$/.test(to);
        const here = main.querySelector('a[aria-current="page"]')?.getAttribute('href');
        // The tab of a part leads to it as it opens, not to one of its views.
        return (
          isHome === (to === '/') &&
          isList === to.startsWith('/accueil/') &&
          (!isPart || here === `#${to.replace(/\?.*/, '')}`)
        );
      }, address),
    )
    .toBe(true);
  if (/^\/dossiers\/(?!avis)[^/]+$/.test(address)) {
    const preview = page.getByText(/Aperçu à jour/);
    await expect(preview).toBeAttached({ timeout: 60_000 });
    // A narrow window shows one of the two; the pages have an address of their own.
    if (address.includes('vue=apercu')) await expect(preview).toBeVisible();
  }
  await settled(page);
}

/** Waits until the screen holds still: its code and its answers arrive one after the other. */
async function settled(page: Page): Promise<void> {
  let before = '';
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(150);
    const now = await page.evaluate(() => document.body.innerHTML);
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** By how many pixels the window or its screen is wider than it shows. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      0,
      ...[document.documentElement, document.querySelector('main')].map((element) =>
        element === null ? 0 : element.scrollWidth - element.clientWidth,
      ),
    ),
  );
}

/** Presses Tab through the whole screen; what can be used and was never focused. */
async function unreached(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const usable =
      'a[href], button, input, textarea, select, [tabindex="0"], [role=tab], [role=radio], [role=checkbox]';
    const controls = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled') &&
        element.closest('[inert], [aria-hidden="true"]') === null,
    );
    for (const [index, control] of controls.entries()) control.dataset['control'] = String(index);
    return controls.length;
  });
  const reached = new Set<string>();
  let idle = 0;
  for (let press = 0; press < count * 3 + 20 && idle < 6; press += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const active = document.activeElement;
      // A screen may scroll its own lines in: they are asked for again as they come.
      if (!(active instanceof HTMLElement)) return null;
      // A row that has the focus stands for its grid.
      const own = active.role === 'row' ? active.closest<HTMLElement>('[role=grid]') : active;
      return own?.dataset['control'] ?? null;
    });
    if (found === null || reached.has(found)) idle += 1;
    else {
      idle = 0;
      reached.add(found);
    }
  }
  await walkLists(page, reached);
  return page.evaluate(
    (seen) => {
      const known = new Set(seen);
      const inGroup =
        '[role=radiogroup], [role=tablist], [role=grid], [role=listbox], [role=toolbar], [role=group]';
      return [...document.querySelectorAll<HTMLElement>('[data-control]')]
        .filter((control) => !known.has(control.dataset['control'] ?? ''))
        .filter((control) => {
          // In a group, Tab enters once and the arrows go on.
          const group = control.closest(inGroup);
          if (group === null) return true;
          return ![
            ...group.querySelectorAll<HTMLElement>('[data-control]'),
            group as HTMLElement,
          ].some((other) => known.has(other.dataset['control'] ?? ''));
        })
        .map((control) => control.outerHTML.slice(0, 160));
    },
    [...reached],
  );
}

/**
 * Goes by arrows through the lists that are one stop of Tab: from what Tab reached in one to its other lines,
 * each with what Tab would reach in it then.
 */
async function walkLists(page: Page, reached: Set<string>): Promise<void> {
  const lists = await page.evaluate(
    (seen) => {
      const known = new Set(seen);
      const isKnown = (control: HTMLElement) => known.has(control.dataset['control'] ?? '');
      return [...document.querySelectorAll('ol, ul')].flatMap((list) => {
        const controls = [...list.querySelectorAll<HTMLElement>('[data-control]')];
        const entered = controls
          .filter((control) => isKnown(control) && control.matches('button, a'))
          .map((control) => control.dataset['control'] ?? '');
        return entered.length === 0 || controls.every(isKnown)
          ? []
          : [{ entered, lines: list.children.length }];
      });
    },
    [...reached],
  );
  for (const { entered, lines } of lists) {
    for (const start of entered) {
      const before = reached.size;
      await page.locator(`[data-control="${start}"]`).focus();
      const keys = ['ArrowUp', 'ArrowDown'].flatMap((key) => Array<string>(lines).fill(key));
      for (const key of keys) {
        await page.keyboard.press(key);
        const found = await page.evaluate(async () => {
          // The line that has the focus lets Tab into it once it is drawn again.
          await new Promise((drawn) => {
            requestAnimationFrame(() => requestAnimationFrame(drawn));
          });
          const line = document.activeElement?.closest('li');
          return [...(line?.querySelectorAll<HTMLElement>('[data-control]') ?? [])]
            .filter(({ tabIndex }) => tabIndex >= 0)
            .map((control) => control.dataset['control'] ?? '');
        });
        for (const control of found) reached.add(control);
      }
      if (reached.size > before) break;
    }
  }
}
