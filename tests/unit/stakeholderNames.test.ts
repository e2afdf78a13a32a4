import { expect, test } from '@playwright/test';
import { namesOf, sameName, sortNames } from '../../renderer/features/stakeholders/names.ts';
import { nameKey } from '../../shared/domain/sortKey.ts';

test('apostrophes, spaces and case do not make another name', () => {
  expect(sameName("L'Âge d'or", ' l’âge\u00a0 d’OR')).toBe(true);
  expect(sameName('L’Âge d’or', 'L’Age d’or')).toBe(false);
});

test('the key of a name is one for each shape of its apostrophe, and keeps its accents', () => {
  const shapes = ["L'Âge d'or", 'L’Âge d’or', 'L‘Âge d‘or', 'LʼÂge dʼor', 'l´âge  d`OR'];
  expect(new Set(shapes.map(nameKey)).size).toBe(1);
  expect(nameKey('L’Age d’or')).not.toBe(nameKey('L’Âge d’or'));
});

test('a pasted list is a name a line, of its first column', () => {
  expect(namesOf('CDC du Lac\tOBNL\r\n\r\n"La ""Maison"" bleue"\t12\r\n  Ville de X \r\n')).toEqual(
    ['CDC du Lac', 'La "Maison" bleue', 'Ville de X'],
  );
  expect(namesOf('Un seul nom\r\n')).toEqual(['Un seul nom']);
});

test('names already there, or twice in the list, are skipped', () => {
  expect(sortNames(["L'Âge d'or", 'Ville de X', 'ville de x'], ['L’Âge d’or'])).toEqual({
    fresh: ['Ville de X'],
    skipped: ["L'Âge d'or", 'ville de x'],
  });
});
