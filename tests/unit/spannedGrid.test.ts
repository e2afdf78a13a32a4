import { expect, test } from '@playwright/test';
import { type SpannedCell, spannedGrid } from '../../shared/domain/spannedGrid.ts';

const cell = (content: string, wide = 1, high = 1): SpannedCell<string> => ({
  content,
  wide,
  high,
});

test('a merged cell of a pasted table is in its first place, and what it covers is empty', () => {
  const rows = [
    [cell('Postes', 2), cell('Total', 1, 2)],
    [cell('Titre', 1, 0), cell('Taux')],
    [cell('12'), cell('13')],
    [cell('14', 1, 9), cell('15')],
  ];
  expect(spannedGrid(rows)).toEqual([
    ['Postes', null, 'Total'],
    ['Titre', 'Taux', null],
    [null, '12', '13'],
    [null, '14', '15'],
  ]);
});

test('cells that say they cover millions of places take no memory for them, and each keeps its words', () => {
  const rows = Array.from({ length: 300 }, (_, at) => [cell(`mot ${at}`, 1_000, 65_534)]);
  const grid = spannedGrid(rows);
  const places = grid.reduce((sum, row) => sum + row.length, 0);
  expect(places).toBeLessThan(1_100_000);
  expect(grid.map((row) => row.find((place) => place !== null))).toEqual(
    rows.map(([one]) => one?.content),
  );
});
