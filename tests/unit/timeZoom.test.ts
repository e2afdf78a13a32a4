import { expect, test } from '@playwright/test';
import { dayAt, decimalYear } from '../../shared/domain/dates.ts';
import {
  atEnd,
  LONGEST,
  panned,
  rangeEnds,
  SHORTEST,
  zoomed,
  zoomedBy,
} from '../../shared/figures/timeZoom.ts';

const ALL = { from: 2014, to: 2028 };

test('a position in years gives back its day, leap days and ends of years too', () => {
  for (const day of ['2016-02-28', '2016-02-29', '2016-12-31', '2015-03-01', '1900-01-01']) {
    expect(dayAt(decimalYear(day))).toBe(day);
  }
  for (let at = 2015; at < 2017; at += 1 / 800) {
    expect(decimalYear(dayAt(at))).toBeLessThanOrEqual(at + 1e-6);
  }
});

test('from thirty years, key after key comes to a month; and back', () => {
  let range = { from: 2000, to: 2030 };
  const lengths = [];
  for (let key = 0; key < 20; key += 1) {
    range = zoomed(range, 'in', 2018.4, ALL);
    lengths.push(range.to - range.from);
  }
  expect(lengths.at(-1)).toBeCloseTo(SHORTEST, 9);
  expect(lengths.toSorted((a, b) => b - a)).toEqual(lengths);
  for (let key = 0; key < 20; key += 1) range = zoomed(range, 'out', 2018.4, ALL);
  expect(range.to - range.from).toBeCloseTo(LONGEST, 9);
});

test('what is zoomed around stays where it is, by key as by wheel', () => {
  const range = { from: 2010, to: 2020 };
  for (const next of [zoomed(range, 'in', 2012, ALL), zoomedBy(range, 0.3, 2012, ALL)]) {
    expect((2012 - next.from) / (next.to - next.from)).toBeCloseTo(0.2, 9);
  }
});

test('a life longer than thirty years can be shown whole', () => {
  const long = { from: 1975, to: 2028 };
  const range = zoomed({ from: 1998, to: 2028 }, 'out', 2000, long);
  expect(range.to - range.from).toBeCloseTo(53, 9);
});

test('one may look beyond a life, never so far that nothing of it is left', () => {
  let range = { from: 2026, to: 2027 };
  for (let key = 0; key < 100; key += 1) range = panned(range, 0.5, ALL);
  expect(range.from).toBeLessThan(ALL.to);
  for (let key = 0; key < 100; key += 1) range = panned(range, -0.5, ALL);
  expect(range.to).toBeGreaterThan(ALL.from);
  expect(atEnd(range, 'last', ALL).to).toBe(ALL.to);
});

test('what is shown is said to the month, or to the day when it is short', () => {
  expect(rangeEnds({ from: 2012, to: decimalYear('2026-04-01') })).toEqual({
    first: 'janvier\u00a02012',
    last: 'mars\u00a02026',
  });
  expect(rangeEnds({ from: decimalYear('2024-02-01'), to: decimalYear('2024-03-01') })).toEqual({
    first: '1er\u00a0février\u00a02024',
    last: '29\u00a0février\u00a02024',
  });
});
