import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { pseudoText } from './pseudo/pseudoText.ts';

/** Every place of the application, by its name, on the invented portfolio: what stands after `$` is one of its records. */
export const PLACES: Record<string, string> = {
  Accueil: '/',
  'Accueil : à revoir': '/accueil/unchecked',
  'Accueil : plus tard': '/accueil/plus-tard',
  Initiatives: '/initiatives',
  Importer: '/importer',
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
  'Préparer un envoi': '/envoi?tout=1',
  'Envois reçus': '/recueil',
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
  'Une page du guide': '/aide/guide/grille',
  'Les mots': '/aide/mots',
  'Raccourcis clavier': '/aide/raccourcis',
  'Mettre à jour': '/aide/mise-a-jour',
  Licences: '/aide/licences',
};

/** What a dossier says once its pages are drawn, in every language of the tests. */
const UP_TO_DATE = new RegExp(
  ['Aperçu à jour', 'Preview up to date', pseudoText('Aperçu à jour').replace(/[⟦⟧]/g, '')].join(
    '|',
  ),
);

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
export async function ids(page: Page): Promise<Ids> {
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

/** An address with the identifiers that it needs. */
export function fill(address: string, known: Ids): string {
  return address.replace(/\$(\w+)/g, (_, name: keyof Ids) => known[name]);
}

/** The addresses of the places in the portfolio that is open. */
export async function resolved(page: Page): Promise<Record<string, string>> {
  await expect(page.locator('.es-nav')).toBeVisible();
  const known = await ids(page);
  return Object.fromEntries(
    Object.entries(PLACES).map(([name, address]) => [name, fill(address, known)]),
  );
}

/** Goes to an address, and waits until the screen holds still. */
export async function goTo(page: Page, address: string, pauseMs = 150): Promise<void> {
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
    const preview = page.getByText(UP_TO_DATE);
    await expect(preview).toBeAttached({ timeout: 60_000 });
    // A narrow window shows one of the two; the pages have an address of their own.
    if (address.includes('vue=apercu')) await expect(preview).toBeVisible();
  }
  await settled(page, pauseMs);
}

/** Waits until the screen holds still: its code and its answers arrive one after the other. */
async function settled(page: Page, pauseMs: number): Promise<void> {
  let before = '';
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(pauseMs);
    const now = await page.evaluate(() =>
      // Nothing stands there for a moment, between the place that was left and the new one.
      document.querySelector('main h1') === null ? '' : document.body.innerHTML,
    );
    still = now !== '' && now === before ? still + 1 : 0;
    before = now;
  }
}

/** By how many pixels the window or its screen is wider than it shows. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      0,
      ...[document.documentElement, document.querySelector('main')].map((element) =>
        element === null ? 0 : element.scrollWidth - element.clientWidth,
      ),
    ),
  );
}
