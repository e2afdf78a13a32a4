import { expect, test } from '@playwright/test';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import type { GridApplication } from '../../shared/domain/schemas/grid.ts';
import { isChange, readBefore, unexplainedChanges } from '../../shared/domain/whatChanged.ts';
import { application, definition, reading } from '../support/grid.ts';

const g = definition('g', {
  context: ['aspiration', 'rupture'],
  process: ['actors', 'vision'],
  impacts: ['diffusion'],
});
const h = definition(
  'h',
  { context: ['aspiration'], process: ['together', 'money'], impacts: ['diffusion'] },
  {
    basedOn: 'g',
    from: {
      aspiration: ['rupture'],
      together: ['actors', 'vision'],
      money: [],
      diffusion: ['diffusion'],
    },
  },
);
const versions = gridVersions([g, h]);

const first = application('a', '2019-11-08', [
  reading('aspiration', 'emerging'),
  reading('rupture', 'present'),
  reading('actors', 'present'),
  reading('vision', 'emerging'),
]);
const second = application('b', '2021-05-17', [
  reading('aspiration', null),
  reading('rupture', 'structuring', { whatChanged: 'Une entente est signée.' }),
]);
const all = [second, first];

const unexplained = (now: GridApplication, before: GridApplication[] = all) =>
  unexplainedChanges(versions, [...before, now], now);
const now = (...readings: GridApplication['readings']) =>
  application('c', '2024-10-05', readings, { concludedAt: null });

test('a progress and a regression ask alike what changed', () => {
  expect(unexplained(now(reading('rupture', 'present')))).toEqual(['rupture']);
  expect(unexplained(now(reading('aspiration', 'structuring')))).toEqual(['aspiration']);
  expect(unexplained(now(reading('aspiration', 'to_document')))).toEqual(['aspiration']);
});

test('a level that stays, or is not read, asks nothing', () => {
  expect(unexplained(now(reading('rupture', 'structuring')))).toEqual([]);
  expect(unexplained(now(reading('rupture', null)))).toEqual([]);
});

test('a first reading asks nothing', () => {
  expect(unexplained(now(reading('diffusion', 'present')))).toEqual([]);
  expect(unexplained(now(reading('rupture', 'present')), [])).toEqual([]);
});

test('a word on what changed is enough, spaces are not', () => {
  expect(unexplained(now(reading('rupture', 'present', { whatChanged: 'Deux départs.' })))).toEqual(
    [],
  );
  expect(unexplained(now(reading('rupture', 'present', { whatChanged: ' \n' })))).toEqual([
    'rupture',
  ]);
});

test('the last reading skips the applications that did not read the component', () => {
  const before = readBefore(versions, all, now(), 'aspiration');
  expect(before?.application.id).toBe('a');
  expect(before?.readings.map(({ level }) => level)).toEqual(['emerging']);
});

test('an open application, a later one and itself are not the last reading', () => {
  const open = application('o', '2023-01-01', [reading('aspiration', 'present')], {
    concludedAt: null,
  });
  const later = application('z', '2025-01-01', [reading('aspiration', 'present')]);
  const self = now(reading('aspiration', 'structuring'));
  const found = readBefore(versions, [...all, open, later, self], self, 'aspiration');
  expect(found?.application.id).toBe('a');
  expect(readBefore(versions, all, first, 'aspiration')).toBeNull();
});

test('of two applications of one day, the first made is before the other', () => {
  const morning = application('b0', '2024-10-05', [reading('vision', 'present')]);
  expect(readBefore(versions, [...all, morning], now(), 'vision')?.application.id).toBe('b0');
});

test('through a crosswalk, the reading before is that of what the component comes from', () => {
  const renamed = application('c', '2024-10-05', [reading('aspiration', 'present')], {
    gridVersionId: 'h',
    concludedAt: null,
  });
  const before = readBefore(versions, all, renamed, 'aspiration');
  expect(before?.readings.map(({ componentId, level }) => [componentId, level])).toEqual([
    ['rupture', 'structuring'],
  ]);
  expect(unexplained(renamed)).toEqual(['aspiration']);
});

const together = (level: 'present' | 'emerging') =>
  application('c', '2024-10-05', [reading('together', level)], { gridVersionId: 'h' });

test('of components put together, one that differs is enough to ask', () => {
  const before = readBefore(versions, all, together('present'), 'together');
  expect(before?.readings.map(({ level }) => level)).toEqual(['present', 'emerging']);
  expect(isChange('present', before)).toBe(true);
  expect(isChange('emerging', before)).toBe(true);
});

test('a new component asks nothing, whatever the other ones said', () => {
  const fresh = application('c', '2024-10-05', [reading('money', 'present')], {
    gridVersionId: 'h',
  });
  expect(unexplained(fresh)).toEqual([]);
});
