import { expect, test } from '@playwright/test';
import { csvText } from '../../shared/domain/csv.ts';
import type { SheetCell } from '../../shared/domain/sheet.ts';

const one = (cell: SheetCell) => csvText(['A'], [[cell]]).split('\r\n')[1];

test('a table opens in a French spreadsheet: its mark first, semicolons, CRLF after each row', () => {
  const text = csvText(['Dossier', 'Demandé ($)'], [[{ text: 'La halte' }, { cents: 1_234_567 }]]);
  expect(text).toBe('\ufeffDossier;Demandé ($)\r\nLa halte;12345,67\r\n');
});

test('an amount is a plain number with a comma, a day is in ISO form, nothing is an empty cell', () => {
  expect(one({ cents: 0 })).toBe('0,00');
  expect(one({ cents: 5 })).toBe('0,05');
  expect(one({ cents: 999_999_999_999 })).toBe('9999999999,99');
  expect(one({ cents: -1_050 })).toBe('-10,50');
  expect(one({ day: '2026-11-26' })).toBe('2026-11-26');
  expect(one({ count: 12 })).toBe('12');
  expect(one(null)).toBe('');
});

test('what parts cells or rows is quoted, and a quote is doubled', () => {
  expect(one({ text: 'Pain; lait' })).toBe('"Pain; lait"');
  expect(one({ text: 'dit « oui » et "non"' })).toBe('"dit « oui » et ""non"""');
  expect(csvText(['A'], [[{ text: 'deux\r\nlignes' }]])).toBe('\ufeffA\r\n"deux\nlignes"\r\n');
  expect(one({ text: "L’été, l'hiver" })).toBe("L’été, l'hiver");
  expect(one({ text: ' bords ' })).toBe('" bords "');
  expect(one({ text: 'nul\0' })).toBe('nul');
});

test('a text of a person is never a formula', () => {
  for (const first of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
    expect(one({ text: `${first}SOMME(A1)` })).toBe(`'${first}SOMME(A1)`);
  }
  expect(one({ text: '=A1;"x"' })).toBe('"\'=A1;""x"""');
  expect(one({ text: '\t=A1' })).toBe('"\'\t=A1"');
  expect(csvText(['A'], [[{ text: '\r=A1' }]])).toBe('\ufeffA\r\n"\'\n=A1"\r\n');
  expect(one({ text: ' =A1' })).toBe("' =A1");
  // What is taken out, or not seen, uncovers none.
  expect(one({ text: '\0=A1' })).toBe("'=A1");
  expect(one({ text: '\u200b=A1' })).toBe("'\u200b=A1");
  expect(one({ day: '=A1' })).toBe("'=A1");
  // Nor a head.
  expect(csvText(['=A'], [])).toBe("\ufeff'=A\r\n");
  // A minus inside is only a dash.
  expect(one({ text: 'Halte-garderie' })).toBe('Halte-garderie');
});
