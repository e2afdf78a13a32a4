import { expect, test } from '@playwright/test';
import {
  checkProgram,
  isOldRule,
  isOnlyOfFunder,
  percentDown,
  percentUp,
  type RuledBudget,
  type RuledProgram,
  ruledBudget,
} from '../../shared/domain/programRules.ts';
import type { BudgetLine } from '../../shared/domain/schemas/funding.ts';

const NONE: RuledProgram = {
  leastAmount: null,
  mostAmount: null,
  mostPercent: null,
  mostInKindPercent: null,
  leastOwnPercent: null,
  mostMonths: null,
  deadlineOn: null,
  deadlineTime: null,
};
const EMPTY: RuledBudget = {
  requested: 0,
  costs: 0,
  inKindCosts: 0,
  refusedCosts: 0,
  refusedLines: 0,
  own: 0,
  maybeOwn: 0,
  start: null,
  end: null,
};
const TODAY = '2026-11-26';

/** The one check that a rule gives of a budget. */
const check = (rule: Partial<RuledProgram>, budget: Partial<RuledBudget>, today = TODAY) =>
  checkProgram({ ...NONE, ...rule }, { ...EMPTY, ...budget }, { day: today, time: '12:00' })[0];

test('a programme without rules asks nothing', () => {
  expect(checkProgram(NONE, EMPTY, { day: TODAY, time: '12:00' })).toEqual([]);
});

test('exactly at the cap is kept; a cent over is not, and the cap is the right sum', () => {
  const rule = { mostAmount: 5_000_000 };
  expect(check(rule, { requested: 5_000_000 })).toMatchObject({ state: 'kept' });
  expect(check(rule, { requested: 5_000_001 })).toMatchObject({
    state: 'broken',
    right: 5_000_000,
  });
  expect(check(rule, { requested: 0 })).toMatchObject({ state: 'unknown' });
  expect(check({ mostAmount: 0 }, { requested: 1 })).toMatchObject({ state: 'broken', right: 0 });
});

test('exactly at the least is kept; a cent under is not', () => {
  const rule = { leastAmount: 400_000 };
  expect(check(rule, { requested: 400_000 })).toMatchObject({ state: 'kept' });
  expect(check(rule, { requested: 399_999 })).toMatchObject({ state: 'broken', right: 400_000 });
});

test('a percentage of the costs is exact to the cent, and rounds on the side of the funder', () => {
  // 80 % of 123,46 $ is 98,768 $: 98,76 $ is kept, 98,77 $ is not.
  const rule = { mostPercent: 80 };
  expect(check(rule, { costs: 12_346, requested: 9_876 })).toMatchObject({ state: 'kept' });
  expect(check(rule, { costs: 12_346, requested: 9_877 })).toMatchObject({
    state: 'broken',
    right: 9_876,
  });
  expect(check(rule, { costs: 0, requested: 9_876 })).toMatchObject({ state: 'unknown', right: 0 });
  // The whole, at 100 %, of the largest amount that a portfolio holds.
  expect(percentDown(100, 999_999_999_999)).toBe(999_999_999_999);
  expect(percentDown(7, 999_999_999_999)).toBe(69_999_999_999);
  expect(percentUp(7, 999_999_999_999)).toBe(70_000_000_000);
  expect([percentUp(10, 1_000), percentUp(10, 1_001)]).toEqual([100, 101]);
});

test('what is in kind is a part of all the costs, and is never money asked', () => {
  // 40 % in kind beside 600 $ in money: 400 $ of the 1 000 $.
  const rule = { mostInKindPercent: 40 };
  expect(check(rule, { costs: 60_000, inKindCosts: 40_000 })).toMatchObject({ state: 'kept' });
  expect(check(rule, { costs: 60_000, inKindCosts: 40_001 })).toMatchObject({
    state: 'broken',
    right: 40_000,
  });
  expect(check({ mostInKindPercent: 0 }, { costs: 1, inKindCosts: 1 })).toMatchObject({
    state: 'broken',
    right: 0,
  });
  expect(check({ mostInKindPercent: 100 }, { inKindCosts: 9 })).toMatchObject({ state: 'kept' });
  expect(check(rule, {})).toMatchObject({ state: 'unknown' });
});

test('the own part reaches its percentage, or misses it by a cent', () => {
  const rule = { leastOwnPercent: 10 };
  expect(check(rule, { costs: 1_001, own: 101 })).toMatchObject({ state: 'kept' });
  expect(check(rule, { costs: 1_001, own: 100 })).toMatchObject({ state: 'broken', right: 101 });
  expect(check(rule, { costs: 0, own: 100 })).toMatchObject({ state: 'unknown' });
});

test('of money that comes from nobody knows whom, the own part cannot be told where it decides', () => {
  const rule = { leastOwnPercent: 10 };
  const told = (own: number, maybeOwn: number) =>
    check(rule, { costs: 1_000, own, maybeOwn })?.state;
  expect(told(100, 0)).toBe('kept');
  expect(told(100, 900)).toBe('kept');
  expect(told(40, 60)).toBe('unknown');
  expect(told(40, 59)).toBe('broken');
});

/** What is told of a duration of 12 months at most, or of as many as given. */
const lasting = (start: string, end: string, mostMonths = 12) =>
  check({ mostMonths }, { start, end })?.state;

test('a duration that its dates leave open is not told', () => {
  expect(lasting('2026-04', '2027')).toBe('unknown');
  expect(lasting('2026-04', '2027-04')).toBe('broken');
  expect(lasting('2026-04', '2028')).toBe('broken');
  expect(lasting('2026', '2027-06')).toBe('unknown');
  expect(lasting('2026', '2027-12')).toBe('broken');
  expect(lasting('2026', '2027', 24)).toBe('kept');
});

test('a duration counts whole months from the first day, over a leap day and to the end of a month', () => {
  const rule = { mostMonths: 24 };
  expect(check(rule, { start: '2026-12', end: '2028-11' })).toMatchObject({ state: 'kept' });
  expect(check(rule, { start: '2026-12', end: '2028-12-01' })).toMatchObject({
    state: 'broken',
    rightEnd: '2028-11-30',
  });
  expect(check({ mostMonths: 12 }, { start: '2027-03-01', end: '2028-02-29' })).toMatchObject({
    state: 'kept',
  });
  expect(check({ mostMonths: 12 }, { start: '2026', end: '2026' })).toMatchObject({
    state: 'kept',
  });
  expect(check(rule, { start: '2026-12' })).toMatchObject({ state: 'unknown' });
  expect(check(rule, { end: '2026-12' })).toMatchObject({ state: 'unknown', rightEnd: null });
});

test('the day of the deadline is still in time', () => {
  const days = ['2026-11-26', '2026-11-27', '2026-11-28'];
  expect(days.map((day) => check({ deadlineOn: '2026-11-27' }, {}, day)?.state)).toEqual([
    'ahead',
    'today',
    'passed',
  ]);
});

test('rules are old a year after they were read, and when nobody ever did', () => {
  expect(isOldRule({ verifiedOn: '2025-11-27' }, TODAY)).toBe(false);
  expect(isOldRule({ verifiedOn: '2025-11-26' }, TODAY)).toBe(true);
  expect(isOldRule({ verifiedOn: '2024-02-29' }, '2025-02-27')).toBe(false);
  expect(isOldRule({ verifiedOn: '2024-02-29' }, '2025-02-28')).toBe(true);
  expect(isOldRule({ verifiedOn: null }, TODAY)).toBe(true);
});

const line = (more: Partial<BudgetLine>): BudgetLine => ({
  id: '',
  budgetId: '',
  position: 0,
  side: 'revenue',
  label: '',
  funderId: null,
  state: 'asked',
  inKind: false,
  amount: 1,
  fundingId: null,
  actual: null,
  note: '',
  ...more,
});

test('of a budget the programme reads its own money; what is refused or in kind is no request', () => {
  const lines = [
    line({ side: 'expense', state: null, amount: 100 }),
    line({ side: 'expense', state: null, amount: 40, inKind: true }),
    line({ fundingId: 'mine', funderId: 'f', amount: 50 }),
    line({ fundingId: 'other', funderId: 'f', amount: 7 }),
    line({ fundingId: 'refused', funderId: 'f', state: 'refused', amount: 1_000 }),
    line({ funderId: 'f', amount: 5 }),
    line({ funderId: 'f', inKind: true, amount: 40 }),
    line({ amount: 38 }),
    line({ state: 'confirmed', amount: 21 }),
    line({ fundingId: 'savings', state: 'probable', amount: 4 }),
  ];
  const fundings = [
    { id: 'mine', programId: 'p', kind: 'project' },
    { id: 'refused', programId: 'p', kind: 'project' },
    { id: 'other', programId: 'q', kind: 'project' },
    { id: 'savings', programId: null, kind: 'own' },
  ] as const;
  const budget = { lines, start: '2026', end: null };
  const program = { id: 'p', funderId: 'f' };
  expect(ruledBudget(budget, program, fundings, true, [])).toEqual({
    requested: 55,
    costs: 100,
    inKindCosts: 40,
    refusedCosts: 0,
    refusedLines: 0,
    // What is only asked, of nobody knows whom, is not sure to be one's own.
    own: 25,
    maybeOwn: 38,
    start: '2026',
    end: null,
  });
  // Two programmes of one funder: a revenue that names only the funder is counted in neither.
  expect(ruledBudget(budget, program, fundings, false, []).requested).toBe(50);
});

test('a cost that the programme does not take is no part of its percentages; another programme may take it', () => {
  const lines = [
    line({ id: 'wages', side: 'expense', state: null, amount: 800_00 }),
    line({ id: 'car', side: 'expense', state: null, amount: 200_00 }),
    line({ id: 'room', side: 'expense', state: null, amount: 50_00, inKind: true }),
    line({ fundingId: 'mine', funderId: 'f', amount: 700_00 }),
  ];
  const budget = { lines, start: null, end: null };
  const program = { id: 'p', funderId: 'f' };
  const fundings = [{ id: 'mine', programId: 'p', kind: 'project' }] as const;
  const told = (inadmissible: { lineId: string; programId: string }[]) =>
    ruledBudget(budget, program, fundings, true, inadmissible);
  const refused = told([
    { lineId: 'car', programId: 'p' },
    { lineId: 'room', programId: 'p' },
    { lineId: 'wages', programId: 'q' },
  ]);
  expect(refused).toMatchObject({
    costs: 800_00,
    inKindCosts: 0,
    refusedCosts: 250_00,
    refusedLines: 2,
  });
  // 80 % of the 800 $ that are taken, not of the 1 000 $: 700 $ is 60 $ over.
  expect(check({ mostPercent: 80 }, refused)).toMatchObject({ state: 'broken', right: 640_00 });
  expect(check({ mostPercent: 80 }, told([]))).toMatchObject({ state: 'kept', right: 800_00 });
});

test('a programme is the only one of its funder where the budget has no other of that funder', () => {
  const programs = [{ funderId: 'one' }, { funderId: 'two' }, { funderId: 'two' }];
  const only = ['one', 'two', 'three', undefined].filter((id) => isOnlyOfFunder(programs, id));
  expect(only).toEqual(['one']);
});
