import { expect, test } from '@playwright/test';
import {
  commaMeaning,
  formatDecimal,
  formatMeasured,
  isDecimal,
  parseDecimal,
  sameDecimal,
} from '../../shared/domain/decimals.ts';

const read = (text: string, unit = '', comma?: 'decimals' | 'thousands') => {
  const parsed = parseDecimal(text, { unit, comma });
  return parsed.ok ? parsed.value : parsed.reason;
};

test('a number is read in either habit, and kept to the last zero', () => {
  for (const [text, value] of [
    ['12 345,67', '12345.67'],
    ['12\u00a0345,67', '12345.67'],
    ['12\u202f345,67', '12345.67'],
    ['12345.67', '12345.67'],
    ['12,345.67', '12345.67'],
    ['1,234,567', '1234567'],
    ['12345,67', '12345.67'],
    ["12'345.5", '12345.5'],
    ['0,5', '0.5'],
    [',5', '0.5'],
    ['.5', '0.5'],
    ['12,50', '12.50'],
    ['12.500', '12.500'],
    ['12,', '12'],
    ['007', '7'],
    ['0,125', '0.125'],
    ['\t38\t', '38'],
    ['+4', '4'],
    ['-4', '-4'],
    ['−4,0', '-4.0'],
    ['– 4', '-4'],
    ['(1 234,5)', '-1234.5'],
    ['-0', '0'],
    ['-0,00', '0.00'],
    ['12345678901234567890,123456789', '12345678901234567890.123456789'],
  ] as const) {
    expect(read(text), text).toBe(value);
    expect(isDecimal(value), value).toBe(true);
  }
});

test('a number that could mean two things is refused, unless somebody says which', () => {
  expect(read('12,345')).toBe('two_meanings');
  expect(read('12,345', '', 'decimals')).toBe('12.345');
  expect(read('12,345', '', 'thousands')).toBe('12345');
  expect(read('12,345.6', '', 'decimals')).toBe('12345.6');
});

test('what is no number says why', () => {
  for (const [text, reason] of [
    ['', 'no_number'],
    [' ', 'no_number'],
    ['-', 'no_number'],
    ['.', 'no_number'],
    [',', 'no_number'],
    ['environ 40', 'no_number'],
    ['40 à 50', 'no_number'],
    ['1,2,3', 'no_number'],
    ['12,34.5', 'no_number'],
    ['1.2.3', 'no_number'],
    ['#DIV/0!', 'no_number'],
    ['1,2E+05', 'shortened'],
    ['####', 'shortened'],
    ['45 %', 'percent'],
    ['1'.repeat(31), 'too_long'],
    ['2024-03-12', 'no_number'],
    ['--4', 'no_number'],
    ['(-4)', 'no_number'],
  ] as const) {
    expect(read(text), text).toBe(reason);
  }
});

test('the unit may follow its number, another one may not', () => {
  expect(read('45 %', '%')).toBe('45');
  expect(read('45,5%', '%')).toBe('45.5');
  expect(read('38 personnes', 'personnes')).toBe('38');
  expect(read('38 Personnes', 'personnes')).toBe('38');
  expect(read('38 km', 'personnes')).toBe('no_number');
});

test('one number of a column says what the commas of all mean', () => {
  expect(commaMeaning(['12,345', '3,5'], '')).toBe('decimals');
  expect(commaMeaning(['12,345', '1,234.5'], '')).toBe('thousands');
  expect(commaMeaning(['12,345', '1,234,567'], '')).toBe('thousands');
  expect(commaMeaning(['12,345', '14,500'], '')).toBeNull();
  expect(commaMeaning(['12,345 %', '3,5 %'], '%')).toBe('decimals');
});

test('a number is written as one writes it in Québec', () => {
  expect(formatDecimal('12345.60')).toBe('12\u00a0345,60');
  expect(formatDecimal('-1234567')).toBe('−1\u00a0234\u00a0567');
  expect(formatDecimal('0.0005')).toBe('0,0005');
  expect(formatMeasured('45', '%')).toBe('45\u00a0%');
});

test('as much is as much, however finely it was measured', () => {
  expect(sameDecimal('3.50', '3.5')).toBe(true);
  expect(sameDecimal('3.0', '3')).toBe(true);
  expect(sameDecimal('30', '3')).toBe(false);
  expect(sameDecimal('0.00', '0')).toBe(true);
});
