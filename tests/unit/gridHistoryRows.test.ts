import { expect, test } from '@playwright/test';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import { areAlike, historyMark, historyRows } from '../../shared/domain/gridHistory.ts';
import { application, definition, reading } from '../support/grid.ts';

const old = definition('old', {
  context: ['aspiration', 'rupture'],
  process: ['actors', 'vision'],
  impacts: ['diffusion'],
});
const now = definition(
  'now',
  { context: ['hope'], process: ['together', 'money'], impacts: ['diffusion'] },
  {
    basedOn: 'old',
    from: {
      hope: ['aspiration'],
      together: ['actors', 'vision'],
      money: [],
      diffusion: ['diffusion'],
    },
  },
);
const versions = gridVersions([old, now]);
const before = application(
  'a',
  '2020-01-01',
  [
    reading('aspiration', 'present'),
    reading('rupture', 'emerging'),
    reading('actors', 'present'),
    reading('vision', 'emerging'),
  ],
  { gridVersionId: 'old' },
);
const after = application(
  'b',
  '2024-01-01',
  [reading('hope', 'present'), reading('together', 'present')],
  { gridVersionId: 'now' },
);

const row = (componentId: string) => {
  const found = historyRows(versions, now, [before, after]).find(
    ({ component }) => component.id === componentId,
  );
  if (found === undefined) throw new Error(componentId);
  return found;
};

test('what is read no more keeps its own line, in its dimension', () => {
  const rows = historyRows(versions, now, [before, after]);
  expect(rows.map(({ component, isFormer }) => [component.id, isFormer])).toEqual([
    ['hope', false],
    ['together', false],
    ['money', false],
    ['diffusion', false],
    ['rupture', true],
  ]);
  expect(row('rupture').dimensionId).toBe('context');
});

test('a reading made under another version shows on the line of what came of it', () => {
  expect(historyMark(versions, row('hope'), before)).toEqual({
    isAbsent: false,
    levels: ['present'],
  });
  expect(
    areAlike(historyMark(versions, row('hope'), before), historyMark(versions, row('hope'), after)),
  ).toBe(true);
});

test('components put together show what each said, and are joined to nothing', () => {
  const both = historyMark(versions, row('together'), before);
  expect(both.levels).toEqual(['present', 'emerging']);
  expect(areAlike(both, historyMark(versions, row('together'), after))).toBe(false);
});

test('what a version did not have is not « not read »', () => {
  expect(historyMark(versions, row('money'), before).isAbsent).toBe(true);
  expect(historyMark(versions, row('money'), after)).toEqual({ isAbsent: false, levels: [] });
  expect(historyMark(versions, row('rupture'), after).isAbsent).toBe(true);
});

test('seen from the old version, nothing of the new one is lost', () => {
  const rows = historyRows(versions, old, [before, after]);
  expect(rows.filter(({ isFormer }) => isFormer).map(({ component }) => component.id)).toEqual([
    'money',
  ]);
});
