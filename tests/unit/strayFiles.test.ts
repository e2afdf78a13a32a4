import { expect, test } from '@playwright/test';
import { strayFiles } from '../../shared/domain/strayFiles.ts';

test('one portfolio alone opens; parcels belong elsewhere; all else is told', () => {
  expect(strayFiles([])).toBeNull();
  expect(strayFiles(['A.ESSAIM'])).toBe('portfolio');
  expect(strayFiles(['A.essaim', 'B.essaim'])).toBe('other');
  expect(strayFiles(['A.essaim', 'photo.png'])).toBe('other');
  expect(strayFiles(['Liste.XLSX'])).toBe('sheet');
  expect(strayFiles(['Liste.csv'])).toBe('sheet');
  expect(strayFiles(['Liste.csv', 'Autre.csv'])).toBe('other');
  expect(strayFiles(['Envoi.essaim-envoi'])).toBe('parcel');
  expect(strayFiles(['1.essaim-envoi', '2.essaim-envoi'])).toBe('parcel');
  expect(strayFiles(['1.essaim-envoi', 'A.essaim'])).toBe('other');
  expect(strayFiles(['photo.png'])).toBe('other');
});
