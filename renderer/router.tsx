import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { lazy, type ReactNode } from 'react';
import { askedAnew } from './askedAnew.tsx';
import { OnDemand } from './components/feedback/OnDemand.tsx';
import { Home } from './features/home/Home.tsx';
import { ahead, useAnswer } from './queries.ts';
import { noteSeen } from './recentlySeen.ts';
import { ReadingFrame } from './shell/ReadingFrame.tsx';
import { ScreenProblem } from './shell/ScreenProblem.tsx';
import { Shell } from './shell/Shell.tsx';
import type { Command } from './shell/useCommands.tsx';

const SearchDialog = lazy(() =>
  import('./features/search/SearchDialog.tsx').then((room) => ({ default: room.SearchDialog })),
);

function drawSearch(close: () => void, follow: (name: Command) => void): ReactNode {
  return (
    <OnDemand>
      <SearchDialog onClose={close} onCommand={follow} />
    </OnDemand>
  );
}

function Root() {
  const { open } = useAnswer('app.state', undefined);
  return open === null ? <ReadingFrame /> : <Shell search={drawSearch} />;
}

const root = createRootRoute({ component: Root, errorComponent: ScreenProblem });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  // Not loaded on its own like the others: a window that opens shows it.
  component: Home,
});

const putOff = createRoute({
  getParentRoute: () => root,
  path: '/accueil/plus-tard',
  component: lazyRouteComponent(() => import('./features/home/PutOffPage.tsx'), 'PutOffPage'),
});

const waiting = createRoute({
  getParentRoute: () => root,
  path: '/accueil/$group',
  component: lazyRouteComponent(() => import('./features/home/WaitingPage.tsx'), 'WaitingPage'),
});

const initiatives = createRoute({
  getParentRoute: () => root,
  path: '/initiatives',
  // Asked together, while the code comes, instead of one after the other.
  loader: () => {
    void ahead('savedView.list', undefined);
    void ahead('grid.definition', { gridVersionId: null });
  },
  component: lazyRouteComponent(
    () => import('./features/initiatives/list/InitiativeList.tsx'),
    'InitiativeList',
  ),
});

const initiative = createRoute({
  getParentRoute: () => root,
  path: '/initiatives/$initiativeId',
  component: lazyRouteComponent(
    () => import('./features/initiatives/InitiativePage.tsx'),
    'InitiativePage',
  ),
});

// The parts of an initiative's page, in the order of its tabs. The router puts them together, so that
// no feature has to know another.
const initiativeParts = [
  part('apercu', () => import('./features/initiatives/OverviewPart.tsx'), 'OverviewPart'),
  part('recit', () => import('./features/initiatives/StoryPart.tsx'), 'StoryPart'),
  part('etapes', () => import('./features/stages/StagesPart.tsx'), 'StagesPart'),
  part('suivi', () => import('./features/followUps/FollowUpPart.tsx'), 'FollowUpPart'),
  part(
    'parties',
    () => import('./features/participations/StakeholdersPart.tsx'),
    'StakeholdersPart',
  ),
  part('grille', () => import('./features/grid/GridPart.tsx'), 'GridPart'),
  part('effets', () => import('./features/effects/EffectsPart.tsx'), 'EffectsPart'),
  part('indicateurs', () => import('./features/indicators/IndicatorsPart.tsx'), 'IndicatorsPart'),
  part('rayonnement', () => import('./features/diffusion/DiffusionPart.tsx'), 'DiffusionPart'),
  part('filiation', () => import('./features/descent/DescentPart.tsx'), 'DescentPart'),
  part('argent', () => import('./features/funding/MoneyPart.tsx'), 'MoneyPart'),
  part('calendrier', () => import('./features/calendar/CalendarPart.tsx'), 'CalendarPart'),
  part('preuves', () => import('./features/evidence/EvidencePart.tsx'), 'EvidencePart'),
  part('dossiers', () => import('./features/dossiers/DossiersPart.tsx'), 'DossiersPart'),
];

function part<P extends string, K extends string>(
  path: P,
  load: () => Promise<Record<K, () => ReactNode>>,
  name: K,
) {
  return createRoute({
    getParentRoute: () => initiative,
    path,
    component: askedAnew(lazyRouteComponent(load, name)),
  });
}

const gridApplication = createRoute({
  getParentRoute: () => root,
  path: '/initiatives/$initiativeId/grille/$applicationId',
  component: lazyRouteComponent(() => import('./features/grid/GridPage.tsx'), 'GridPage'),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/animation/$applicationId',
  component: lazyRouteComponent(() => import('./features/meeting/MeetingPage.tsx'), 'MeetingPage'),
});

const comparing = createRoute({
  getParentRoute: () => root,
  path: '/initiatives/$initiativeId/grille/comparer',
  component: lazyRouteComponent(
    () => import('./features/grid/compare/ComparePage.tsx'),
    'ComparePage',
  ),
});

const portrait = createRoute({
  getParentRoute: () => root,
  path: '/portrait',
  component: lazyRouteComponent(
    () => import('./features/portrait/PortraitPage.tsx'),
    'PortraitPage',
  ),
});

const strip = createRoute({
  getParentRoute: () => root,
  path: '/ligne-du-temps',
  component: lazyRouteComponent(() => import('./features/strip/StripPage.tsx'), 'StripPage'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/parties-prenantes',
  component: lazyRouteComponent(
    () => import('./features/stakeholderRegister/RegisterPage.tsx'),
    'RegisterPage',
  ),
});

const stakeholder = createRoute({
  getParentRoute: () => root,
  path: '/parties-prenantes/$stakeholderId',
  component: lazyRouteComponent(
    () => import('./features/stakeholderRegister/StakeholderPage.tsx'),
    'StakeholderPage',
  ),
});

const followUps = createRoute({
  getParentRoute: () => root,
  path: '/suivi',
  component: lazyRouteComponent(
    () => import('./features/followUps/FollowUpPage.tsx'),
    'FollowUpPage',
  ),
});

const round = createRoute({
  getParentRoute: () => root,
  path: '/suivi/tournee',
  component: lazyRouteComponent(() => import('./features/followUps/RoundPage.tsx'), 'RoundPage'),
});

const survival = createRoute({
  getParentRoute: () => root,
  path: '/suivi/survie',
  component: lazyRouteComponent(
    () => import('./features/survival/SurvivalPage.tsx'),
    'SurvivalPage',
  ),
});

const funding = createRoute({
  getParentRoute: () => root,
  path: '/financement',
  component: lazyRouteComponent(() => import('./features/funding/FundingPage.tsx'), 'FundingPage'),
});

// The views of « Financement »; the first one is that of its own address.
const fundingViews = [
  fundingView('/', () => import('./features/funding/ahead/AheadView.tsx'), 'AheadView'),
  fundingView(
    'financements',
    () => import('./features/funding/fundings/FundingsView.tsx'),
    'FundingsView',
  ),
  fundingView('annees', () => import('./features/funding/years/YearsView.tsx'), 'YearsView'),
  fundingView('revenus', () => import('./features/funding/RevenueOverview.tsx'), 'RevenueOverview'),
  fundingView('bailleurs', () => import('./features/funding/FunderRegister.tsx'), 'FunderRegister'),
];

function fundingView<P extends string, K extends string>(
  path: P,
  load: () => Promise<Record<K, () => ReactNode>>,
  name: K,
) {
  return createRoute({
    getParentRoute: () => funding,
    path,
    component: lazyRouteComponent(load, name),
  });
}

const fundingRecord = createRoute({
  getParentRoute: () => root,
  path: '/financement/financements/$fundingId',
  component: lazyRouteComponent(
    () => import('./features/funding/fundings/FundingRecord.tsx'),
    'FundingRecord',
  ),
});

const dossiers = createRoute({
  getParentRoute: () => root,
  path: '/dossiers',
  component: lazyRouteComponent(() => import('./features/dossiers/DossierList.tsx'), 'DossierList'),
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId',
  component: lazyRouteComponent(() => import('./features/dossiers/DossierPage.tsx'), 'DossierPage'),
});

const correctionNotices = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/avis',
  component: lazyRouteComponent(
    () => import('./features/correctionNotices/NoticesPage.tsx'),
    'NoticesPage',
  ),
});

const difference = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId/difference',
  component: lazyRouteComponent(
    () => import('./features/difference/DifferencePage.tsx'),
    'DifferencePage',
  ),
});

const sent = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/transmis/$frozenId',
  component: lazyRouteComponent(() => import('./features/answers/SentPage.tsx'), 'SentPage'),
});

const bin = createRoute({
  getParentRoute: () => root,
  path: '/corbeille',
  component: lazyRouteComponent(() => import('./features/bin/BinPage.tsx'), 'BinPage'),
});

const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  component: lazyRouteComponent(() => import('./features/journal/JournalPage.tsx'), 'JournalPage'),
});

const sending = createRoute({
  getParentRoute: () => root,
  path: '/envoi',
  component: lazyRouteComponent(() => import('./features/parcels/SendPage.tsx'), 'SendPage'),
});

const collection = createRoute({
  getParentRoute: () => root,
  path: '/recueil',
  component: lazyRouteComponent(
    () => import('./features/parcels/CollectionPage.tsx'),
    'CollectionPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/reglages',
  component: lazyRouteComponent(
    () => import('./features/settings/SettingsPage.tsx'),
    'SettingsPage',
  ),
});

const backups = createRoute({
  getParentRoute: () => root,
  path: '/reglages/copies',
  component: lazyRouteComponent(() => import('./features/backups/BackupsPage.tsx'), 'BackupsPage'),
});

const backup = createRoute({
  getParentRoute: () => root,
  path: '/reglages/copies/$name',
  component: lazyRouteComponent(() => import('./features/backups/CopyPage.tsx'), 'CopyPage'),
});

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/reglages/renseignements',
  component: lazyRouteComponent(() => import('./features/privacy/PrivacyPage.tsx'), 'PrivacyPage'),
});

const privacyViews = [
  privacyView('/', () => import('./features/privacy/PromisesView.tsx'), 'PromisesView'),
  privacyView('liste', () => import('./features/privacy/ListView.tsx'), 'ListView'),
  privacyView('incidents', () => import('./features/privacy/IncidentsView.tsx'), 'IncidentsView'),
  privacyView('demandes', () => import('./features/privacy/RequestsView.tsx'), 'RequestsView'),
];

function privacyView<P extends string, K extends string>(
  path: P,
  load: () => Promise<Record<K, () => ReactNode>>,
  name: K,
) {
  return createRoute({
    getParentRoute: () => privacy,
    path,
    component: lazyRouteComponent(load, name),
  });
}

const privacyRequest = createRoute({
  getParentRoute: () => root,
  path: '/reglages/renseignements/demandes/$requestId',
  component: lazyRouteComponent(() => import('./features/privacy/RequestPage.tsx'), 'RequestPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/importer',
  component: lazyRouteComponent(() => import('./features/imports/ImportPage.tsx'), 'ImportPage'),
});

const sectors = createRoute({
  getParentRoute: () => root,
  path: '/reglages/secteurs',
  component: lazyRouteComponent(() => import('./features/sectors/SectorsPage.tsx'), 'SectorsPage'),
});

const gridVersions = createRoute({
  getParentRoute: () => root,
  path: '/reglages/grilles',
  component: lazyRouteComponent(
    () => import('./features/gridVersions/GridVersionsPage.tsx'),
    'GridVersionsPage',
  ),
});

const gridVersion = createRoute({
  getParentRoute: () => root,
  path: '/reglages/grilles/$gridVersionId',
  component: lazyRouteComponent(
    () => import('./features/gridVersions/GridVersionPage.tsx'),
    'GridVersionPage',
  ),
});

const templates = createRoute({
  getParentRoute: () => root,
  path: '/reglages/gabarits',
  component: lazyRouteComponent(
    () => import('./features/templates/TemplatesPage.tsx'),
    'TemplatesPage',
  ),
});

const template = createRoute({
  getParentRoute: () => root,
  path: '/reglages/gabarits/$templateId',
  component: lazyRouteComponent(
    () => import('./features/templates/TemplatePage.tsx'),
    'TemplatePage',
  ),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/aide',
  component: lazyRouteComponent(() => import('./features/help/HelpPage.tsx'), 'HelpPage'),
});

const helpChapter = createRoute({
  getParentRoute: () => root,
  path: '/aide/guide/$chapterId',
  component: lazyRouteComponent(() => import('./features/help/ChapterPage.tsx'), 'ChapterPage'),
});

const helpWords = createRoute({
  getParentRoute: () => root,
  path: '/aide/mots',
  component: lazyRouteComponent(() => import('./features/help/GlossaryPage.tsx'), 'GlossaryPage'),
});

const helpShortcuts = createRoute({
  getParentRoute: () => root,
  path: '/aide/raccourcis',
  component: lazyRouteComponent(() => import('./features/help/ShortcutPage.tsx'), 'ShortcutPage'),
});

const helpUpdate = createRoute({
  getParentRoute: () => root,
  path: '/aide/mise-a-jour',
  component: lazyRouteComponent(
    () => import('./features/help/updates/UpdatePage.tsx'),
    'UpdatePage',
  ),
});

const helpLicences = createRoute({
  getParentRoute: () => root,
  path: '/aide/licences',
  component: lazyRouteComponent(
    () => import('./features/help/licences/LicencesPage.tsx'),
    'LicencesPage',
  ),
});

/** Where the window is, kept in its address so that « back » works as in a browser. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    putOff,
    waiting,
    initiatives,
    initiative.addChildren(initiativeParts),
    gridApplication,
    meeting,
    comparing,
    portrait,
    strip,
    register,
    stakeholder,
    funding.addChildren(fundingViews),
    fundingRecord,
    followUps,
    round,
    survival,
    dossiers,
    dossier,
    difference,
    correctionNotices,
    sent,
    bin,
    journal,
    sending,
    collection,
    settings,
    privacy.addChildren(privacyViews),
    privacyRequest,
    imports,
    sectors,
    gridVersions,
    gridVersion,
    backups,
    backup,
    templates,
    template,
    help,
    helpChapter,
    helpWords,
    helpShortcuts,
    helpUpdate,
    helpLicences,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  // In place of one screen: its neighbours stay within reach.
  defaultErrorComponent: ScreenProblem,
});

router.subscribe('onResolved', ({ toLocation }) => noteSeen(toLocation.pathname));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
