import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';
import { type ThinnedCopy, thinnedCopies } from '../../shared/domain/backupThinning.ts';
import { believedNow } from '../../shared/domain/believedNow.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 19);
const TWO_YEARS = 731 * DAY;

/** Work on each day of a year, until `NOW`. */
const year = Array.from({ length: 365 }, (_, index) => NOW - index * DAY);

test('a clock that says what the work says is believed', () => {
  expect(believedNow(year, NOW)).toBe(NOW);
  expect(believedNow(year, NOW + 40 * DAY)).toBe(NOW + 40 * DAY);
  expect(believedNow([], NOW)).toBe(NOW);
});

test('a clock two years ahead is not believed, nor on the nine days of work that follow', () => {
  const written = [...year];
  for (let day = 0; day < 9; day += 1) {
    const ahead = NOW + TWO_YEARS + day * DAY;
    expect(believedNow(written, ahead), `day ${day}`).toBeLessThan(NOW + DAY);
    written.push(ahead);
  }
});

test('after a long absence the clock is believed once ten days of work say the same', () => {
  const back = NOW + 400 * DAY;
  const worked = Array.from({ length: 10 }, (_, index) => back + index * DAY);
  expect(believedNow([...year, ...worked.slice(0, 9)], back + 9 * DAY)).toBeLessThan(NOW + DAY);
  expect(believedNow([...year, ...worked], back + 10 * DAY)).toBe(back + 10 * DAY);
});

test('it is never later than the clock', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 * NOW })), (written) => {
      expect(believedNow(written, NOW)).toBeLessThanOrEqual(NOW);
    }),
  );
});

/** A copy made at a moment. */
const copyAt = (moment: number): ThinnedCopy => ({
  id: String(moment),
  at: moment,
  isBeforeReplacing: false,
});
/** What is left of copies, as their keeper thins them. */
const thinned = (copies: readonly ThinnedCopy[], now: number) => {
  const gone = new Set(
    thinnedCopies(
      copies,
      believedNow(
        copies.map((copy) => copy.at),
        now,
      ),
    ),
  );
  return copies.filter(({ id }) => !gone.has(id));
};

test('copies of a year are the same after a week with a clock two years ahead', () => {
  let copies: readonly ThinnedCopy[] = [];
  for (const moment of year.toReversed()) copies = thinned([...copies, copyAt(moment)], moment);
  const before = copies.map(({ id }) => id);
  expect(before.length).toBeGreaterThan(25);
  for (let day = 0; day < 7; day += 1) {
    const ahead = NOW + TWO_YEARS + day * DAY;
    copies = thinned([...copies, copyAt(ahead)], ahead);
  }
  expect(copies.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
});
