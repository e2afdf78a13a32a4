import { expect, test } from '@playwright/test';
import { createIds } from '../../electron/services/ids.ts';
import { addDays } from '../../shared/domain/dates.ts';
import { effectsToReview, type LookedEffect, recheckState } from '../../shared/domain/rechecks.ts';
import { staleBefore } from '../../shared/domain/rhythms.ts';
import type { RecheckAnswer } from '../../shared/domain/vocabulary.ts';

const seen = (observedOn: string | null, ...rechecks: [string, RecheckAnswer][]): LookedEffect => ({
  observedOn,
  expected: true,
  recheckMonths: null,
  rechecks: rechecks.map(([date, answer]) => ({ date, answer })),
});
const kind = (effect: LookedEffect, today: string, months = 24) =>
  recheckState(effect, months, today).kind;

test('an effect is within its rhythm to the last day of it, and says so on the next one', () => {
  expect(kind(seen('2024-03-12'), '2026-03-12')).toBe('fresh');
  expect(kind(seen('2024-03-12'), '2026-03-13')).toBe('stale');
});

test('a look on the 29th of February is over on the 28th of a common year', () => {
  expect(kind(seen('2024-02-29'), '2026-02-28')).toBe('fresh');
  expect(kind(seen('2024-02-29'), '2026-03-01')).toBe('stale');
  expect(kind(seen('2024-02-29'), '2028-02-29', 48)).toBe('fresh');
  expect(kind(seen('2024-02-29'), '2028-03-01', 48)).toBe('stale');
});

test('a date known to the year or to the month may be its last day', () => {
  expect(kind(seen('2024'), '2026-12-31')).toBe('fresh');
  expect(kind(seen('2024'), '2027-01-01')).toBe('stale');
  expect(kind(seen('2024-02'), '2026-02-28')).toBe('fresh');
  expect(kind(seen('2024-02'), '2026-03-01')).toBe('stale');
});

test('the last look counts, « inconnu » as well: somebody asked', () => {
  const effect = seen('2014', ['2020-05', 'holds'], ['2025-05', 'unknown']);
  expect(recheckState(effect, 24, '2026-11-25')).toEqual({
    kind: 'fresh',
    last: { date: '2025-05', answer: 'unknown' },
  });
  expect(kind(effect, '2027-06-01')).toBe('stale');
});

test('what holds no more is not looked at again, unless it came back', () => {
  expect(kind(seen('2010', ['2014', 'gone']), '2026-11-25')).toBe('ended');
  expect(kind(seen('2010', ['2014', 'gone'], ['2026', 'holds']), '2026-11-25')).toBe('fresh');
});

test('what is awaited has nothing to look at; what came unforeseen without a date was never looked at', () => {
  expect(kind(seen(null), '2026-11-25')).toBe('awaited');
  expect(kind({ ...seen(null), expected: false }, '2026-11-25')).toBe('stale');
  expect(kind(seen('2030'), '2026-11-25')).toBe('fresh');
});

const recorded = (day: string) => ({ ...seen('2014'), id: createIds(() => Date.parse(day))() });
const waits = (day: string) => effectsToReview([recorded(day)], 24, '2026-11-22').length;

test('what was recorded within thirty days does not wait to be looked at, however long ago it was seen', () => {
  expect(waits('2026-11-22T10:00:00')).toBe(0);
  expect(waits('2026-10-23T10:00:00')).toBe(0);
  expect(waits('2026-10-22T10:00:00')).toBe(1);
  expect(waits('2016-01-01T10:00:00')).toBe(1);
});

test('an effect has a rhythm of its own when it says so', () => {
  expect(kind({ ...seen('2024-06-01'), recheckMonths: 60 }, '2026-11-25')).toBe('fresh');
  expect(kind({ ...seen('2025-06-01'), recheckMonths: 12 }, '2026-11-25')).toBe('stale');
});

test('one day tells what is stale: all before it and nothing from it on, at each day of four years', () => {
  const wrong: string[] = [];
  for (const months of [1, 11, 12, 24, 37]) {
    for (let today = '2024-01-01'; today <= '2028-03-02'; today = addDays(today, 1)) {
      const day = staleBefore(today, months);
      const before = kind(seen(addDays(day, -1)), today, months);
      const from = kind(seen(day), today, months);
      if (before !== 'stale' || from !== 'fresh') wrong.push(`${today}, ${months}`);
    }
  }
  expect(wrong).toEqual([]);
});
