import { expect, test } from '@playwright/test';
import { CELL_SIDE, columnWidths } from '../../electron/pdf/parts/table.ts';
import { TEXT_WIDTH } from '../../electron/pdf/units.ts';

const sum = (widths: number[]) => widths.reduce((all, width) => all + width, 0);
const room = (columns: number) => TEXT_WIDTH - (columns - 1) * 2 * CELL_SIDE;

test('columns whose words fit keep their shares of the page', () => {
  const widths = columnWidths([3, 1], [room(2) / 2, 10]);
  expect(widths).toEqual([room(2) * 0.75, room(2) * 0.25]);
});

test('a long word gets its width from the columns that have more than their words need', () => {
  const [large = 0, tight = 0, narrow = 0] = columnWidths(
    [60, 25, 15],
    [20, room(3) / 4, room(3) / 5],
  );
  expect(narrow).toBeCloseTo(room(3) / 5, 6);
  // The tight one has no more than its own word needs: the large one gives all.
  expect(tight).toBeCloseTo(room(3) / 4, 6);
  expect(large).toBeCloseTo(room(3) * 0.55, 6);
});

test('whatever their words need, the columns stay within the page, and each has some of it', () => {
  for (const needs of [[], [1e4, 0, 0], [1e4, 1e4, 1e4], [room(3), 5, room(3) / 2]]) {
    const widths = columnWidths([50, 30, 20], needs);
    expect(sum(widths)).toBeCloseTo(room(3), 6);
    expect(Math.min(...widths)).toBeGreaterThan(room(3) / 20);
  }
});
