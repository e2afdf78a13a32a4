import { expect, test } from '@playwright/test';
import { formatCents, parseCents } from '../../shared/domain/money.ts';

test('money is said as in Québec', () => {
  expect(formatCents(0)).toBe('0,00\u00a0$');
  expect(formatCents(5)).toBe('0,05\u00a0$');
  expect(formatCents(1_234_567)).toBe('12\u00a0345,67\u00a0$');
  expect(formatCents(999_999_999_999)).toBe('9\u00a0999\u00a0999\u00a0999,99\u00a0$');
  expect(formatCents(-150)).toBe('−1,50\u00a0$');
});

test('what a person types as money is understood to the cent, or refused', () => {
  for (const [typed, value] of [
    ['12 345,67 $', 1_234_567],
    ['12345.67', 1_234_567],
    ['12\u202f345', 1_234_500],
    ['0,5', 50],
    [',5', 50],
    ['−5', -500],
    ['12,345.67', 1_234_567],
    ['19,99', 1_999],
    ['1,1', 110],
    ['9999999999,99', 999_999_999_999],
  ] as const) {
    expect(parseCents(typed), typed).toEqual({ ok: true, value });
  }
  for (const typed of ['', '$', '1,234,567', '12,345', '1e3', 'mille', '99999999999']) {
    expect(parseCents(typed), typed).toEqual({ ok: false });
  }
});

test('what is said is understood again', () => {
  for (let cents = -2_000; cents < 20_000; cents += 37) {
    expect(parseCents(formatCents(cents))).toEqual({ ok: true, value: cents });
  }
});

test('money is read in either habit, to the cent', () => {
  expect(parseCents('12345.67')).toEqual({ ok: true, value: 1_234_567 });
  expect(parseCents('12\u202F345,67\u00A0$')).toEqual({ ok: true, value: 1_234_567 });
  expect(parseCents('$1,234,567.8')).toEqual({ ok: true, value: 123_456_780 });
  expect(parseCents("1'234'567,5")).toEqual({ ok: true, value: 123_456_750 });
  expect(parseCents(' − 1  234 $ ')).toEqual({ ok: true, value: -123_400 });
  expect(parseCents('$ 1 234')).toEqual({ ok: true, value: 123_400 });
  expect(parseCents('0,29')).toEqual({ ok: true, value: 29 });
  expect(parseCents(',5')).toEqual({ ok: true, value: 50 });
  expect(parseCents('1234,')).toEqual({ ok: true, value: 123_400 });
  expect(parseCents('−20')).toEqual({ ok: true, value: -2000 });
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
    '14 0009000,5',
    '1 2345',
    '12 34',
    '1234 567',
    '12,34 5',
    '5 $ 6',
  ]) {
    expect(parseCents(text), text).toEqual({ ok: false });
  }
  expect(parseCents('99999999999999999')).toEqual({ ok: false });
});
