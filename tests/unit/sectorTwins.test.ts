import { expect, test } from '@playwright/test';
import { sectorTwins } from '../../shared/domain/sectorTwins.ts';

test('sectors that differ by accents, capitals or spaces only are proposed as one, under the name most used', () => {
  const sectors = [
    { name: 'itinérance', count: 3 },
    { name: 'Itinérance', count: 5 },
    { name: 'Itinerance', count: 1 },
    { name: 'Logement', count: 9 },
    { name: 'Santé  mentale', count: 2 },
    { name: 'Santé mentale', count: 2 },
  ];
  expect(sectorTwins(sectors)).toEqual([
    { kept: 'Itinérance', others: ['itinérance', 'Itinerance'] },
    { kept: 'Santé  mentale', others: ['Santé mentale'] },
  ]);
});
