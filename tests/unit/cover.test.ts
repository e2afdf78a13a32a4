import { expect, test } from '@playwright/test';
import {
  type CoverPayment,
  coverOf,
  isLongOver,
  monthsUntil,
  OPEN,
  spansOf,
  stretchesOf,
} from '../../shared/domain/cover.ts';
import { addMonths } from '../../shared/domain/dates.ts';
import type { RevenueState } from '../../shared/domain/vocabulary.ts';

type CoverTested = Parameters<typeof stretchesOf>[0][number];

const pay = (
  state: RevenueState,
  start: string | null,
  end: string | null,
  inKind = false,
  amount = 100,
): CoverPayment & { amount: number } => ({ state, start, end, inKind, amount });

// Worked out by hand on a calendar: today, the last day of secured money, whole months left, the warning.
const TABLE: readonly (readonly [string, string, number, ReturnType<typeof coverOf>['warning']])[] =
  [
    ['2026-11-25', '2026-11-24', 0, 'over'],
    ['2026-11-25', '2026-11-25', 0, 3],
    ['2026-11-25', '2026-12-24', 1, 3],
    ['2026-11-25', '2026-12-23', 0, 3],
    ['2026-11-25', '2027-02-25', 3, 3],
    ['2026-11-25', '2027-02-26', 3, 6],
    ['2026-11-25', '2027-05-25', 6, 6],
    ['2026-11-25', '2027-05-26', 6, 12],
    ['2026-11-25', '2027-11-25', 12, 12],
    ['2026-11-25', '2027-11-26', 12, null],
    // Leap days: from 29 February, a year later is 28 February.
    ['2024-02-29', '2025-02-28', 12, 12],
    ['2024-02-29', '2025-03-01', 12, null],
    ['2023-11-29', '2024-02-29', 3, 3],
    ['2023-11-30', '2024-02-29', 3, 3],
    ['2023-11-30', '2024-03-01', 3, 6],
    // A month or a year alone lasts to its last day.
    ['2026-11-25', '2027-02', 3, 6],
    ['2026-11-25', '2026', 1, 3],
    ['2024-01-31', '2024-02', 1, 3],
    ['2023-01-31', '2023-02', 1, 3],
  ];

for (const [today, end, months, warning] of TABLE) {
  test(`on ${today}, money until ${end} is ${months} months`, () => {
    const cover = coverOf([pay('confirmed', '2020', end)], today);
    expect([cover.months, cover.warning]).toEqual([months, warning]);
  });
}

test('months are counted to the end of the last day', () => {
  expect(monthsUntil('2027-03-31', '2026-04-01')).toBe(12);
  expect(monthsUntil('2027-03-30', '2026-04-01')).toBe(11);
  expect(monthsUntil('2026-01-01', '2026-04-01')).toBe(0);
});

test('what is asked or probable is no cover, and says how far it would go', () => {
  const payments = [
    pay('received', '2026', '2026-12'),
    pay('probable', '2027-01', '2027-06'),
    pay('asked', '2027-07', '2028-06'),
    pay('refused', '2028-07', '2040'),
  ];
  const cover = coverOf(payments, '2026-11-25');
  expect(cover.secured?.until).toBe('2026-12');
  expect(cover.withProbable?.until).toBe('2027-06');
  expect(cover.withAsked?.until).toBe('2028-06');
});

test('what is given in kind covers nothing', () => {
  expect(coverOf([pay('received', '2020', null, true)], '2026-11-25')).toMatchObject({
    secured: null,
    months: null,
    warning: null,
  });
});

test('money that follows without a day between goes on; a day without any is the end', () => {
  const first = pay('confirmed', '2026-01', '2026-06');
  expect(spansOf([first, pay('received', '2026-07', '2026')], ['received', 'confirmed'])).toEqual([
    { first: '2026-01-01', last: '2026-12-31', until: '2026' },
  ]);
  const broken = [first, pay('confirmed', '2026-07-02', '2028')];
  const cover = coverOf(broken, '2026-03-01');
  expect(cover.secured?.until).toBe('2026-06');
  expect(cover.resumes?.first).toBe('2026-07-02');
  // Once the second runs, it is what counts.
  expect(coverOf(broken, '2026-07-02').secured?.until).toBe('2028');
  // Between the two, what ended is said.
  expect(coverOf(broken, '2026-07-01')).toMatchObject({ months: 0, warning: 'over' });
});

test('29 February is followed by 1 March', () => {
  const payments = [pay('confirmed', '2023', '2024-02'), pay('confirmed', '2024-03-01', '2024-12')];
  expect(spansOf(payments, ['confirmed'])).toHaveLength(1);
  const short = [pay('confirmed', '2023', '2024-02-28'), pay('confirmed', '2024-03-01', '2024-12')];
  expect(spansOf(short, ['confirmed'])).toHaveLength(2);
});

test('a longer money inside another does not shorten it', () => {
  const payments = [pay('confirmed', '2026', '2030'), pay('received', '2027', '2027')];
  expect(coverOf(payments, '2026-11-25').secured?.until).toBe('2030');
});

test('money without an end warns of nothing', () => {
  expect(coverOf([pay('confirmed', '2026', null)], '2026-11-25')).toMatchObject({
    secured: { last: OPEN, until: null },
    months: null,
    warning: null,
  });
});

test('money that is to begin says its end', () => {
  expect(coverOf([pay('confirmed', '2027', '2027-01')], '2026-11-25')).toMatchObject({
    secured: { first: '2027-01-01', until: '2027-01' },
    warning: 3,
  });
});

test('a stretch of days has the surest money that covers it; days without any are a gap', () => {
  const payments = [
    pay('asked', '2026-11', '2027-12'),
    pay('received', '2026', '2026-12-15'),
    pay('probable', '2027-02', '2027-03'),
  ];
  expect(stretchesOf(payments, '2026-11-25', '2028-11-25')).toEqual([
    { first: '2026-11-25', last: '2026-12-15', state: 'received', isOpen: false },
    { first: '2026-12-16', last: '2027-01-31', state: 'asked', isOpen: false },
    { first: '2027-02-01', last: '2027-03-31', state: 'probable', isOpen: false },
    { first: '2027-04-01', last: '2027-12-31', state: 'asked', isOpen: false },
  ]);
});

const isPast = (payments: readonly CoverTested[], today: string) =>
  isLongOver(coverOf(payments, today), stretchesOf(payments, today, addMonths(today, 24)), today);

test('money over for more than a year is past, unless more is asked for', () => {
  const ended = [
    { state: 'received', inKind: false, amount: 1, start: '2024', end: '2025-11-25' },
  ] as const;
  expect(isPast(ended, '2025-11-25')).toBe(false);
  expect(isPast(ended, '2026-11-25')).toBe(false);
  expect(isPast(ended, '2026-11-26')).toBe(true);
  const asked = { state: 'asked', inKind: false, amount: 1, start: '2027', end: '2027' } as const;
  expect(isPast([...ended, asked], '2026-11-26')).toBe(false);
  expect(isPast([{ ...ended[0], end: null }], '2030-01-01')).toBe(false);
});

test('a small balance received does not hide what is confirmed over the same days', () => {
  const payments = [
    pay('received', '2026-12', '2028-11', false, 400_000),
    pay('confirmed', '2026-12', '2027-11', false, 3_200_000),
  ];
  expect(stretchesOf(payments, '2026-12-01', '2028-01-01')).toEqual([
    { first: '2026-12-01', last: '2027-11-30', state: 'confirmed', isOpen: false },
    { first: '2027-12-01', last: '2028-01-01', state: 'received', isOpen: false },
  ]);
});

test('money of which no end is noted has its days told apart, from the last day that is known', () => {
  const payments = [pay('received', '2026', '2027-03'), pay('confirmed', '2025', null)];
  expect(stretchesOf(payments, '2026-11-25', '2028-11-25')).toEqual([
    { first: '2026-11-25', last: '2027-03-31', state: 'received', isOpen: false },
    { first: '2027-04-01', last: '2028-11-25', state: 'confirmed', isOpen: true },
  ]);
  // What is hoped for beside it makes it no surer.
  expect(
    stretchesOf([...payments, pay('asked', '2027', '2030')], '2027-05-01', '2028-01-01'),
  ).toEqual([{ first: '2027-05-01', last: '2028-01-01', state: 'confirmed', isOpen: true }]);
});
