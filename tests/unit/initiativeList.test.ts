import { expect, test } from '@playwright/test';
import { fitting } from '../../renderer/features/initiatives/list/columns.ts';
import { lateWords } from '../../renderer/features/initiatives/list/followUpWords.ts';
import { groupedLines, plainLines } from '../../renderer/features/initiatives/list/lines.ts';
import {
  readSearch,
  sameView,
  searchOf,
  viewNamed,
  viewOfSearch,
} from '../../renderer/features/initiatives/list/listView.ts';
import {
  countChosen,
  EVERYTHING,
  isChosen,
  NOTHING,
  selectionOf,
  withChosen,
} from '../../renderer/features/initiatives/list/selection.ts';
import { ComponentFilter } from '../../shared/domain/schemas/initiativeQuery.ts';
import { READING_LEVELS } from '../../shared/domain/vocabulary.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

const said = (due: string) => lateWords(due, '2026-11-25', t).replaceAll('\u00a0', ' ');

test('a table that is not grouped has a line a row', () => {
  const lines = plainLines(3);
  expect(lines.count).toBe(3);
  expect(lines.at(2)).toEqual({ kind: 'row', offset: 2 });
  expect(lines.at(3)).toBeUndefined();
});

test('each group has its head, then its rows unless it is closed', () => {
  const groups = [
    { value: 'A', count: 2 },
    { value: 'B', count: 3 },
    { value: '', count: 1 },
  ];
  const lines = groupedLines(groups, new Set(['B']));
  const drawn = Array.from({ length: lines.count }, (_, index) => lines.at(index));
  expect(drawn).toEqual([
    { kind: 'group', value: 'A', count: 2, isOpen: true },
    { kind: 'row', offset: 0 },
    { kind: 'row', offset: 1 },
    { kind: 'group', value: 'B', count: 3, isOpen: false },
    { kind: 'group', value: '', count: 1, isOpen: true },
    { kind: 'row', offset: 5 },
  ]);
  expect(lines.at(6)).toBeUndefined();
  expect([0, 1, 2, 4, 5].map(lines.indexOf)).toEqual([1, 2, undefined, undefined, 5]);
  expect(groupedLines([], new Set()).at(0)).toBeUndefined();
});

test('lines are chosen one by one, or all but some', () => {
  const two = withChosen(withChosen(NOTHING, ['a', 'b', 'c'], true), ['b'], false);
  expect(countChosen(two, 10)).toBe(2);
  expect(['a', 'b', 'c'].map((id) => isChosen(two, id))).toEqual([true, false, true]);
  expect(selectionOf(two, { text: 'x' })).toEqual({ kind: 'ids', ids: ['a', 'c'] });
  const butOne = withChosen(EVERYTHING, ['b'], false);
  expect(countChosen(butOne, 10_000)).toBe(9_999);
  expect(isChosen(butOne, 'b')).toBe(false);
  expect(selectionOf(butOne, { text: 'x' })).toEqual({
    kind: 'filter',
    filter: { text: 'x' },
    except: ['b'],
  });
  expect(countChosen(withChosen(butOne, ['b'], true), 10_000)).toBe(10_000);
});

test('an address says the view and what was changed of it, and gives it back', () => {
  const base = viewNamed('living', []);
  const view = {
    ...base,
    filter: { ...base.filter, text: 'œuvre', sectors: { values: [''], isExcept: true } },
    sort: { column: 'reading', direction: 'descending' },
    group: 'sector',
    columns: ['carrier', 'stage'],
  } as const satisfies typeof base | object;
  const changed = { ...view, columns: [...view.columns], filter: view.filter as never };
  const search = searchOf('living', changed, base);
  expect(Object.keys(search)).toEqual(['vue', 'filtre', 'tri', 'groupe', 'colonnes']);
  const read = readSearch(JSON.parse(JSON.stringify(search)) as Record<string, unknown>);
  expect(sameView(viewOfSearch(read, base), changed)).toBe(true);
  expect(searchOf('living', base, base)).toEqual({ vue: 'living' });
});

test('a view whose groups are taken away says so in its address', () => {
  const base = { ...viewNamed('all', []), group: 'sector' as const };
  const search = searchOf('x', { ...base, group: null }, base);
  expect(search.groupe).toBe('aucun');
  expect(viewOfSearch(search, base).group).toBeNull();
});

test('what is not understood of an address is left out', () => {
  expect(
    readSearch({
      vue: 3,
      filtre: { inconnu: 1 },
      tri: { column: 'autre', direction: 'ascending' },
      groupe: 'x',
      colonnes: ['title'],
    }),
  ).toEqual({});
  expect(readSearch({ colonnes: ['stage', 'stage'], filtre: [] })).toEqual({});
});

test('an empty text and a part that asks for nothing change no view', () => {
  const base = viewNamed('all', []);
  expect(sameView({ ...base, filter: { text: '', sectors: undefined } }, base)).toBe(true);
});

test('the columns for which there is no room wait, those that come first stay', () => {
  const columns = ['stage', 'reading', 'funding', 'followUp'] as const;
  expect(fitting(columns, 2_000)).toEqual([...columns]);
  expect(fitting(columns, 600)).toEqual(['stage', 'reading']);
  expect(fitting(columns, 100)).toEqual([]);
});

test('a delay is said in the unit that people count in', () => {
  expect(said('2026-11-24')).toBe('en retard de 1 jour');
  expect(said('2026-10')).toBe('en retard de 25 jours');
  expect(said('2026-09-20')).toBe('en retard de 2 mois');
  expect(said('2025')).toBe('en retard de 10 mois');
  expect(said('2020-01-01')).toBe('en retard de 6 ans');
});

test('a component is filtered by its few levels, never by a list without end', () => {
  const levels = [...READING_LEVELS, 'none', 'elsewhere'];
  expect(ComponentFilter.safeParse({ id: 'rupture', levels }).success).toBe(true);
  const endless = Array.from({ length: 7 }, () => 'none');
  expect(ComponentFilter.safeParse({ id: 'rupture', levels: endless }).success).toBe(false);
});
