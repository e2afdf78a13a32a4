import { expect, test } from '@playwright/test';
import { deadlineState } from '../../shared/domain/deadline.ts';

const at = (day: string, time: string) =>
  deadlineState({ on: '2026-11-26', time: '17:00' }, { day, time });

test('the minute of a deadline is still in time, and the next one is late', () => {
  expect(at('2026-11-26', '15:00')).toEqual({
    state: 'today',
    lapse: { unit: 'hours', count: 2 },
  });
  expect(at('2026-11-26', '16:59')).toEqual({
    state: 'today',
    lapse: { unit: 'minutes', count: 1 },
  });
  expect(at('2026-11-26', '17:00')).toEqual({
    state: 'today',
    lapse: { unit: 'minutes', count: 0 },
  });
  expect(at('2026-11-26', '17:01')).toEqual({
    state: 'passed',
    lapse: { unit: 'minutes', count: 1 },
  });
  expect(at('2026-11-26', '19:59')).toEqual({
    state: 'passed',
    lapse: { unit: 'hours', count: 2 },
  });
});

test('what passed last night is told in hours, then in days', () => {
  expect(at('2026-11-27', '08:30')).toEqual({
    state: 'passed',
    lapse: { unit: 'hours', count: 15 },
  });
  expect(at('2026-11-27', '17:00')).toEqual({
    state: 'passed',
    lapse: { unit: 'days', count: 1 },
  });
  expect(at('2026-11-25', '23:00')).toEqual({
    state: 'ahead',
    lapse: { unit: 'hours', count: 18 },
  });
});

test('without an hour the whole day is in time', () => {
  const days = ['2026-11-25', '2026-11-26', '2026-11-27'].map((day) =>
    deadlineState({ on: '2026-11-26', time: null }, { day, time: '23:59' }),
  );
  expect(days).toEqual([
    { state: 'ahead', lapse: { unit: 'days', count: 1 } },
    { state: 'today', lapse: { unit: 'days', count: 0 } },
    { state: 'passed', lapse: { unit: 'days', count: 1 } },
  ]);
});

test('days are counted over a leap day', () => {
  expect(
    deadlineState({ on: '2028-02-28', time: '12:00' }, { day: '2028-03-01', time: '12:00' }),
  ).toEqual({ state: 'passed', lapse: { unit: 'days', count: 2 } });
});
