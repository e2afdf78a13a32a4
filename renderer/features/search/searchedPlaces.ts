import type { Template } from '../../../shared/domain/schemas/template.ts';
import { searchWords } from '../../../shared/domain/search/searchWords.ts';
import type { ShortcutId } from '../../../shared/domain/shortcuts/shortcuts.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { INITIATIVE_PARTS } from '../../initiativeParts.ts';
import type { Command } from '../../shell/useCommands.tsx';
import { WORDS, type WordId } from '../../words.ts';

/** What the search gives besides what is written: a place that it leads to, or a command of the menu. */
export type Searched = {
  /** The address of the place; of a command, `command:` and its name. */
  readonly id: string;
  readonly label: string;
  /** Other words by which it is looked for, « ; » between them. */
  readonly also?: string | undefined;
  /** The shortcut that does the same. */
  readonly shortcut?: ShortcutId | undefined;
  /** Given in the place of an address. */
  readonly command?: Command | undefined;
  /** A part of what is shown, which is meant before what is elsewhere. */
  readonly isHere?: boolean;
};

/** The places of the application, in the order of its frame, then what lies behind them. */
export function searchedPlaces(t: Translate, canWrite: boolean): Searched[] {
  return [
    ...(canWrite
      ? [
          {
            id: '/initiatives?nouvelle=true',
            label: t('search:place.newInitiative'),
            also: t('search:also.newInitiative'),
            shortcut: 'newInitiative' as const,
          },
          { id: '/importer', label: t('import:title'), also: t('search:also.import') },
        ]
      : []),
    { id: '/', label: t('place.home'), shortcut: 'home' },
    {
      id: '/initiatives',
      label: t('place.initiatives'),
      also: t('search:also.initiatives'),
      shortcut: 'initiatives',
    },
    { id: '/portrait', label: t('portrait:title'), also: t('search:also.portrait') },
    { id: '/ligne-du-temps', label: t('search:place.strip'), also: t('search:also.strip') },
    {
      id: '/parties-prenantes',
      label: t('place.stakeholders'),
      also: t('search:also.stakeholders'),
      shortcut: 'stakeholders',
    },
    {
      id: '/suivi',
      label: t('place.followUp'),
      also: t('search:also.followUp'),
      shortcut: 'followUp',
    },
    { id: '/suivi/tournee', label: t('search:place.round'), also: t('search:also.round') },
    { id: '/suivi/survie', label: t('survival:title'), also: t('search:also.survival') },
    {
      id: '/financement',
      label: t('place.funding'),
      also: t('search:also.funding'),
      shortcut: 'funding',
    },
    { id: '/financement/financements', label: t('money:views.financements') },
    { id: '/financement/annees', label: t('search:place.years') },
    { id: '/financement/revenus', label: t('money:views.revenus') },
    { id: '/financement/bailleurs', label: t('money:views.bailleurs') },
    {
      id: '/dossiers',
      label: t('place.dossiers'),
      also: t('search:also.dossiers'),
      shortcut: 'dossiers',
    },
    { id: '/dossiers/avis', label: t('notice:title'), also: t('search:also.notices') },
    { id: '/envoi?tout=1', label: t('search:place.send'), also: t('search:also.send') },
    { id: '/recueil', label: t('search:place.receive'), also: t('search:also.receive') },
    { id: '/journal', label: t('search:place.journal'), also: t('search:also.journal') },
    { id: '/corbeille', label: t('place.bin'), also: t('search:also.bin') },
    {
      id: '/reglages',
      label: t('place.settings'),
      also: t('search:also.settings'),
      shortcut: 'settings',
    },
    {
      id: '/reglages?champ=passation',
      label: t('search:place.handover'),
      also: t('search:also.handover'),
    },
    {
      id: '/reglages?champ=sortir',
      label: t('search:place.takeOut'),
      also: t('search:also.takeOut'),
    },
    { id: '/reglages/copies', label: t('search:place.copies'), also: t('search:also.copies') },
    {
      id: '/reglages/renseignements',
      label: t('search:place.privacy'),
      also: t('search:also.privacy'),
    },
    {
      id: '/reglages/gabarits',
      label: t('search:place.templates'),
      also: t('search:also.templates'),
    },
    { id: '/reglages/grilles', label: t('search:place.grids'), also: t('search:also.grids') },
    { id: '/reglages/secteurs', label: t('search:place.sectors') },
    { id: '/aide', label: t('place.help'), also: t('search:also.help'), shortcut: 'help' },
    { id: '/aide/mots', label: t('help:words'), also: t('search:also.words') },
    { id: '/aide/raccourcis', label: t('shortcut:title'), shortcut: 'shortcuts' },
    { id: '/aide/mise-a-jour', label: t('help:update.title'), also: t('search:also.update') },
    { id: '/aide/licences', label: t('help:licences.title'), also: t('search:also.licences') },
  ];
}

/** Letters from which another name of a place says enough to stand before what was written, and how many do. */
const LEAST_OF_OTHERS = 4;
const MOST_OF_OTHERS = 3;

/** The parts of the initiative that is shown, and what is added to it: « budget » is then its own. */
export function partsHere(path: string, t: Translate, canWrite: boolean): Searched[] {
  const initiative = /^\/initiatives\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1];
  if (initiative === undefined) return [];
  const here = (part: string, name: string, also?: string): Searched => ({
    id: `/initiatives/${initiative}/${part}`,
    label: t('search:part', { part: name }),
    also,
    isHere: true,
  });
  const parts = INITIATIVE_PARTS.map((part) =>
    here(
      part,
      t(`initiative:parts.${part}`),
      part === 'argent' ? t('search:also.money') : undefined,
    ),
  );
  if (!canWrite) return parts;
  return [
    ...parts,
    here('dossiers?ajouter=1', t('initiative:dossier.prepare'), t('dossiers:new.open')),
    here('grille?champ=appliquer', t('grid:start')),
    here('effets?ajouter=1', t('effect:add')),
    here('parties?ajouter=1', t('stakeholder:add')),
    here('etapes?ajouter=1', t('stage:add')),
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

/**
 * What is found by its name, or by another name that begins by what is typed (« budget » for « Financement »), those
 * whose own name begins so before all; and what only by a word within, which is no better than what was written.
 */
export function placesNamed(
  places: readonly Searched[],
  text: string,
): { byName: Searched[]; byOther: Searched[] } {
  const typed = searchWords(text);
  const begins = (name: string) => {
    const words = searchWords(name);
    return typed.every((one) => words.some((word) => word.startsWith(one)));
  };
  const isBegun = (name: string) => {
    const words = searchWords(name);
    return typed.every((one, at) => words[at]?.startsWith(one) === true);
  };
  if (typed.length === 0) return { byName: [], byOther: [] };
  const isLong = typed.join('').length >= LEAST_OF_OTHERS;
  const named = places.filter(({ label }) => begins(label));
  const called = places.filter(
    ({ label, also = '' }) => isLong && !begins(label) && also.split(';').some(isBegun),
  );
  const byName = [
    ...named.filter(({ label }) => isBegun(label)),
    ...named.filter(({ label }) => !isBegun(label)),
    ...called.slice(0, MOST_OF_OTHERS),
  ].toSorted((one, other) => Number(other.isHere ?? false) - Number(one.isHere ?? false));
  const byOther = places.filter(
    (one) => !byName.includes(one) && begins(`${one.label} ${one.also ?? ''}`),
  );
  return { byName, byOther };
}

/** The templates that are called so: each leads to a dossier that begins from it, or, where none can be, to its page. */
export function templatesNamed(
  templates: readonly Pick<Template, 'id' | 'name'>[],
  text: string,
  canBegin: boolean,
): Searched[] {
  const given = templates.map(({ id, name }) => ({
    id: canBegin ? `/dossiers?gabarit=${id}` : `/reglages/gabarits/${id}`,
    label: name,
  }));
  return placesNamed(given, text).byName;
}

/** The commands of the menu that can be given now, in its order. */
export function searchedCommands(
  t: Translate,
  { canWrite, isProtected }: { readonly canWrite: boolean; readonly isProtected: boolean },
): Searched[] {
  return [
    ...(canWrite
      ? [
          commandOf('undo', t('menu.undoChange'), t('search:also.undo')),
          commandOf('redo', t('menu.redoChange'), t('search:also.redo')),
        ]
      : []),
    commandOf('print', t('menu.print'), t('search:also.print')),
    ...(isProtected ? [commandOf('lock', t('menu.lock'), t('search:also.lock'))] : []),
    commandOf('close', t('menu.close'), t('search:also.close')),
    commandOf('new', t('menu.new'), t('search:also.new')),
    commandOf('open', t('menu.open'), t('search:also.open')),
  ];
}

function commandOf(command: Command & ShortcutId, label: string, also: string): Searched {
  return { id: `command:${command}`, label, also, shortcut: command, command };
}
