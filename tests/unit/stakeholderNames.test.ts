import { expect, test } from '@playwright/test';
import { cellsOf, sameName } from '../../renderer/features/participations/names.ts';
import {
  type KindWords,
  kindNamed,
  lineProblems,
  pastedList,
  withKind,
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
  { kind: 'municipality', words: ['Municipalité ou MRC', 'Municipalités et MRC'], also: ['ville'] },
  {
    kind: 'public_institution',
    words: ['Institution publique', 'Institutions publiques'],
    also: ['organisme public'],
  },
  {
    kind: 'community_organisation',
    words: ['Organisme communautaire', 'Organismes communautaires'],
    also: ['organisme'],
  },
  { kind: 'other', words: ['Autre', 'Autres'], also: [] },
];
const headings = { name: ['nom', 'organisme'], kind: ['type', 'catégorie'] };
const listed = (text: string) => pastedList(text, { kinds, headings });

test('a second column gives the kind that it names, whole or by a word of its own', () => {
  expect(
    listed('A\torganismes communautaires\nB\tmrc\nC\tOBNL\nD\tAutre\nE\nF\tinstitution').lines.map(
      ({ kind }) => kind,
    ),
  ).toEqual(['community_organisation', 'municipality', null, 'other', null, 'public_institution']);
  // « ou » is a word of one of them only, « o » begins words of two.
  expect(kindNamed('o', kinds)).toBeNull();
});

test('a list has its names and kinds under its headings, which are no line of it', () => {
  const { lines, left: aside } = listed(
    'Ville\tNom\tCatégorie\tContact\nInverness\tLa halte\tOrganisme\tAnnie\nHalifax\tLe pont\tVille\t',
  );
  expect(lines.map(({ name, kind }) => [name, kind])).toEqual([
    ['La halte', 'community_organisation'],
    ['Le pont', 'municipality'],
  ]);
  expect(aside.map(({ heading }) => heading)).toEqual(['Ville', 'Contact']);
  expect(listed('Nom\nLa halte\nLe pont').lines).toHaveLength(2);
  // Alone, it may be the name of someone.
  expect(listed('Organisme').lines).toHaveLength(1);
});

test('a kind in other words is kept as it was said, and answered once for all that say it', () => {
  const { lines } = listed('A\tOBNL\nB\tMRC\nC\tobnl\nD\t\nE\tOSBL');
  expect(lines.map(({ said }) => said)).toEqual(['OBNL', '', 'obnl', '', 'OSBL']);
  const [first] = lines;
  expect(first && withKind(lines, first, 'other').map(({ kind }) => kind)).toEqual([
    'other',
    'municipality',
    'other',
    null,
    null,
  ]);
});

const left = (text: string) => listed(text).left.map(({ letters }) => letters);

test('the columns of a list of which nothing is taken are told', () => {
  expect(left('A\tmrc\tAnnie\nB\t\t')).toEqual(['C']);
  // Where it names no kind at all, the second column is lost too.
  expect(left('A\t450 555-0100\nB\t')).toEqual(['B']);
  expect(left('A\nB')).toEqual([]);
});

test('lines of names already there, or twice in the list, are said and not added', () => {
  const { lines } = listed("L'Âge d'or\nVille de X\nville de x");
  expect([...lineProblems(lines, ['L’Âge d’or'])]).toEqual([
    [0, 'present'],
    [2, 'twice'],
  ]);
});
