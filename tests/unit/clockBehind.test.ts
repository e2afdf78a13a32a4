import { expect, test } from '@playwright/test';
import { isClockBehind } from '../../shared/domain/clockBehind.ts';

const now = new Date('2026-11-26T15:00:00.000Z');

test('a clock is behind when something was written later than now', () => {
  expect(isClockBehind('2027-03-12T19:03:00.000Z', now)).toBe(true);
  expect(isClockBehind('2026-11-26T15:15:00.001Z', now)).toBe(true);
});

test('clocks that differ by a quarter of an hour, an older date and nothing at all say nothing', () => {
  expect(isClockBehind('2026-11-26T15:15:00.000Z', now)).toBe(false);
  expect(isClockBehind('2020-01-01T00:00:00.000Z', now)).toBe(false);
  expect(isClockBehind(null, now)).toBe(false);
});
