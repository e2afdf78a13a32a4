import { expect, test } from '@playwright/test';
import { type BalanceLine, balanceOf } from '../../shared/domain/balance.ts';

const expense = (amount: number, inKind = false): BalanceLine => ({
  side: 'expense',
  state: null,
  inKind,
  amount,
});
const revenue = (
  amount: number,
  state: BalanceLine['state'] = 'asked',
  inKind = false,
): BalanceLine => ({ side: 'revenue', state, inKind, amount });

test('a budget without lines balances', () => {
  const balance = balanceOf([]);
  expect(balance.isBalanced).toBe(true);
  expect(balance.money).toEqual({ revenues: 0, expenses: 0, gap: 0 });
});

test('balances to the cent', () => {
  expect(balanceOf([expense(100_001), revenue(100_001)]).isBalanced).toBe(true);
  const short = balanceOf([expense(100_001), revenue(100_000)]);
  expect(short.isBalanced).toBe(false);
  expect(short.money.gap).toBe(-1);
});

test('what is in kind does not pay for what is bought', () => {
  const balance = balanceOf([expense(50_000), revenue(50_000, 'confirmed', true)]);
  expect(balance.money.gap).toBe(-50_000);
  expect(balance.inKind.gap).toBe(50_000);
  expect(balance.isBalanced).toBe(false);
});

test('one kind out of balance is enough', () => {
  const lines = [expense(10), revenue(10), expense(5, true)];
  expect(balanceOf(lines).isBalanced).toBe(false);
  expect(balanceOf([...lines, revenue(5, 'received', true)]).isBalanced).toBe(true);
});

test('revenues in money are kept apart by state; one whose state nobody said is in none', () => {
  const lines = [
    revenue(1, 'asked'),
    revenue(7, 'probable'),
    revenue(20, 'confirmed'),
    revenue(300, 'received'),
    revenue(9_000_000, 'refused'),
    revenue(4_000, null),
    revenue(50_000, 'received', true),
  ];
  const balance = balanceOf(lines);
  expect(balance.moneyByState).toEqual({ asked: 1, probable: 7, confirmed: 20, received: 300 });
  // What was refused pays nothing.
  expect(balance.money.revenues).toBe(4_328);
});

test('the largest amounts add up exactly', () => {
  const lines = Array.from({ length: 1_000 }, () => expense(999_999_999_999));
  expect(balanceOf(lines).money.expenses).toBe(999_999_999_999_000);
});
