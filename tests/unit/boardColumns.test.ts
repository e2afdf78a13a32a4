import { expect, test } from '@playwright/test';
import { BOARD_COLUMNS, columnPlaces } from '../../renderer/features/initiatives/board/columns.ts';
import { previewInWords } from '../../renderer/features/initiatives/bulk/previewWords.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

test('every column stands on the board, also an empty one, and each knows where its cards begin', () => {
  const places = columnPlaces([
    { value: 'emergence', count: 3 },
    { value: 'scaling', count: 2 },
    { value: 'unknown', count: 4 },
  ]);
  expect(places.map(({ column }) => column)).toEqual(BOARD_COLUMNS);
  expect(places.filter(({ count }) => count > 0)).toEqual([
    { column: 'emergence', offset: 0, count: 3 },
    { column: 'scaling', offset: 3, count: 2 },
    { column: 'unknown', offset: 5, count: 4 },
  ]);
});

test('a preview says what changes, what is already so, what cannot, and nothing of what is none', () => {
  const change = { kind: 'addSectors' as const, sectors: ['Logement'] };
  const none = { same: 0, full: 0, behind: 0 };
  expect(previewInWords(change, { total: 14, changed: 12, ...none, same: 2 }, t)).toEqual([
    '12 initiatives changent.',
    '2 ont déjà ce secteur.',
  ]);
  const several = { ...change, sectors: ['Logement', 'Eau'] };
  expect(previewInWords(several, { total: 2, changed: 0, ...none, same: 1, full: 1 }, t)).toEqual([
    'Aucune initiative ne change.',
    '1 a déjà tout cela.',
    '1 en compte déjà autant qu’il se peut et reste comme elle est.',
  ]);
});
