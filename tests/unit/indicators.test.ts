import { expect, test } from '@playwright/test';
import { measuringGaps, measuringState } from '../../shared/domain/indicators.ts';

const kind = (dates: string[], rhythmMonths: number | null, today: string) =>
  measuringState(
    {
      rhythmMonths,
      measures: dates.map((date) => ({
        id: '',
        indicatorId: '',
        date,
        value: '1',
        source: '',
        note: '',
        corrections: [],
      })),
    },
    today,
  ).kind;

test('an indicator is within its rhythm to the last day of it', () => {
  expect(kind(['2025-03-12'], 12, '2026-03-12')).toBe('fresh');
  expect(kind(['2025-03-12'], 12, '2026-03-13')).toBe('stale');
  expect(kind(['2024-02-29'], 12, '2025-02-28')).toBe('fresh');
  expect(kind(['2024-02-29'], 12, '2025-03-01')).toBe('stale');
});

test('a year may be its last day, whichever measure comes last in the list', () => {
  expect(kind(['2025'], 12, '2026-12-31')).toBe('fresh');
  expect(kind(['2025', '2025-02'], 12, '2026-12-31')).toBe('fresh');
  expect(kind(['2025'], 12, '2027-01-01')).toBe('stale');
});

test('without a rhythm nothing is late, without a measure nothing is fresh', () => {
  expect(kind(['1999'], null, '2026-01-01')).toBe('free');
  expect(kind([], 12, '2026-01-01')).toBe('unmeasured');
});

test('a year left out of a yearly series is a gap, one that comes four months late is not', () => {
  expect(measuringGaps(['2014', '2015', '2017'], 12)).toEqual([false, true]);
  expect(measuringGaps(['2014-03', '2015-07', '2016-03'], 12)).toEqual([false, false]);
});

test('without a rhythm the habit tells, once there is one', () => {
  expect(measuringGaps(['2014', '2020'], null)).toEqual([false]);
  expect(measuringGaps(['2014', '2015', '2016', '2017', '2021'], null)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
