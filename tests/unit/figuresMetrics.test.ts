import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { textWidth, wrapText } from '../../shared/figures/measure.ts';
import { SOURCE_SANS_WIDTHS } from '../../shared/figures/sourceSansMetrics.ts';
import { SOURCE_SANS_LETTERS } from '../../shared/figures/sourceSansRanges.ts';
import {
  letterRanges,
  letterRangesSource,
  metricsSource,
  metricsTables,
} from '../support/pdfMetrics.ts';

const FILE = new URL('../../shared/figures/sourceSansMetrics.ts', import.meta.url);

test('the committed widths are those of the fonts that ship', () => {
  if (process.env['ESSAIM_WRITE_METRICS'] === '1') writeFileSync(FILE, metricsSource());
  else expect(SOURCE_SANS_WIDTHS).toEqual(metricsTables());
});

const RANGES = new URL('../../shared/figures/sourceSansRanges.ts', import.meta.url);

test('the committed letters are those of the character maps of the fonts that ship', () => {
  if (process.env['ESSAIM_WRITE_METRICS'] === '1') writeFileSync(RANGES, letterRangesSource());
  else {
    const committed = SOURCE_SANS_LETTERS.split(' ').map((range) => {
      const [first = '', last = first] = range.split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    });
    expect(committed).toEqual(letterRanges());
  }
});

test('a text measures the sum of its letters, accents composed or not', () => {
  expect(textWidth('0123456789', 10, 'regular')).toBeCloseTo(49.7, 5);
  expect(textWidth('été'.normalize('NFD'), 12, 'italic')).toBe(textWidth('été', 12, 'italic'));
});

test('a line is never wider than its room, even with a word of 4,000 letters', () => {
  for (const text of ['Un ménage des rangs sur cinq sans voiture', 'm'.repeat(4000), '« a » : b']) {
    const lines = wrapText(text, 121, 12, 'regular');
    expect(lines.every((line) => textWidth(line, 12, 'regular') <= 121)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  }
});

test('a line never ends inside « » nor before a colon', () => {
  const lines = wrapText('dire «\u00a0ici\u00a0» ou ailleurs\u00a0: partout', 60, 12, 'regular');
  expect(lines.some((line) => /«$|^»|^:/.test(line))).toBe(false);
});
