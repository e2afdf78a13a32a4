import { expect, test } from '@playwright/test';
import { budgetsSheet, revenuesSheet } from '../../shared/content/sheets/budgetSheets.ts';
import { yearsSheet } from '../../shared/content/sheets/yearsSheet.ts';
import { yearsFigure } from '../../shared/content/yearsFigure.ts';
import { balanceOf } from '../../shared/domain/balance.ts';
import type { Budget, BudgetLine } from '../../shared/domain/schemas/funding.ts';
import type { Sheet } from '../../shared/domain/sheet.ts';
import { sumsOf } from '../../shared/domain/sheetSums.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

const line = (fields: Partial<BudgetLine>): BudgetLine => ({
  id: 'l',
  budgetId: 'b',
  position: 0,
  side: 'expense',
  label: 'Poste',
  funderId: null,
  state: null,
  inKind: false,
  amount: 0,
  fundingId: null,
  actual: null,
  note: '',
  ...fields,
});

const budget = (fields: Partial<Budget>): Budget => ({
  id: 'b',
  initiativeId: 'i',
  title: 'Budget *annuel*',
  start: '2025-04-01',
  end: '2026-03-31',
  fundingId: null,
  lines: [],
  ...fields,
});

/** The sums of a list in words: what they say, then what they come to. */
function told(sheet: Sheet): string[] {
  const values = sumsOf(sheet);
  return (sheet.sums ?? []).map(({ cells }, at) =>
    [
      ...cells.flatMap((cell) => (cell === null ? [] : Object.values(cell))),
      ...(values[at] ?? []).filter((value) => value !== null),
    ].join(' | '),
  );
}

const first = budget({
  lines: [
    line({ amount: 1_000_00, actual: 900_00 }),
    line({ amount: 250_50, actual: 0 }),
    line({ amount: 70_00, inKind: true }),
    line({ side: 'revenue', state: 'confirmed', amount: 800_00 }),
    line({ side: 'revenue', state: 'asked', amount: 300_00 }),
    line({ side: 'revenue', state: 'refused', amount: 5_000_00 }),
    line({ side: 'revenue', state: 'received', inKind: true, amount: 70_00, actual: 70_00 }),
  ],
});

const shown = (budgets: readonly Budget[]) =>
  budgetsSheet({ title: 'Budgets', budgets, funders: new Map(), fundings: new Map() }, t);

test('a budget comes to what its screen says, state by state, without what was refused', () => {
  const { money, inKind } = balanceOf(first.lines);
  expect(told(shown([first]))).toEqual(
    [
      'dépense | Total des dépenses | 125050 | 90000 | -35050 | 7000',
      'revenu | Total : demandé | demandé | 30000',
      'revenu | Total : confirmé | confirmé | 80000',
      'revenu | Total : reçu | reçu | 7000 | 7000 | 0',
      'revenu | Total : refusé | refusé | 500000',
      'revenu | Total des revenus, sans les refus | 110000 | 7000 | 7000 | 0',
      'Solde : revenus moins dépenses | -15050 | 0',
    ].map((one) => one.replaceAll(' : ', '\u00a0: ')),
  );
  expect([money.gap, inKind.gap]).toEqual([-150_50, 0]);
});

test('several budgets come to something each, also those of one title, then together', () => {
  const second = budget({ id: 'c', start: '2026-04-01', lines: [line({ amount: 5 })] });
  const lines = told(shown([first, second]));
  expect(lines.filter((one) => one.includes('Total des dépenses'))).toEqual([
    'Budget *annuel* | 2025-04-01 | 2026-03-31 | dépense | Total des dépenses | 125050 | 90000 | -35050 | 7000',
    'Budget *annuel* | 2026-04-01 | 2026-03-31 | dépense | Total des dépenses | 5',
    'Tous les budgets | dépense | Total des dépenses | 125055 | 7000',
  ]);
  expect(lines.at(-1)).toMatch(
    /^Tous les budgets \| Solde\s: revenus moins dépenses \| -15055 \| 0$/u,
  );
});

test('two scenarios of one title and period come to something each, told apart by a number', () => {
  const scenario = (id: string, title: string, amount: number) =>
    budget({ id, title, lines: [line({ amount })] });
  const sheet = shown([
    scenario('b', 'Budget 2026', 100),
    budget({ id: 'c', title: 'Budget 2026' }),
    scenario('d', 'budget 2026', 20),
    scenario('e', 'Budget 2026 (2)', 3),
    scenario('f', 'Autre', 4_000),
  ]);
  expect(sheet.rows.map(([title]) => title)).toEqual(
    ['Budget 2026 (1)', 'budget 2026 (3)', 'Budget 2026 (2)', 'Autre'].map((text) => ({ text })),
  );
  expect(told(sheet).filter((one) => one.includes('Total des dépenses'))).toEqual([
    'Budget 2026 (1) | 2025-04-01 | 2026-03-31 | dépense | Total des dépenses | 100',
    'budget 2026 (3) | 2025-04-01 | 2026-03-31 | dépense | Total des dépenses | 20',
    'Budget 2026 (2) | 2025-04-01 | 2026-03-31 | dépense | Total des dépenses | 3',
    'Autre | 2025-04-01 | 2026-03-31 | dépense | Total des dépenses | 4000',
    'Tous les budgets | dépense | Total des dépenses | 4123',
  ]);
});

const revenue = (fields: Partial<BudgetLine>) => line({ side: 'revenue', ...fields });

test('what was refused is in no revenue, also where only some of it is known', () => {
  const sums = told(
    shown([
      budget({
        lines: [
          revenue({ state: 'confirmed', amount: 800, actual: 700 }),
          revenue({ state: 'received', amount: 60, actual: 50 }),
          revenue({ state: 'refused', amount: 9_000, actual: 9_000 }),
          revenue({ state: 'refused', amount: 9_000 }),
        ],
      }),
    ]),
  );
  expect(sums.slice(-2).map((one) => one.replaceAll('\u00a0', ' '))).toEqual([
    'revenu | Total des revenus, sans les refus | 860 | 750 | -110',
    'Solde : revenus moins dépenses | 860 | 750 | -110',
  ]);
});

test('revenues are never added across states, nor money to what is in kind', () => {
  const row = { label: 'Don', initiativeTitle: 'A', budgetTitle: 'B', funderName: null };
  const sheet = revenuesSheet(
    [
      { ...row, state: 'asked', inKind: false, amount: 1 },
      { ...row, state: 'confirmed', inKind: false, amount: 20 },
      { ...row, state: 'confirmed', inKind: true, amount: 300 },
      { ...row, state: 'confirmed', inKind: false, amount: 4_000 },
    ],
    t,
  );
  expect(told(sheet)).toEqual(
    ['Total : demandé | demandé | 1', 'Total : confirmé | confirmé | 4020 | 300'].map((one) =>
      one.replaceAll(' : ', '\u00a0: '),
    ),
  );
});

const confirmed = (start: string, amount: number, kind: 'mission' | 'project') => ({
  kind,
  start,
  end: start,
  instalments: [],
  binned: 0,
  states: [{ state: 'confirmed' as const, amount, date: start }],
});

test('each year of money has its sum', () => {
  const figure = yearsFigure(
    [
      confirmed('2025-05-01', 100, 'mission'),
      confirmed('2025-06-01', 20, 'project'),
      confirmed('2026-06-01', 3, 'project'),
    ],
    { startMonth: 4, today: '2026-11-22' },
    t,
  );
  expect(told(yearsSheet(figure, t))).toEqual([
    '2025\u20112026 | Total de l’exercice | 120',
    '2026\u20112027 | Total de l’exercice | 3',
  ]);
});
