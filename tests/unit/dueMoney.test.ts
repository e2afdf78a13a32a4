import { expect, test } from '@playwright/test';
import { dueMoney } from '../../shared/domain/dueMoney.ts';
import type { Funding } from '../../shared/domain/schemas/funding.ts';

/** A confirmed funding with one instalment due on a date. */
function due(dueOn: string): Funding {
  return {
    id: 'f',
    organisationId: null,
    title: 'Fonds',
    states: [{ id: 's', state: 'confirmed', date: '2026-01', amount: 100, note: '' }],
    instalments: [{ id: 'i', fundingId: 'f', dueOn, amount: 100, receivedOn: null }],
    reports: [],
  } as unknown as Funding;
}

const late = (dueOn: string, today: string) =>
  dueMoney([due(dueOn)], today).map(({ isLate }) => isLate);

test('an instalment known to the month is late after its last day', () => {
  expect(late('2026-11', '2026-11-26')).toEqual([false]);
  expect(late('2026-11', '2026-11-30')).toEqual([false]);
  expect(late('2026-11', '2026-12-01')).toEqual([true]);
  expect(late('2026', '2026-12-31')).toEqual([false]);
  expect(late('2026-11-25', '2026-11-26')).toEqual([true]);
});
