import { expect, test } from '@playwright/test';
import { moneyAhead } from '../../shared/domain/moneyAhead.ts';
import { type PayingBudget, paymentsOf } from '../../shared/domain/payments.ts';
import type { RevenueState } from '../../shared/domain/vocabulary.ts';

const TODAY = '2026-11-25';

const ahead = (budgets: readonly PayingBudget[]) => moneyAhead(paymentsOf('i', [], budgets), TODAY);

const NONE = { secured: null, probable: null, asked: null, apart: 0, resumes: null };

type Line = readonly [state: RevenueState, amount: number, inKind?: 'in kind'];

function budget(end: string | null, ...lines: readonly Line[]): PayingBudget {
  return {
    id: String(end),
    title: 'Budget',
    start: null,
    end,
    lines: [
      ...lines.map(([state, amount, inKind]) => ({
        side: 'revenue' as const,
        state,
        amount,
        inKind: inKind !== undefined,
        fundingId: null,
        funderId: null,
        label: 'Revenu',
      })),
      {
        side: 'expense' as const,
        state: null,
        amount: 999,
        inKind: false,
        fundingId: null,
        funderId: null,
        label: 'Coût',
      },
    ],
  };
}

test('what is confirmed or received stands apart from what is asked', () => {
  const budgets = [
    budget('2028-11', ['asked', 4_850_000], ['confirmed', 3_200_000], ['received', 400_000]),
    budget('2027-06', ['asked', 100]),
  ];
  expect(ahead(budgets)).toEqual({
    ...NONE,
    secured: { amount: 3_600_000, until: '2028-11' },
    asked: { amount: 4_850_100, until: '2028-11' },
    securedUntil: '2028-11',
  });
});

test('what is given in kind is never counted', () => {
  const budgets = [budget('2027', ['received', 500_000, 'in kind'], ['asked', 10, 'in kind'])];
  expect(ahead(budgets)).toEqual({ ...NONE, securedUntil: null });
});

test('a budget that ended is not ahead, and its end is remembered', () => {
  const budgets = [budget('2026-08-31', ['received', 10_800_000]), budget('2020', ['received', 1])];
  expect(ahead(budgets)).toEqual({
    ...NONE,
    securedUntil: '2026-08-31',
  });
});

test('a vague end lasts as long as it may mean', () => {
  expect(ahead([budget('2026-11', ['confirmed', 1])]).secured).not.toBeNull();
  expect(ahead([budget('2026', ['confirmed', 1])]).secured).not.toBeNull();
  expect(ahead([budget('2026-10', ['confirmed', 1])]).secured).toBeNull();
  // « 2026 » may mean its last day: it lasts longer than « 2026-11 ».
  const both = [budget('2026', ['confirmed', 1]), budget('2026-11', ['confirmed', 1])];
  expect(ahead(both).securedUntil).toBe('2026');
});

test('a budget that does not say its end has not ended', () => {
  expect(ahead([budget(null, ['confirmed', 7])])).toEqual({
    ...NONE,
    secured: { amount: 7, until: null },
    securedUntil: null,
  });
});

/** A budget of one line in money that names a funder. */
function untied(end: string, state: RevenueState, funderId: string | null): PayingBudget {
  const { lines, ...rest } = budget(end, [state, 1_234_567]);
  return { ...rest, lines: lines.map((line) => Object.assign(line, { funderId })) };
}

test('a line of the funder of a funding that is as sure, over the same days, counts once', () => {
  const funding = {
    id: 'f',
    title: 'Fonds',
    kind: 'project' as const,
    funderId: 'fonds',
    funderName: 'Fonds fictif',
    start: '2026',
    end: '2027',
    states: [{ state: 'confirmed' as const, amount: 2_469_134, date: '2026' }],
    shares: [{ initiativeId: 'i', part: 2_469_134 }],
  };
  const counted = (...budgets: PayingBudget[]) => {
    const { secured, asked, apart } = moneyAhead(paymentsOf('i', [funding], budgets), TODAY);
    return [secured?.amount, asked?.amount, apart];
  };
  expect(counted(untied('2027', 'confirmed', 'fonds'))).toEqual([2_469_134, undefined, 1_234_567]);
  expect(counted(untied('2027', 'asked', 'fonds'))).toEqual([2_469_134, undefined, 1_234_567]);
  expect(counted(untied('2027', 'confirmed', 'autre'))).toEqual([3_703_701, undefined, 0]);
  expect(counted(untied('2027', 'asked', null))).toEqual([2_469_134, 1_234_567, 0]);
  const later = { ...untied('2029', 'confirmed', 'fonds'), start: '2028' };
  expect(counted(later)).toEqual([3_703_701, undefined, 0]);
});
