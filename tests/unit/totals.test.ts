import { expect, test } from '@playwright/test';
import { isTotalTitle } from '../../shared/domain/totals.ts';

test('a title says that its row adds up others, and no title that only looks like it', () => {
  const totals = [
    'Total',
    'TOTAL :',
    'Totaux',
    'Sous-total',
    'Sous total – salaires',
    'Grand total',
  ];
  const others = ['Totalement autrement', 'Somme toute', 'Coût total', 'Subtotalité', ''];
  expect(totals.filter(isTotalTitle)).toEqual(totals);
  expect(others.filter(isTotalTitle)).toEqual([]);
});
