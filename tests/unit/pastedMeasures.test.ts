import { expect, test } from '@playwright/test';
import {
  leftOver,
  type PastedReading,
  pastedMeasures,
} from '../../shared/domain/pastedMeasures.ts';

const READING: PastedReading = {
  unit: '',
  today: '2026-11-25',
  measures: [],
  comma: null,
  order: null,
  first: null,
  stepMonths: 12,
};

/** Each line in a word, as it was understood. */
const read = (text: string, reading: Partial<PastedReading> = {}) =>
  pastedMeasures(text, { ...READING, ...reading }).rows.map((row) => {
    if (row.kind === 'refused') return row.reason;
    return 'date' in row ? `${row.kind} ${row.date} ${row.value}` : row.kind;
  });

test('two columns are read in either habit, under their titles', () => {
  expect(
    read('Année\tPersonnes\r\n2014\t12 345,67\r\nmars 2015\t12345.67\r\n12 mars 2016\t38\r\n'),
  ).toEqual(['header', 'ready 2014 12345.67', 'ready 2015-03 12345.67', 'ready 2016-03-12 38']);
});

test('the value may come first, a third column is the source, cells may hold their own line ends', () => {
  const { rows } = pastedMeasures('38\t2014\t"Rapport\nannuel; p. 3"\n40\t2015\t', READING);
  expect(rows).toMatchObject([
    { kind: 'ready', date: '2014', value: '38', source: 'Rapport annuel; p. 3' },
    { kind: 'ready', date: '2015', value: '40', source: '' },
  ]);
});

test('one column of values takes its dates from the first one, an empty cell keeps its place', () => {
  expect(read('10\n\n12\n13\n', { first: '2014' })).toEqual([
    'ready 2014 10',
    'blank',
    'ready 2016 12',
    'ready 2017 13',
  ]);
  expect(read('10\n11', { first: '2015-12', stepMonths: 3 })).toEqual([
    'ready 2015-12 10',
    'ready 2016-03 11',
  ]);
  expect(read('10\n11\n12', { first: '2024-01-31', stepMonths: 1 })).toEqual([
    'ready 2024-01-31 10',
    'ready 2024-02-29 11',
    'ready 2024-03-31 12',
  ]);
});

test('one column without its first date waits for it; a year is too vague for a step of months', () => {
  expect(read('10\n11')).toEqual(['first_date', 'first_date']);
  expect(read('10\n11', { first: '2014', stepMonths: 3 })).toEqual(['ready 2014 10', 'first_date']);
});

test('a column of years alone is not a column of values without dates to ask', () => {
  expect(pastedMeasures('2014\t38\n2015\t39', READING).shape).toBe('dated');
  expect(pastedMeasures('38\n39', READING).shape).toBe('values');
  expect(pastedMeasures(' \n\n', READING).shape).toBe('empty');
});

test('what comes first in « 03/12/2024 » is told by the column, or asked', () => {
  expect(read('03/12/2024\t1\n13/12/2024\t2')).toEqual([
    'ready 2024-12-03 1',
    'ready 2024-12-13 2',
  ]);
  expect(read('03/12/2024\t1\n03/13/2024\t2')).toEqual([
    'ready 2024-03-12 1',
    'ready 2024-03-13 2',
  ]);
  const doubtful = '03/12/2024\t1\n04/12/2024\t2';
  expect(pastedMeasures(doubtful, READING).asks.order).toBe(true);
  expect(read(doubtful)).toEqual(['which_order', 'which_order']);
  expect(read(doubtful, { order: 'month_first' })[0]).toBe('ready 2024-03-12 1');
  // Both readings are one day.
  expect(pastedMeasures('05/05/2024\t1', READING).asks.order).toBe(false);
});

test('what a comma means is told by the column, or asked', () => {
  expect(read('2014\t12,345\n2015\t3,5')).toEqual(['ready 2014 12.345', 'ready 2015 3.5']);
  const doubtful = '2014\t12,345\n2015\t14,500';
  expect(pastedMeasures(doubtful, READING).asks.comma).toBe(true);
  expect(read(doubtful)).toEqual(['two_meanings', 'two_meanings']);
  expect(read(doubtful, { comma: 'thousands' })).toEqual(['ready 2014 12345', 'ready 2015 14500']);
});

test('a percentage is one where the unit is, and nowhere else', () => {
  expect(read('2014\t45,5 %', { unit: '%' })).toEqual(['ready 2014 45.5']);
  expect(read('2014\t45,5 %', { unit: 'personnes' })).toEqual(['percent']);
});

test('what is kept already is neither doubled nor written over', () => {
  const measures = [
    { date: '2014', value: '38.0' },
    { date: '2015', value: '40' },
  ];
  expect(read('2014\t38\n2015\t41\n2016\t42\n2016\t43', { measures })).toEqual([
    'known 2014 38',
    'differs 2015 41',
    'ready 2016 42',
    'twice 2016 43',
  ]);
});

test('every line is accounted for, and what was not taken can be read again', () => {
  const text =
    'Date\tValeur\n2014\t38\nautomne 2015\t40\n2016\tenviron 42\n2017\t\n2099\t1\n2018\t44';
  const { rows } = pastedMeasures(text, READING);
  expect(rows).toHaveLength(7);
  expect(read(text)).toEqual([
    'header',
    'ready 2014 38',
    'no_date',
    'no_number',
    'blank',
    'ahead',
    'ready 2018 44',
  ]);
  expect(leftOver(rows)).toBe('automne 2015\t40\n2016\tenviron 42\n2099\t1');
});

test('a file of values parted by « ; » is read as well, with its decimal commas', () => {
  expect(read('2014;38,5\n2015;40')).toEqual(['ready 2014 38.5', 'ready 2015 40']);
});

test('a day with its hour is a day', () => {
  expect(read('2014-03-12 00:00:00\t38')).toEqual(['ready 2014-03-12 38']);
});
