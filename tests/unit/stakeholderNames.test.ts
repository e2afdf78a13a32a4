import { expect, test } from '@playwright/test';
import { cellsOf, sameName } from '../../renderer/features/participations/names.ts';
import {
  columnsLeftOf,
  type KindWords,
  kindNamed,
  lineProblems,
  pastedLines,
} from '../../renderer/features/participations/pastedLines.ts';
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

test('a pasted list is a name a line, with what its other columns say', () => {
  expect(
    cellsOf(
      'CDC du Lac\tOBNL\t3\r\n\r\n"La ""Maison"" bleue"\t12\r\n\tsans nom\r\n Ville de X \r\n',
    ),
  ).toEqual([
    ['CDC du Lac', 'OBNL', '3'],
    ['La "Maison" bleue', '12'],
    ['Ville de X', ''],
  ]);
});

const kinds: KindWords[] = [
  { kind: 'municipality', words: ['Municipalité ou MRC', 'Municipalités et MRC'] },
  { kind: 'public_institution', words: ['Institution publique', 'Institutions publiques'] },
  {
    kind: 'community_organisation',
    words: ['Organisme communautaire', 'Organismes communautaires'],
  },
  { kind: 'other', words: ['Autre', 'Autres'] },
];

test('a second column gives the kind that it names, whole or by a word of its own', () => {
  expect(
    pastedLines(
      'A\torganismes communautaires\nB\tmrc\nC\tOBNL\nD\tAutre\nE\nF\tinstitution',
      kinds,
    ).map(({ kind }) => kind),
  ).toEqual(['community_organisation', 'municipality', null, 'other', null, 'public_institution']);
  // « ou » is a word of one of them only, « o » begins words of two.
  expect(kindNamed('o', kinds)).toBeNull();
});

const left = (text: string) => columnsLeftOf(text, kinds).map(({ letters }) => letters);

test('the columns of a list of which nothing is taken are told', () => {
  expect(left('A\tmrc\tAnnie\nB\t\t')).toEqual(['C']);
  // Where it names no kind at all, the second column is lost too.
  expect(left('A\t450 555-0100\nB\t')).toEqual(['B']);
  expect(left('A\nB')).toEqual([]);
});

test('lines of names already there, or twice in the list, are said and not added', () => {
  const lines = pastedLines("L'Âge d'or\nVille de X\nville de x", kinds);
  expect([...lineProblems(lines, ['L’Âge d’or'])]).toEqual([
    [0, 'present'],
    [2, 'twice'],
  ]);
});
