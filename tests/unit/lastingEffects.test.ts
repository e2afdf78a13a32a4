import { expect, test } from '@playwright/test';
import { effectCounts, lastingEffects } from '../../shared/domain/lastingEffects.ts';
import type { RecheckAnswer } from '../../shared/domain/vocabulary.ts';

const effect = (
  observedOn: string | null,
  date: string | null,
  answer: RecheckAnswer = 'holds',
) => ({ observedOn, last: date === null ? null : { date, answer } });

const years = (observedOn: string | null, date: string | null, answer?: RecheckAnswer) =>
  lastingEffects([effect(observedOn, date, answer)])[0]?.years ?? null;

test('a change lasts when it was looked at a year or more after it was observed, and held', () => {
  expect(years('2020-03-15', '2021-03-14')).toBeNull();
  expect(years('2020-03-15', '2021-03-15')).toBe(1);
  expect(years('2016-05', '2025-11-04')).toBe(9);
  expect(years('2016', '2025')).toBe(9);
  expect(years('2024', '2024-12-31')).toBeNull();
});

test('years are told only where the dates make them sure', () => {
  expect(years('2024-12-31', '2025')).toBeNull();
  expect(years('2024-06', '2025')).toBeNull();
  expect(years('2024', '2025-06-30')).toBeNull();
  expect(years('2024', '2025')).toBe(1);
  expect(years('2020-03', '2021-03')).toBe(1);
  expect(years('2020-03', '2021-03-30')).toBeNull();
  expect(years('2020-03', '2021-03-31')).toBe(1);
});

test('what changed, holds no more, stays unknown or was never looked at again does not last', () => {
  for (const answer of ['changed', 'gone', 'unknown'] as const) {
    expect(years('2015', '2025', answer)).toBeNull();
  }
  expect(years('2015', null)).toBeNull();
  expect(years(null, '2025')).toBeNull();
});

test('the oldest comes first', () => {
  const told = lastingEffects([
    effect('2019', '2024'),
    effect('2012-06', '2020'),
    effect('2015', '2024'),
  ]);
  expect(told.map(({ observedOn }) => observedOn)).toEqual(['2012-06', '2015', '2019']);
});

test('changes are counted by their last look; those that are awaited are not there', () => {
  const counts = effectCounts([
    effect('2015', '2020'),
    effect('2015', '2020', 'gone'),
    effect('2016', null),
    effect(null, null),
  ]);
  expect(counts).toEqual({ seen: 3, never: 1, holds: 1, changed: 0, gone: 1, unknown: 0 });
});
