import { expect, test } from '@playwright/test';
import { COLOURS } from '../../renderer/features/settings/colours.ts';
import { contrastWithWhite, LEGIBLE } from '../../shared/figures/contrast.ts';

test('contrast with white runs from 1 to 21', () => {
  expect(contrastWithWhite('#FFFFFF')).toBeCloseTo(1, 5);
  expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5);
  // The grey that WCAG gives as the palest that is legible.
  expect(contrastWithWhite('#767676')).toBeGreaterThanOrEqual(LEGIBLE);
  expect(contrastWithWhite('#777777')).toBeLessThan(LEGIBLE);
});

test('every colour that is proposed is legible on white paper', () => {
  for (const { name, colour } of COLOURS) {
    expect(contrastWithWhite(colour), name).toBeGreaterThanOrEqual(LEGIBLE);
  }
});
