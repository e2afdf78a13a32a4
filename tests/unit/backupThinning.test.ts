import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';
import { LAST_KEPT, type ThinnedCopy, thinnedCopies } from '../../shared/domain/backupThinning.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 26, 19);

const copyAt = (at: number, index: number): ThinnedCopy => ({
  id: String(index),
  at,
  isBeforeReplacing: false,
});

/** Copies at any moments of thirty years, also after now, in the order in which they were made. */
const anyCopies = fc
  .array(
    fc.record({
      at: fc.integer({ min: NOW - 30 * 365 * DAY, max: NOW + 365 * DAY }),
      isBeforeReplacing: fc.boolean(),
    }),
    { maxLength: 200 },
  )
  .map((list) => list.map((one, index) => ({ ...one, id: String(index) })));

const kept = (copies: readonly ThinnedCopy[], now: number) => {
  const gone = new Set(thinnedCopies(copies, now));
  return copies.filter(({ id }) => !gone.has(id));
};

const yearsOf = (list: readonly ThinnedCopy[]) =>
  new Set(list.map(({ at }) => new Date(at).getUTCFullYear()));

test('a year of copies every quarter of an hour becomes a few dozen', () => {
  const copies = Array.from({ length: 4 * 24 * 365 }, (_, index) =>
    copyAt(NOW - (4 * 24 * 365 - 1 - index) * (HOUR / 4), index),
  );
  const left = kept(copies, NOW);
  const younger = (age: number) => left.filter(({ at }) => NOW - at <= age).length;
  expect(left.length).toBeLessThan(65);
  // Of the last day one an hour, and the five last.
  expect(younger(DAY)).toBeGreaterThanOrEqual(24);
  expect(younger(14 * DAY) - younger(DAY)).toBeGreaterThanOrEqual(13);
  expect(left.at(-1)?.id).toBe(copies.at(-1)?.id);
});

test('twenty years of daily copies, thinned day after day, keep one of each year for ever', () => {
  let copies: ThinnedCopy[] = [];
  const start = Date.UTC(2006, 0, 1, 15);
  for (let day = 0; day < 20 * 365; day += 1) {
    const at = start + day * DAY;
    copies = kept([...copies, copyAt(at, day)], at);
  }
  const years = new Set(copies.map(({ at }) => new Date(at).getUTCFullYear()));
  expect([...years].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => 2006 + index),
  );
  expect(copies.length).toBeLessThan(80);
});

test('ten years of work leave sixty copies at most, which weigh fifty-five times the file at most', () => {
  for (const daysOfWork of [1, 5]) {
    const start = Date.UTC(2026, 0, 5, 13);
    // A file that grows by as much each year, and is worked on for six hours of each of these days.
    const weight = ({ at }: ThinnedCopy) => (at - start) / (3_650 * DAY);
    let copies: ThinnedCopy[] = [];
    for (let day = 0; day < 3_650; day += 1) {
      if (day % 7 >= daysOfWork) continue;
      for (const hour of [0, 2, 4, 6]) {
        const at = start + day * DAY + hour * HOUR;
        copies = kept([...copies, copyAt(at, day * 100 + hour)], at);
      }
      expect(copies.length).toBeLessThanOrEqual(60);
    }
    expect(copies.length).toBeGreaterThan(40);
    expect(copies.reduce((sum, copy) => sum + weight(copy), 0)).toBeLessThan(55);
  }
});

test('the last copies are never thinned, whatever the clock says', () => {
  fc.assert(
    fc.property(anyCopies, fc.integer({ min: 0, max: 60 * 365 }), (copies, days) => {
      const now = NOW - 30 * 365 * DAY + days * DAY;
      const gone = new Set(thinnedCopies(copies, now));
      expect(copies.slice(-LAST_KEPT).some(({ id }) => gone.has(id))).toBe(false);
    }),
  );
});

test('a clock set back before every copy takes none away', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      expect(thinnedCopies(copies, NOW - 31 * 365 * DAY)).toEqual([]);
    }),
  );
});

test('each year that had a copy keeps one', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      expect(yearsOf(kept(copies, NOW))).toEqual(yearsOf(copies));
    }),
  );
});

test('what is thinned once is thin: a second turn at the same moment takes nothing more', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      expect(thinnedCopies(kept(copies, NOW), NOW)).toEqual([]);
    }),
  );
});

test('a copy made before a restoration stays three months', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...copyAt(NOW - 80 * DAY + index * 1_000, index),
    isBeforeReplacing: index === 3,
  }));
  expect(kept(many, NOW).map(({ id }) => id)).toContain('3');
  expect(kept(many, NOW + 11 * DAY).map(({ id }) => id)).not.toContain('3');
});
