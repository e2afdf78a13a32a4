import { expect, test } from '@playwright/test';
import {
  distanceTo,
  isClaimed,
  isLate,
  kindsOf,
  WAITING_GROUPS,
  WAITING_KINDS,
  waitingBounds,
} from '../../shared/domain/waiting.ts';

const told = (date: string, today: string) => {
  const distance = distanceTo(date, today);
  return distance.way === 'now' ? 'now' : `${distance.way} ${distance.count} ${distance.unit}`;
};

test('every kind of line is told in a group', () => {
  const grouped = new Set(WAITING_GROUPS.flatMap((group) => kindsOf(group)));
  expect([...grouped].toSorted()).toEqual([...WAITING_KINDS].toSorted());
});

test('how far a day is: by days to a month, by months to two years, then by years', () => {
  expect(told('2026-11-26', '2026-11-26')).toBe('now');
  expect(told('2026-11-27', '2026-11-26')).toBe('ahead 1 days');
  expect(told('2026-11-25', '2026-11-26')).toBe('past 1 days');
  expect(told('2026-12-27', '2026-11-26')).toBe('ahead 31 days');
  expect(told('2026-12-28', '2026-11-26')).toBe('ahead 1 months');
  expect(told('2028-11-25', '2026-11-26')).toBe('ahead 23 months');
  expect(told('2028-11-26', '2026-11-26')).toBe('ahead 2 years');
  expect(told('2016-11-27', '2026-11-26')).toBe('past 9 years');
});

test('in the first year, a month that lacks a week or less is said whole', () => {
  expect(told('2026-08-31', '2026-11-27')).toBe('past 3 months');
  expect(told('2026-09-03', '2026-11-26')).toBe('past 3 months');
  expect(told('2026-09-04', '2026-11-26')).toBe('past 2 months');
  expect(told('2027-02-20', '2026-11-27')).toBe('ahead 3 months');
});

test('years since a date known to the year are two whole numbers where they may be either', () => {
  expect(distanceTo('2021', '2026-11-26')).toEqual({
    way: 'past',
    unit: 'years',
    count: 4,
    most: 5,
  });
  expect(distanceTo('2021-04-01', '2026-11-26')).toEqual({ way: 'past', unit: 'years', count: 5 });
  expect(distanceTo('2021', '2026-12-31')).toEqual({ way: 'past', unit: 'years', count: 5 });
});

test('a date known to the month or the year is under way until its last day, then behind', () => {
  expect(told('2026-11', '2026-11-01')).toBe('now');
  expect(told('2026-11', '2026-11-30')).toBe('now');
  expect(told('2026-11', '2026-12-01')).toBe('past 1 days');
  expect(told('2026', '2025-12-31')).toBe('ahead 1 days');
  expect(told('2026', '2026-12-31')).toBe('now');
  expect(told('2024', '2026-11-26')).toBe('past 22 months');
  // Whatever its day: from January to November.
  expect(told('2026-01', '2026-11-22')).toBe('past 10 months');
  expect(told('2026-01-31', '2026-11-22')).toBe('past 9 months');
});

test('a leap day counts to the last day of February in common years', () => {
  expect(told('2024-02-29', '2026-02-28')).toBe('past 2 years');
  expect(told('2024-02-29', '2026-02-27')).toBe('past 23 months');
  expect(told('2028-02-29', '2028-02-28')).toBe('ahead 1 days');
  expect(told('2028-02', '2028-02-29')).toBe('now');
});

test('a day is late at midnight, an hour the minute after it, a month after its last day', () => {
  expect(isLate('2026-11-26', null, waitingBounds('2026-11-26', '23:59'))).toBe(false);
  expect(isLate('2026-11-26', null, waitingBounds('2026-11-27', '00:00'))).toBe(true);
  expect(isLate('2026-11-26', '17:00', waitingBounds('2026-11-26', '17:00'))).toBe(false);
  expect(isLate('2026-11-26', '17:00', waitingBounds('2026-11-26', '17:01'))).toBe(true);
  expect(isLate('2028-02', null, waitingBounds('2028-02-29', '23:59'))).toBe(false);
  expect(isLate('2028-02', null, waitingBounds('2028-03-01', '00:00'))).toBe(true);
  expect(isLate('2026', null, waitingBounds('2026-12-31', '12:00'))).toBe(false);
});

test('the bounds of a leap day and of the last day of a year', () => {
  expect(waitingBounds('2028-02-29', '08:00')).toEqual({
    today: '2028-02-29',
    now: '2028-02-29T08:00',
    horizon: '2028-06-28',
    yearEnd: '2028-12-31',
    moneyUntil: '2029-02-28',
    newsBefore: '2026-03-01',
  });
  expect(waitingBounds('2026-12-31', '00:00').yearEnd).toBe('2026-12-31');
});

test('what is foreseen claims nothing yet; what came unforeseen is claimed, dated or not', () => {
  expect(isClaimed({ observedOn: null, expected: true })).toBe(false);
  expect(isClaimed({ observedOn: null, expected: false })).toBe(true);
  expect(isClaimed({ observedOn: '2026', expected: true })).toBe(true);
});
