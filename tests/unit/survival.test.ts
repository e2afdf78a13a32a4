import { expect, test } from '@playwright/test';
import {
  followedAt,
  type Observation,
  stepAt,
  survivalCurve,
} from '../../shared/domain/survival.ts';

/** Weeks of remission under 6-mercaptopurine, Freireich et al. 1963, Blood 21: 699-716; « + » is still in remission when last seen. */
const FREIREICH = read('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');

function read(text: string): Observation[] {
  return text.split(' ').map((word) => ({ time: parseInt(word, 10), ended: !word.endsWith('+') }));
}

test('the arm of 6-MP of Freireich and others gives the published shares', () => {
  const steps = survivalCurve(FREIREICH);
  expect(steps.map(({ time }) => time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
  expect(steps.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
  expect(steps.map(({ ended }) => ended)).toEqual([3, 1, 1, 1, 1, 1, 1]);
  expect(steps.map(({ share }) => share.toFixed(3))).toEqual([
    '0.857',
    '0.807',
    '0.753',
    '0.690',
    '0.627',
    '0.538',
    '0.448',
  ]);
});

test('its limits are those that R gives with conf.type = "log-log"', () => {
  // survfit(Surv(time, cens) ~ 1, subset = treat == "6-MP", data = MASS::gehan, conf.type = "log-log")
  const published = [
    [0.62, 0.952],
    [0.563, 0.923],
    [0.503, 0.889],
    [0.432, 0.849],
    [0.368, 0.805],
    [0.268, 0.747],
    [0.188, 0.68],
  ];
  for (const [index, { low, high }] of survivalCurve(FREIREICH).entries()) {
    expect(low).toBeCloseTo(published[index]?.[0] ?? NaN, 3);
    expect(high).toBeCloseTo(published[index]?.[1] ?? NaN, 3);
  }
});

test('its first limits, worked out by hand', () => {
  // S = 18/21; Greenwood = 3 / (21 · 18) = 1/126; ln S = −0.154 150 680; ln(−ln S) = −1.869 824 714;
  // z √(1/126) / 0.154 150 680 = 1.132 706 45; exp(−exp(−1.869 824 714 ± 1.132 706 45)).
  const [first] = survivalCurve(FREIREICH);
  expect(first?.low).toBeCloseTo(Math.exp(-Math.exp(-1.869_824_714 + 1.132_706_451)), 6);
  expect(first?.high).toBeCloseTo(Math.exp(-Math.exp(-1.869_824_714 - 1.132_706_451)), 6);
});

test('the band is that of a table made by hand, by another way of adding', () => {
  // Greenwood 1926: var ln S = sum of d / (n (n - d)); Kalbfleisch and Prentice 1980: the band of ln(-ln S).
  // Sums of fractions over one denominator, with whole numbers: S = P/Q, variance = A/B.
  const table = [
    [21n, 3n],
    [17n, 1n],
    [15n, 1n],
    [12n, 1n],
    [11n, 1n],
    [7n, 1n],
    [6n, 1n],
  ] as const;
  let [above, under, sum, over] = [1n, 1n, 0n, 1n];
  const bands = table.map(([n, d]) => {
    [above, under] = [above * (n - d), under * n];
    [sum, over] = [sum * n * (n - d) + d * over, over * n * (n - d)];
    const share = Number(above) / Number(under);
    // S to the power exp(± z σ / ln S), which is the same band without ln(-ln S).
    const reach = (1.959_963_984_540_054 * Math.sqrt(Number(sum) / Number(over))) / Math.log(share);
    return [share, share ** Math.exp(-reach), share ** Math.exp(reach)];
  });
  for (const [index, { share, low, high }] of survivalCurve(FREIREICH).entries()) {
    const [s = NaN, lowest = NaN, highest = NaN] = bands[index] ?? [];
    expect(share).toBeCloseTo(s, 10);
    expect(low).toBeCloseTo(lowest, 10);
    expect(high).toBeCloseTo(highest, 10);
  }
  expect(bands).toHaveLength(7);
});

test('who is lost sight of when another ends was still followed then', () => {
  const steps = survivalCurve(read('5 5+'));
  expect(steps).toMatchObject([{ atRisk: 2, share: 0.5 }]);
  expect(followedAt(read('5 5+'), 5)).toBe(2);
  expect(followedAt(read('5 5+'), 6)).toBe(0);
});

test('an end at once counts', () => {
  expect(survivalCurve(read('0 12+ 24+ 30+'))).toMatchObject([{ time: 0, atRisk: 4, share: 0.75 }]);
});

test('without an end there is no step, and without anyone neither', () => {
  expect(survivalCurve(read('3+ 4+'))).toEqual([]);
  expect(survivalCurve([])).toEqual([]);
  expect(stepAt([], 12)).toBeNull();
});

test('when all have ended the share is nothing and its limits are not known', () => {
  expect(survivalCurve(read('1 2')).at(-1)).toMatchObject({ share: 0, low: null, high: null });
});

test('the share between two ends is that of the first', () => {
  const steps = survivalCurve(FREIREICH);
  expect(stepAt(steps, 5)).toBeNull();
  expect(stepAt(steps, 9)?.time).toBe(7);
  expect(stepAt(steps, 100)?.time).toBe(23);
});
