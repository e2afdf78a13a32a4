import { expect, test } from '@playwright/test';
import type { Territory } from '../../shared/domain/schemas/territory.ts';
import {
  bareTerritoryName,
  quebecLabel,
  recogniseTerritory,
  searchTerritories,
  territoryKey,
  territoryLabel,
} from '../../shared/domain/territories.ts';
import { resources } from '../support/world.ts';

const list = resources.territories();
const mrc = (name: string, mrcCode = ''): Territory => ({ kind: 'mrc', name, mrcCode });
const town = (mrcCode: string): Territory => ({ kind: 'municipality', name: 'Saint-Luc', mrcCode });
const found = (text: string) =>
  searchTerritories(list, text).flatMap(({ territories }) => territories.map(quebecLabel));

test('the list has the 87 MRC and the 17 equivalent territories, each once, in the order of their codes', () => {
  const count = (kind: string) => list.territories.filter((one) => one.kind === kind).length;
  expect([count('mrc'), count('equivalent')]).toEqual([87, 17]);
  const codes = list.territories.map(({ code }) => code);
  expect(new Set(codes).size).toBe(104);
  // « 251 » stands between « 25 » and « 26 »: the first two figures are a county of the census.
  expect(codes).toEqual(codes.toSorted((a, b) => a.localeCompare(b)));
  const names = list.territories.map(({ name }) => bareTerritoryName(name));
  expect(new Set(names).size).toBe(104);
});

test('every territory is in one of the seventeen regions, and each region has some', () => {
  expect(list.regions.map(({ code }) => Number(code))).toEqual(
    Array.from({ length: 17 }, (_, index) => index + 1),
  );
  const used = new Set(list.territories.map(({ region }) => region));
  expect([...used].toSorted()).toEqual(list.regions.map(({ code }) => code));
});

test('the list says where it comes from, what was checked, and when', () => {
  expect(list.source).toContain('Institut de la statistique du Québec');
  expect(list.checked.length).toBeGreaterThan(2);
  expect(list.verifiedOn).toBe('2026-11-25');
});

test('a MRC is said with its article', () => {
  expect(found('arthabaska')).toEqual(['MRC d’Arthabaska']);
  expect(found('appalaches')).toContain('MRC des Appalaches');
  expect(found('granit')).toEqual(['MRC du Granit']);
  expect(found('matapedia')).toEqual(['MRC de La Matapédia']);
  expect(found('erable')).toEqual(['MRC de L’Érable']);
  expect(found('autray')).toEqual(['MRC de D’Autray']);
  expect(found('gatineau')).toEqual(['Gatineau', 'MRC de La Vallée-de-la-Gatineau']);
});

test('a MRC is found without accents, by a part, by its region, by a former or a usual name', () => {
  expect(found('bois')).toEqual(['MRC de L’Érable', 'MRC d’Arthabaska']);
  expect(found('robert cliche')).toEqual(['MRC de Beauce-Centre']);
  expect(found('MRC de la cote de gaspe')).toEqual(['MRC de La Côte-de-Gaspé']);
  expect(found('centre du quebec')).toHaveLength(5);
  expect(found('nulle part')).toEqual([]);
  expect(found('')).toHaveLength(104);
});

test('what was typed as a MRC is recognised, its words kept; what is invented or doubtful is not', () => {
  for (const typed of ['MRC d’Arthabaska', "mrc d'arthabaska", 'Arthabaska', 'M.R.C. Arthabaska']) {
    expect(recogniseTerritory(mrc(typed), list)).toEqual(mrc(typed, '39'));
  }
  expect(recogniseTerritory(mrc('MRC Robert-Cliche'), list).mrcCode).toBe('27');
  expect(recogniseTerritory(mrc('MRC des Îles-de-la-Madeleine'), list).mrcCode).toBe('01');
  expect(recogniseTerritory(mrc('MRC de la Rivière-Longue (fictive)'), list).mrcCode).toBe('');
  // Two of them are called so.
  expect(recogniseTerritory(mrc('Bois-Francs'), list).mrcCode).toBe('');
  expect(recogniseTerritory({ ...town(''), name: 'Bécancour' }, list).mrcCode).toBe('');
});

test('two ways to write a known MRC are one place; two towns of one name in two MRC are two', () => {
  expect(territoryKey(mrc('Arthabaska', '39'))).toBe(territoryKey(mrc('MRC d’Arthabaska', '39')));
  expect(territoryKey(town('12'))).not.toBe(territoryKey(town('37')));
  expect(territoryKey(mrc('Écu'))).toBe(territoryKey(mrc('ecu')));
});

test('a place is shown with the MRC around it', () => {
  expect(territoryLabel(mrc('arthabaska', '39'), list)).toBe('MRC d’Arthabaska');
  expect(territoryLabel({ ...town('39'), name: 'Victoriaville' }, list)).toBe(
    'Victoriaville (MRC d’Arthabaska)',
  );
  expect(territoryLabel({ ...town(''), name: 'Victoriaville' }, list)).toBe('Victoriaville');
});
