import { expect, test } from '@playwright/test';
import { addTags, splitPasted } from '../../renderer/components/fields/tagList.ts';
import {
  chosenTerritories,
  nearestTerritory,
  territoryChoices,
  typedTerritories,
  withTerritory,
} from '../../renderer/components/territories/territoryChoices.ts';
import type { Territory } from '../../shared/domain/schemas/territory.ts';
import { resources } from '../support/world.ts';

const list = resources.territories();
const ARTHABASKA: Territory = { kind: 'mrc', name: 'MRC d’Arthabaska', mrcCode: '39' };
const words = {
  free: 'Écrire',
  seen: 'Déjà écrits',
  named: (kind: string, name: string) => `${kind} ${name}`,
};
const proposed = (text: string, chosen: readonly Territory[] = [], suggestions: string[] = []) =>
  territoryChoices({ list, text, chosen, suggestions, words }).map(({ label, items }) => [
    label,
    items.map((item) => item.label),
  ]);

test('« bois » proposes the MRC by region, then to write it with each kind', () => {
  expect(proposed('bois')).toEqual([
    ['Centre-du-Québec', ['MRC de L’Érable', 'MRC d’Arthabaska']],
    [
      'Écrire',
      ['municipality bois', 'borough bois', 'neighbourhood bois', 'other bois', 'mrc bois'],
    ],
  ]);
});

test('what is chosen is not proposed again; names written elsewhere come first', () => {
  expect(proposed('arthabaska', [ARTHABASKA])).toHaveLength(1);
  expect(proposed('rivière-l', [], ['MRC de la Rivière-Longue (fictive)'])[0]).toEqual([
    'Déjà écrits',
    ['MRC de la Rivière-Longue (fictive)'],
  ]);
});

test('a choice gives its territory: a MRC with its code, a word with its kind', () => {
  expect(chosenTerritories(list, 'code:39', 'bois')).toEqual([ARTHABASKA]);
  expect(chosenTerritories(list, 'kind:neighbourhood', ' La Gare ')).toEqual([
    { kind: 'neighbourhood', name: 'La Gare', mrcCode: '' },
  ]);
  expect(chosenTerritories(list, 'kind:neighbourhood', ' ')).toEqual([]);
});

test('a pasted list gives the MRC that it names, and municipalities', () => {
  expect(
    typedTerritories(list, splitPasted("MRC d'Arthabaska; Saint-Luc\nMRC fictive du Lac\n\n")),
  ).toEqual([
    { kind: 'mrc', name: "MRC d'Arthabaska", mrcCode: '39' },
    { kind: 'municipality', name: 'Saint-Luc', mrcCode: '' },
    { kind: 'mrc', name: 'MRC fictive du Lac', mrcCode: '' },
  ]);
});

test('a place is there once, however it is written', () => {
  const chosen = [ARTHABASKA];
  expect(withTerritory(chosen, typedTerritories(list, ['arthabaska']))).toBe(chosen);
});

const taken = (text: string, suggestions: string[] = []) =>
  nearestTerritory(list, text, territoryChoices({ list, text, chosen: [], suggestions, words }));

test('Enter takes the MRC called so, else what begins so, else a municipality of that name', () => {
  expect(taken("l'erable")).toBe('code:32');
  expect(taken('artha')).toBe('code:39');
  expect(taken('rivière-l', ['Rivière-Longue (fictive)'])).toBe('seen:Rivière-Longue (fictive)');
  expect(taken('Saint-Luc')).toBe('kind:municipality');
  expect(taken('MRC fictive du Lac')).toBe('kind:mrc');
  expect(taken(' ')).toBeNull();
});

test('a pasted list is cut at its lines and cells, and at commas only when it has none', () => {
  expect(splitPasted('Drummond, L’Érable,  Nicolet-Yamaska')).toEqual([
    'Drummond',
    'L’Érable',
    'Nicolet-Yamaska',
  ]);
  expect(splitPasted('Maison des jeunes, secteur Nord\nLa Ruche\n')).toEqual([
    'Maison des jeunes, secteur Nord',
    'La Ruche',
  ]);
  expect(splitPasted('Drummond\n')).toEqual(['Drummond']);
  expect(addTags(['Logement'], 'logement;  Transport').length).toBe(2);
});
