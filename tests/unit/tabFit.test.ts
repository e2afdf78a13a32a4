import { expect, test } from '@playwright/test';
import { fittingTabs } from '../../renderer/components/layout/tabFit.ts';

const WIDTHS = [50, 40, 60, 100, 50];

test('all tabs are shown when they fit to the pixel', () => {
  // 300 of tabs, four gaps of 20.
  expect(fittingTabs(WIDTHS, 80, 20, 380, 0)).toEqual([0, 1, 2, 3, 4]);
  expect(fittingTabs(WIDTHS, 80, 20, 379, 0)).not.toContain(4);
});

test('the first ones stay, and the button of the others has its room', () => {
  const shown = fittingTabs(WIDTHS, 80, 20, 300, 0);
  expect(shown).toEqual([0, 1, 2]);
  const taken = shown.reduce((sum, index) => sum + (WIDTHS[index] ?? 0) + 20, 0);
  expect(taken + 80).toBeLessThanOrEqual(300);
});

test('the chosen one is never hidden', () => {
  for (let chosen = 0; chosen < WIDTHS.length; chosen += 1) {
    for (let room = 0; room < 400; room += 7) {
      expect(fittingTabs(WIDTHS, 80, 20, room, chosen), `${chosen}, ${room}`).toContain(chosen);
    }
  }
});
