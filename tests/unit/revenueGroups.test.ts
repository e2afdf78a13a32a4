import { expect, test } from '@playwright/test';
import { groupRevenues } from '../../renderer/features/funding/revenueGroups.ts';
import type { RevenueRow } from '../../shared/ipc/contract/funding.ts';

function revenue(fields: Partial<RevenueRow>): RevenueRow {
  return {
    id: 'r',
    budgetId: 'b',
    position: 0,
    label: 'Subvention',
    funderId: null,
    funderName: null,
    state: 'asked',
    inKind: false,
    amount: 100,
    fundingId: null,
    actual: null,
    note: '',
    initiativeId: 'i',
    initiativeTitle: 'Initiative',
    budgetTitle: 'Budget',
    ...fields,
  };
}

const rows = [
  revenue({ funderId: 'f2', funderName: 'Ville', state: 'received', amount: 300 }),
  revenue({ amount: 7 }),
  revenue({ funderId: 'f1', funderName: 'Économie sociale', amount: 20 }),
  revenue({ funderId: 'f2', funderName: 'Ville', state: 'confirmed', inKind: true, amount: 4_000 }),
];

test('funders come by name as French sorts it; those without one come last', () => {
  expect(groupRevenues(rows, 'funder').map(({ id }) => id)).toEqual(['f1', 'f2', '']);
});

test('money and what is in kind are never added together', () => {
  const city = groupRevenues(rows, 'funder').find(({ id }) => id === 'f2');
  expect([city?.money, city?.inKind]).toEqual([300, 4_000]);
});

test('states come in the order in which money comes', () => {
  const groups = groupRevenues([...rows, revenue({ state: null })], 'state');
  expect(groups.map(({ id }) => id)).toEqual(['asked', 'confirmed', 'received', '']);
});
