import { searchWords } from '../../../shared/domain/search/searchWords.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** A place or a gesture that the search leads to. */
export type SearchedPlace = { readonly address: string; readonly label: string };

/** The places of the application, in the order of its frame, then what lies behind them. */
export function searchedPlaces(t: Translate, canWrite: boolean): SearchedPlace[] {
  return [
    ...(canWrite
      ? [{ address: '/initiatives?nouvelle=true', label: t('search:place.newInitiative') }]
      : []),
    { address: '/', label: t('place.home') },
    { address: '/initiatives', label: t('place.initiatives') },
    { address: '/portrait', label: t('search:place.portrait') },
    { address: '/ligne-du-temps', label: t('search:place.strip') },
    { address: '/parties-prenantes', label: t('place.stakeholders') },
    { address: '/suivi', label: t('place.followUp') },
    { address: '/financement', label: t('place.funding') },
    { address: '/dossiers', label: t('place.dossiers') },
    { address: '/journal', label: t('search:place.journal') },
    { address: '/corbeille', label: t('place.bin') },
    { address: '/reglages', label: t('place.settings') },
    { address: '/reglages/copies', label: t('search:place.copies') },
    { address: '/reglages/renseignements', label: t('search:place.privacy') },
    { address: '/reglages/gabarits', label: t('search:place.templates') },
    { address: '/reglages/grilles', label: t('search:place.grids') },
    { address: '/reglages/secteurs', label: t('search:place.sectors') },
    { address: '/aide', label: t('place.help') },
  ];
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
