import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type SearchedRecord, SearchIndex } from '../../electron/database/search/searchIndex.ts';
import {
  partsHere,
  placesNamed,
  searchedCommands,
  searchedPlaces,
  templatesNamed,
} from '../../renderer/features/search/searchedPlaces.ts';
import { HELD_PLACES } from '../../shared/domain/heldPlaces.ts';
import { excerpt } from '../../shared/domain/search/excerpt.ts';
import { lettersApart, nearestWords } from '../../shared/domain/search/nearWords.ts';
import {
  SEARCH_KINDS,
  SEARCH_PLACES,
  type SearchKind,
} from '../../shared/domain/search/searchPlaces.ts';
import { searchWords } from '../../shared/domain/search/searchWords.ts';
import { translator } from '../../shared/strings/index.ts';

test('words are compared without accents, ligatures and case, and in the singular', () => {
  expect(searchWords('L’Œuvre des Îles')).toEqual(['l', 'oeuvre', 'des', 'ile']);
  expect(searchWords('JOURNAUX, bureaux; travaux (locaux)')).toEqual([
    'journal',
    'bureau',
    'travail',
    'local',
  ]);
  expect(searchWords('n° 2-B, 12 345,67 $')).toEqual(['n', '2', 'b', '12', '345', '67']);
  // An accent that is a letter of its own in the file is the same as one that is not.
  expect(searchWords('e\u0301cole')).toEqual(searchWords('école'));
  expect(searchWords('')).toEqual([]);
});

test('a letter added, left out, replaced or exchanged is one letter apart, to any beginning of a word', () => {
  expect(lettersApart('gaspilage', 'gaspillage', 2)).toBe(1);
  expect(lettersApart('gaspilllage', 'gaspillage', 2)).toBe(1);
  expect(lettersApart('gasbillage', 'gaspillage', 2)).toBe(1);
  expect(lettersApart('gaspilalge', 'gaspillage', 2)).toBe(1);
  expect(lettersApart('gaspilage', 'gaspillages', 2)).toBe(1);
  expect(lettersApart('logement', 'transport', 2)).toBeNull();
});

test('of the words that are near, only the nearest are taken; a short word and a number have none', () => {
  const known = ['gaspillage', 'gaspiller', 'garage', 'village'];
  expect(nearestWords('gaspilage', known)).toEqual(['gaspillage']);
  expect(nearestWords('rue', ['rua', 'roe'])).toEqual([]);
  expect(nearestWords('2021', ['2022'])).toEqual([]);
});

test('an excerpt shows what was found in its sentence, cut between words', () => {
  const text =
    'Le comité se réunit depuis 2014 dans la salle de la paroisse, et les frigos du rang y sont nés d’une idée de voisines qui jetaient trop de légumes à la fin de l’été, comme partout ailleurs dans la région à cette époque.';
  const pieces = excerpt(text, ['frigo']);
  expect(pieces.filter(({ isFound }) => isFound)).toEqual([{ text: 'frigos', isFound: true }]);
  const shown = pieces.map((piece) => piece.text).join('');
  expect(shown).toMatch(/^… [\p{L}\d].*frigos du rang.* …$/u);
  expect(shown.length).toBeLessThan(240);
  expect(excerpt('Frigo', ['frigo'])).toEqual([{ text: 'Frigo', isFound: true }]);
  expect(excerpt(text, ['absent'])).toEqual([]);
});

function indexOf(...records: [SearchKind, string, string, string, string?][]): SearchIndex {
  const index = new SearchIndex();
  index.put(
    records.map(
      ([kind, ref, title, body, ownerId]): SearchedRecord => ({
        kind,
        ref,
        title,
        body,
        ownerId: ownerId ?? null,
      }),
    ),
  );
  return index;
}

function ask(index: SearchIndex, text: string, hidden: string[] = []) {
  const { groups, isNear } = index.find({ text, kinds: SEARCH_KINDS, most: 5, hidden });
  return { found: groups.flatMap(({ refs }) => refs), isNear };
}

test('all the words of a question are looked for, as beginnings, those of a name first', () => {
  const index = indexOf(
    ['initiative', 'a', 'Le jardin', 'Des frigos, et des légumes'],
    ['initiative', 'b', 'Frigos du rang', 'Des légumes'],
    ['effect', 'c', 'Moins de gaspillage', ''],
  );
  expect(ask(index, 'frigo').found).toEqual(['b', 'a']);
  expect(ask(index, 'legume frigos').found.toSorted()).toEqual(['a', 'b']);
  expect(ask(index, 'frigo transport').found).toEqual([]);
  expect(ask(index, 'l’ga').found).toEqual(['c']);
  expect(ask(index, 'les frigos du rang').found).toEqual(['b']);
  expect(ask(index, 'de').found).toEqual([]);
  expect(ask(index, 'f').found).toEqual([]);
  index.close();
});

test('a word that is nowhere is looked for by what comes near it, which is told', () => {
  const index = indexOf(['effect', 'c', 'Moins de gaspillage', '']);
  expect(ask(index, 'gaspilage')).toEqual({ found: ['c'], isNear: true });
  expect(ask(index, 'gaspillage')).toEqual({ found: ['c'], isNear: false });
  expect(ask(index, 'introuvable')).toEqual({ found: [], isNear: false });
  index.close();
});

test('what changes is found by its new words alone, what is gone or in the bin is not found', () => {
  const index = indexOf(
    ['effect', 'c', 'Moins de gaspillage', '', 'one'],
    ['effect', 'd', 'Gaspillage évité', '', 'two'],
  );
  index.put([{ kind: 'effect', ref: 'c', title: 'Plus de voisinage', body: '', ownerId: 'one' }]);
  expect(ask(index, 'gaspillage').found).toEqual(['d']);
  expect(ask(index, 'voisinage').found).toEqual(['c']);
  expect(ask(index, 'voisinage', ['one']).found).toEqual([]);
  index.drop(['d']);
  expect(ask(index, 'gaspillage').found).toEqual([]);
  index.close();
});

test('quotes and operators in a question are no language', () => {
  const index = indexOf(['effect', 'c', 'Moins de gaspillage', '']);
  for (const text of [
    '"gaspillage',
    'gaspillage OR *',
    'NEAR(gaspillage',
    'title:gaspillage',
    '-',
  ]) {
    expect(() => ask(index, text)).not.toThrow();
  }
  expect(ask(index, '« gaspillage »').found).toEqual(['c']);
  index.close();
});

/** Texts of persons that no list of results shows, and what has its own search. */
const LEFT_OUT =
  /^(testimony\.private_name|testimony_clue|erased_withdrawal|accepted_clue|stakeholder_merge|.*_correction|saved_view|own_template|portfolio|privacy_|personal_purpose|retention_|access_request|sent_parcel|dossier\.template|frozen_dossier\.(accepted|source|texts)|correction_notice\.(said|put_right))/;

test('every text that a person writes is looked through, or is left out with a reason', () => {
  const looked = new Set(
    SEARCH_PLACES.flatMap(({ table, title, columns }) =>
      [...(title === null ? [] : [title]), ...columns].map((column) => `${table}.${column}`),
    ),
  );
  const written = HELD_PLACES.flatMap(({ table, columns }) =>
    columns.map((column) => `${table}.${column}`),
  );
  expect(written.filter((one) => !looked.has(one) && !LEFT_OUT.test(one))).toEqual([]);
  // Names of places tell of nobody: they are looked through, and held on no person.
  const apart = [...looked].filter((one) => !written.includes(one));
  expect(apart).toEqual(['initiative_territory.name', 'diffusion_territory.name']);
});

/** Places that have no name in the search: what they are behind does, and leads to them. */
const BEHIND: Readonly<Record<string, string>> = {
  '/accueil/plus-tard': 'what was put off, from « Accueil »',
};

test('every place that has an address of its own is among those that the search leads to', () => {
  const router = read('renderer/router.tsx');
  const routes = [
    ...[...router.matchAll(/^ {2}path: '(\/[^']*)'/gm)].map(([, path = '']) => path),
    ...[...router.matchAll(/fundingView\(\s*'([a-z]+)'/g)].map(
      ([, view = '']) => `/financement/${view}`,
    ),
  ];
  expect(routes).toContain('/importer');
  const named = new Set(
    searchedPlaces(translator('fr-CA'), true).map(({ id }) => id.split('?')[0] ?? ''),
  );
  const missing = routes.filter((path) => !path.includes('$') && !named.has(path));
  expect(missing).toEqual(Object.keys(BEHIND));
  expect([...named].filter((path) => !routes.includes(path))).toEqual([]);
  // What changes the portfolio is not led to where nothing may be written.
  const readable = searchedPlaces(translator('fr-CA'), false).map(({ id }) => id);
  expect(readable).not.toContain('/importer');
});

test('a place is found by its name first, then by the other words that people have for it', () => {
  const t = translator('fr-CA');
  const found = (text: string) => {
    const { byName, byOther } = placesNamed(searchedPlaces(t, true), text);
    return [byName, byOther].map((places) => places.map(({ id }) => id));
  };
  expect(found('paquets')).toEqual([['/envoi?tout=1', '/recueil'], []]);
  // What a newcomer types for the money comes before the records that say the word.
  expect(found('budget')).toEqual([['/financement/revenus', '/financement'], []]);
  expect(found('financ')[0]?.[0]).toBe('/financement');
  // A few letters are the beginning of too much, and a word within another name is no name.
  expect(found('bud')).toEqual([['/financement/revenus'], ['/financement']]);
  expect(found('comptes')).toEqual([[], ['/dossiers']]);
  expect(found('envois reçus')).toEqual([['/recueil'], []]);
  expect(found('sauvegarde')).toEqual([['/reglages/copies'], []]);
  expect(found('Loi 25')).toEqual([['/reglages/renseignements'], []]);
  expect(found('frigo')).toEqual([[], []]);
});

test('from an initiative, « budget » leads to its own money first', () => {
  const t = translator('fr-CA');
  const id = '019a0000-0000-7000-8000-000000000001';
  const here = partsHere(`/initiatives/${id}/recit`, t, true);
  const { byName } = placesNamed([...here, ...searchedPlaces(t, true)], 'budget');
  expect(byName[0]?.id).toBe(`/initiatives/${id}/argent`);
  expect(partsHere('/initiatives', t, true)).toEqual([]);
});

test('the search gives the commands of the menu that can be given now', () => {
  const t = translator('fr-CA');
  const names = (canWrite: boolean, isProtected: boolean) =>
    searchedCommands(t, { canWrite, isProtected }).map(({ command }) => command);
  expect(names(true, true)).toEqual(['undo', 'redo', 'print', 'lock', 'close', 'new', 'open']);
  expect(names(false, false)).toEqual(['print', 'close', 'new', 'open']);
  const { byName, byOther } = placesNamed(
    searchedCommands(t, { canWrite: true, isProtected: true }),
    'imprim',
  );
  expect([byName, byOther].map((all) => all.map(({ command }) => command))).toEqual([
    ['print'],
    [],
  ]);
});

test('« portrait » leads to the portrait of the grid by its own title, and to each template that is called so', () => {
  const t = translator('fr-CA');
  const { byName } = placesNamed(searchedPlaces(t, true), 'portrait');
  expect(byName.map(({ id, label }) => [id, label])).toEqual([['/portrait', t('portrait:title')]]);
  const templates = [
    { id: 'portfolio', name: 'Portrait du portefeuille' },
    { id: 'portfolio-summary', name: 'Portrait d’une page' },
    { id: 'report', name: 'Rapport' },
  ];
  const found = (text: string, canWrite = true) =>
    templatesNamed(templates, text, canWrite).map(({ id }) => id);
  expect(found('portrait')).toEqual([
    '/dossiers?gabarit=portfolio',
    '/dossiers?gabarit=portfolio-summary',
  ]);
  expect(found('portrait page', false)).toEqual(['/reglages/gabarits/portfolio-summary']);
  expect(found('')).toEqual([]);
});

function read(path: string): string {
  return readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
}
