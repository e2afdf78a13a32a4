import { expect, test } from '@playwright/test';
import { sharesOf } from '../../shared/domain/fundingShares.ts';
import { grownRoom } from '../../shared/domain/grownFunding.ts';

/** A funding asked then confirmed, of two initiatives, a part each or the rest. */
function funding(amounts: readonly number[], written: readonly (number | null)[], binned = 0) {
  const { parts } = sharesOf(
    amounts.at(-1) ?? 0,
    written.map((amount) => ({ amount })),
  );
  return {
    id: 'f',
    binned,
    states: amounts.map((amount, index) => ({
      id: String(index),
      date: String(2020 + index),
      state: 'confirmed' as const,
      amount,
      note: '',
    })),
    shares: written.map((amount, index) => ({
      initiativeId: `i${index}`,
      initiativeTitle: '',
      amount,
      part: parts[index] ?? 0,
    })),
  };
}

const line = (amount: number, id = 'l') => ({ id, fundingId: 'f', amount });

test('a line that took the whole may take what the funding has grown by', () => {
  const grown = funding([1_000_000, 1_234_567], [null]);
  expect(grownRoom(line(1_000_000), [line(1_000_000)], 'i0', grown)).toBe(1_234_567);
  // It took a part only, by choice.
  expect(grownRoom(line(900_000), [line(900_000)], 'i0', grown)).toBeNull();
  // It follows already.
  expect(grownRoom(line(1_234_567), [line(1_234_567)], 'i0', grown)).toBeNull();
});

test('the whole is that of the initiative, and what other lines take is left to them', () => {
  const shared = funding([1_000, 1_501], [null, null]);
  expect(grownRoom(line(500), [line(500)], 'i0', shared)).toBe(751);
  expect(grownRoom(line(500), [line(500)], 'i1', shared)).toBe(750);
  const others = [line(500), line(100, 'other')];
  expect(grownRoom(line(500), others, 'i0', shared)).toBe(651);
  expect(grownRoom(line(500), [line(500), line(251, 'other')], 'i0', shared)).toBeNull();
});

test('a funding that shrank, a line of another funding and a share in the bin propose nothing', () => {
  expect(grownRoom(line(1_000), [], 'i0', funding([1_000, 800], [null]))).toBeNull();
  expect(
    grownRoom({ ...line(1_000), fundingId: 'g' }, [], 'i0', funding([1_000, 2_000], [null])),
  ).toBeNull();
  expect(grownRoom(line(1_000), [], 'i0', funding([1_000, 2_000], [null], 5))).toBeNull();
  expect(grownRoom(line(0), [], 'i0', funding([0, 2_000], [null]))).toBeNull();
});
