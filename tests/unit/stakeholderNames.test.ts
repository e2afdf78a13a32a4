import { expect, test } from '@playwright/test';
import { namesOf, sameName, sortNames } from '../../renderer/features/stakeholders/names.ts';

test('apostrophes, spaces and case do not make another name', () => {
  expect(sameName("L'Âge d'or", ' l’âge\u00a0 d’OR')).toBe(true);
  expect(sameName('L’Âge d’or', 'L’Age d’or')).toBe(false);
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
