import { searchWords } from '../../../shared/domain/search/searchWords.ts';
import type { ShortcutId } from '../../../shared/domain/shortcuts/shortcuts.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { WORDS, type WordId } from '../../words.ts';

/** A place or a gesture that the search leads to. */
export type SearchedPlace = {
  readonly address: string;
  readonly label: string;
  /** The shortcut that does the same. */
  readonly shortcut?: ShortcutId | undefined;
};

/** The places of the application, in the order of its frame, then what lies behind them. */
export function searchedPlaces(t: Translate, canWrite: boolean): SearchedPlace[] {
  return [
    ...(canWrite
      ? [
          {
            address: '/initiatives?nouvelle=true',
            label: t('search:place.newInitiative'),
            shortcut: 'newInitiative' as const,
          },
          { address: '/importer', label: t('import:title') },
        ]
      : []),
    { address: '/', label: t('place.home'), shortcut: 'home' },
    { address: '/initiatives', label: t('place.initiatives'), shortcut: 'initiatives' },
    { address: '/portrait', label: t('search:place.portrait') },
    { address: '/ligne-du-temps', label: t('search:place.strip') },
    { address: '/parties-prenantes', label: t('place.stakeholders'), shortcut: 'stakeholders' },
    { address: '/suivi', label: t('place.followUp'), shortcut: 'followUp' },
    { address: '/suivi/tournee', label: t('search:place.round') },
    { address: '/suivi/survie', label: t('survival:title') },
    { address: '/financement', label: t('place.funding'), shortcut: 'funding' },
    { address: '/dossiers', label: t('place.dossiers'), shortcut: 'dossiers' },
    { address: '/dossiers/avis', label: t('notice:title') },
    { address: '/envoi?tout=1', label: t('search:place.send') },
    { address: '/recueil', label: t('search:place.receive') },
    { address: '/journal', label: t('search:place.journal') },
    { address: '/corbeille', label: t('place.bin') },
    { address: '/reglages', label: t('place.settings'), shortcut: 'settings' },
    { address: '/reglages?champ=passation', label: t('search:place.handover') },
    { address: '/reglages/copies', label: t('search:place.copies') },
    { address: '/reglages/renseignements', label: t('search:place.privacy') },
    { address: '/reglages/gabarits', label: t('search:place.templates') },
    { address: '/reglages/grilles', label: t('search:place.grids') },
    { address: '/reglages/secteurs', label: t('search:place.sectors') },
    { address: '/aide', label: t('place.help'), shortcut: 'help' },
    { address: '/aide/mots', label: t('help:words') },
    { address: '/aide/raccourcis', label: t('shortcut:title'), shortcut: 'shortcuts' },
    { address: '/aide/mise-a-jour', label: t('help:update.title') },
    { address: '/aide/licences', label: t('help:licences.title') },
  ];
}

/** Whether each typed word begins a word of the name of a term, or of another name of it. */
export function isWordNamed(id: WordId, text: string): boolean {
  const { term, others } = WORDS[id];
  const typed = searchWords(text);
  return [term, ...others].some((name) => {
    const words = searchWords(name);
    return typed.length > 0 && typed.every((one) => words.some((word) => word.startsWith(one)));
  });
}

/** The places of which each typed word begins a word of the name. */
export function placesNamed(places: readonly SearchedPlace[], text: string): SearchedPlace[] {
  const typed = searchWords(text);
  if (typed.length === 0) return [];
  return places.filter(({ label }) => {
    const words = searchWords(label);
    return typed.every((one) => words.some((word) => word.startsWith(one)));
  });
}
