import { searchWords } from '../../../shared/domain/search/searchWords.ts';
import type { ShortcutId } from '../../../shared/domain/shortcuts/shortcuts.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { WORDS, type WordId } from '../../words.ts';

/** A place that the search leads to. */
export type SearchedPlace = {
  readonly address: string;
  readonly label: string;
  /** Other words by which it is looked for, « ; » between them. */
  readonly also?: string | undefined;
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
            also: t('search:also.newInitiative'),
            shortcut: 'newInitiative' as const,
          },
          { address: '/importer', label: t('import:title'), also: t('search:also.import') },
        ]
      : []),
    { address: '/', label: t('place.home'), shortcut: 'home' },
    {
      address: '/initiatives',
      label: t('place.initiatives'),
      also: t('search:also.initiatives'),
      shortcut: 'initiatives',
    },
    { address: '/portrait', label: t('search:place.portrait'), also: t('search:also.portrait') },
    { address: '/ligne-du-temps', label: t('search:place.strip'), also: t('search:also.strip') },
    {
      address: '/parties-prenantes',
      label: t('place.stakeholders'),
      also: t('search:also.stakeholders'),
      shortcut: 'stakeholders',
    },
    {
      address: '/suivi',
      label: t('place.followUp'),
      also: t('search:also.followUp'),
      shortcut: 'followUp',
    },
    { address: '/suivi/tournee', label: t('search:place.round'), also: t('search:also.round') },
    { address: '/suivi/survie', label: t('survival:title'), also: t('search:also.survival') },
    {
      address: '/financement',
      label: t('place.funding'),
      also: t('search:also.funding'),
      shortcut: 'funding',
    },
    {
      address: '/dossiers',
      label: t('place.dossiers'),
      also: t('search:also.dossiers'),
      shortcut: 'dossiers',
    },
    { address: '/dossiers/avis', label: t('notice:title'), also: t('search:also.notices') },
    { address: '/envoi?tout=1', label: t('search:place.send'), also: t('search:also.send') },
    { address: '/recueil', label: t('search:place.receive'), also: t('search:also.receive') },
    { address: '/journal', label: t('search:place.journal'), also: t('search:also.journal') },
    { address: '/corbeille', label: t('place.bin'), also: t('search:also.bin') },
    {
      address: '/reglages',
      label: t('place.settings'),
      also: t('search:also.settings'),
      shortcut: 'settings',
    },
    {
      address: '/reglages?champ=passation',
      label: t('search:place.handover'),
      also: t('search:also.handover'),
    },
    {
      address: '/reglages?champ=sortir',
      label: t('search:place.takeOut'),
      also: t('search:also.takeOut'),
    },
    { address: '/reglages/copies', label: t('search:place.copies'), also: t('search:also.copies') },
    {
      address: '/reglages/renseignements',
      label: t('search:place.privacy'),
      also: t('search:also.privacy'),
    },
    {
      address: '/reglages/gabarits',
      label: t('search:place.templates'),
      also: t('search:also.templates'),
    },
    { address: '/reglages/grilles', label: t('search:place.grids'), also: t('search:also.grids') },
    { address: '/reglages/secteurs', label: t('search:place.sectors') },
    { address: '/aide', label: t('place.help'), also: t('search:also.help'), shortcut: 'help' },
    { address: '/aide/mots', label: t('help:words'), also: t('search:also.words') },
    { address: '/aide/raccourcis', label: t('shortcut:title'), shortcut: 'shortcuts' },
    { address: '/aide/mise-a-jour', label: t('help:update.title'), also: t('search:also.update') },
    { address: '/aide/licences', label: t('help:licences.title'), also: t('search:also.licences') },
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

/** What is named by words, or looked for by others. */
type Named = { readonly label: string; readonly also?: string | undefined };

/** What is found by its name, and what only by another word, which is no better than what was written. */
export function placesNamed<N extends Named>(
  places: readonly N[],
  text: string,
): { byName: N[]; byOther: N[] } {
  const typed = searchWords(text);
  const begins = (name: string) => {
    const words = searchWords(name);
    return typed.every((one) => words.some((word) => word.startsWith(one)));
  };
  if (typed.length === 0) return { byName: [], byOther: [] };
  const byName = places.filter(({ label }) => begins(label));
  const byOther = places.filter(
    (one) => !byName.includes(one) && begins(`${one.label} ${one.also ?? ''}`),
  );
  return { byName, byOther };
}

/** A command of the menu that the search gives too. */
export type SearchedCommand = {
  readonly name: 'undo' | 'redo' | 'print' | 'lock' | 'close' | 'new' | 'open';
  readonly label: string;
  readonly also: string;
};

/** The commands of the menu that can be given now, in its order. */
export function searchedCommands(
  t: Translate,
  { canWrite, isProtected }: { readonly canWrite: boolean; readonly isProtected: boolean },
): SearchedCommand[] {
  return [
    ...(canWrite
      ? [
          { name: 'undo' as const, label: t('menu.undoChange'), also: t('search:also.undo') },
          { name: 'redo' as const, label: t('menu.redoChange'), also: t('search:also.redo') },
        ]
      : []),
    { name: 'print', label: t('menu.print'), also: t('search:also.print') },
    ...(isProtected
      ? [{ name: 'lock' as const, label: t('menu.lock'), also: t('search:also.lock') }]
      : []),
    { name: 'close', label: t('menu.close'), also: t('search:also.close') },
    { name: 'new', label: t('menu.new'), also: t('search:also.new') },
    { name: 'open', label: t('menu.open'), also: t('search:also.open') },
  ];
}
