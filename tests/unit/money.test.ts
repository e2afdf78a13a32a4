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
    ['19,99', 1_999],
    ['1,1', 110],
    ['9999999999,99', 999_999_999_999],
  ] as const) {
    expect(parseCents(typed), typed).toEqual({ ok: true, value });
  }
  for (const typed of ['', '$', ',5', '1,234,567', '12,345', '-5', '1e3', 'mille', '99999999999']) {
    expect(parseCents(typed), typed).toEqual({ ok: false });
  }
});

test('what is said is understood again', () => {
  for (let cents = 0; cents < 200_000; cents += 37) {
    expect(parseCents(formatCents(cents))).toEqual({ ok: true, value: cents });
  }
});
