import { expect, test } from '@playwright/test';
import { formatMoney, parseMoney } from '../../renderer/components/fields/moneyText.ts';
import { formatNumber, parseNumber } from '../../renderer/components/fields/numberText.ts';
import { addTags } from '../../renderer/components/fields/tagList.ts';

test('money is written as in Québec, to the no-break space', () => {
  expect(formatMoney(1_234_567)).toBe('12\u00A0345,67\u00A0$');
  expect(formatMoney(123_456_789_00)).toBe('123\u00A0456\u00A0789,00\u00A0$');
  expect(formatMoney(5)).toBe('0,05\u00A0$');
  expect(formatMoney(0)).toBe('0,00\u00A0$');
  expect(formatMoney(-150)).toBe('−1,50\u00A0$');
});

test('money is read in either habit, to the cent', () => {
  expect(parseMoney('12345.67')).toEqual({ ok: true, value: 1_234_567 });
  expect(parseMoney('12\u202F345,67\u00A0$')).toEqual({ ok: true, value: 1_234_567 });
  expect(parseMoney('$1,234,567.8')).toEqual({ ok: true, value: 123_456_780 });
  expect(parseMoney('0,29')).toEqual({ ok: true, value: 29 });
  expect(parseMoney(',5')).toEqual({ ok: true, value: 50 });
  expect(parseMoney('1234,')).toEqual({ ok: true, value: 123_400 });
  expect(parseMoney('−20')).toEqual({ ok: true, value: -2000 });
});

test('an amount that could mean two things, or nothing, is refused', () => {
  for (const text of [
    '12,345',
    '1.234.567',
    '12.345,67',
    '12,3,4',
    '1e5',
    'douze',
    '.',
    '-',
    '$',
    '0,999',
  ]) {
    expect(parseMoney(text), text).toEqual({ ok: false });
  }
  expect(parseMoney('99999999999999999')).toEqual({ ok: false });
});

test('what money writes, money reads back', () => {
  for (const cents of [0, 1, 99, 100, 1_234_567, -1, -123_456_789, 9_007_199_254_740]) {
    expect(parseMoney(formatMoney(cents))).toEqual({ ok: true, value: cents });
  }
});

test('a number is written and read as in Québec, with or without its unit', () => {
  expect(formatNumber(1214.5)).toBe('1\u00A0214,5');
  expect(formatNumber(-0.25)).toBe('−0,25');
  expect(formatNumber(0.0000005)).toBe('0,0000005');
  expect(parseNumber('9,8 %', '%')).toEqual({ ok: true, value: 9.8 });
  expect(parseNumber('1 214')).toEqual({ ok: true, value: 1214 });
  expect(parseNumber('9,8 %')).toEqual({ ok: false });
  expect(parseNumber('')).toEqual({ ok: false });
});

test('a value already there is not added again under other accents or capitals', () => {
  expect(addTags(['Santé'], 'SANTE; Œuvres ;; oeuvres\nLogement ')).toEqual([
    'Santé',
    'Œuvres',
    'Logement',
  ]);
});
