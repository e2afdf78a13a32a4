import { expect, test } from '@playwright/test';
import * as dates from '../../shared/domain/dates.ts';

test('a partial date is a year, a month or a day that exists', () => {
  for (const text of [
    '2014',
    '2014-02',
    '2014-02-28',
    '2024-02-29',
    '1900',
    '2199-12-31',
    '2000-02-29',
  ]) {
    expect(dates.isPartialDate(text), text).toBe(true);
  }
  for (const text of [
    '',
    '14',
    '1899',
    '2200',
    '2014-0',
    '2014-13',
    '2014-00',
    '2014-02-29',
    '1900-02-29',
    '2014-04-31',
    '2014-1-1',
    '2014-01-01T00:00',
    ' 2014',
  ]) {
    expect(dates.isPartialDate(text), text).toBe(false);
  }
  expect(dates.isLocalDate('2014-02')).toBe(false);
  expect(dates.isLocalDate('2014-02-28')).toBe(true);
});

test('a vague date has a first and a last day', () => {
  expect([dates.firstDay('2014'), dates.lastDay('2014')]).toEqual(['2014-01-01', '2014-12-31']);
  expect([dates.firstDay('2024-02'), dates.lastDay('2024-02')]).toEqual([
    '2024-02-01',
    '2024-02-29',
  ]);
  expect([dates.firstDay('2014-03-05'), dates.lastDay('2014-03-05')]).toEqual([
    '2014-03-05',
    '2014-03-05',
  ]);
});

test('dates sort by the first day that they may mean, the vaguer first', () => {
  const shuffled = ['2014-03-01', '2014-03', '2015', '2014', '2014-01-01', '2014-01', '2013-12-31'];
  expect(shuffled.toSorted(dates.comparePartialDates)).toEqual([
    '2013-12-31',
    '2014',
    '2014-01',
    '2014-01-01',
    '2014-03',
    '2014-03-01',
    '2015',
  ]);
  // The file sorts them as text: it must be the same order.
  expect(shuffled.toSorted()).toEqual(shuffled.toSorted(dates.comparePartialDates));
});

test('days are counted by the calendar', () => {
  expect(dates.daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(dates.daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  expect(dates.addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(dates.addDays('2026-11-22', 120)).toBe('2027-03-22');
  expect(dates.addDays('2026-01-01', -1)).toBe('2025-12-31');
  // Days on which clocks change are days like others.
  expect(dates.daysBetween('2026-03-07', '2026-03-09')).toBe(2);
});

test('a date has its place among the years', () => {
  expect(dates.decimalYear('2014')).toBe(2014);
  expect(dates.decimalYear('2014-07-02')).toBeCloseTo(2014.498, 2);
  expect(dates.decimalYear('2024-12-31')).toBeCloseTo(2024.997, 2);
});

test('dates are said as in Québec', () => {
  expect(dates.formatPartialDate('2014')).toBe('2014');
  expect(dates.formatPartialDate('2014-03')).toBe('mars\u00a02014');
  expect(dates.formatPartialDate('2014-03-31')).toBe('31\u00a0mars\u00a02014');
  expect(dates.formatPartialDate('2014-08-01')).toBe('1er\u00a0août\u00a02014');
  expect(dates.formatTime(16, 5)).toBe('16\u00a0h\u00a005');
});

test('what a person types as a date is understood, or refused', () => {
  for (const [typed, value] of [
    ['2014', '2014'],
    ['2014-3', '2014-03'],
    ['2014/03/05', '2014-03-05'],
    ['mars 2014', '2014-03'],
    ['Mars  2014 ', '2014-03'],
    ['31 mars 2014', '2014-03-31'],
    ['1er août 2014', '2014-08-01'],
    ['1 aout 2014', '2014-08-01'],
    ['5 déc. 2014', '2014-12-05'],
    ['fevrier 2024', '2024-02'],
    ['juin 2014', '2014-06'],
    ['juil 2014', '2014-07'],
    ['03/2014', '2014-03'],
    ['3/2014', '2014-03'],
    ['12-2014', '2014-12'],
    ['01-1900', '1900-01'],
    ['12/2199', '2199-12'],
  ] as const) {
    expect(dates.parsePartialDate(typed), typed).toEqual({ ok: true, value });
  }
  for (const typed of [
    '',
    'hier',
    '2014-13',
    '0 mars 2014',
    '31 juin 2400',
    'jui 2014',
    'xyz 2014',
    '13/2014',
    '12.2014',
    '12 2014',
    '00/2014',
    '03/1899',
    '03/2200',
    '103/2014',
    'mars',
    'xyz 14',
    '13/14',
  ]) {
    expect(dates.parsePartialDate(typed), typed).toEqual({ ok: false });
  }
});

test('a refused date tells why where it can', () => {
  for (const [typed, year, month, days] of [
    ['31 juin 2026', 2026, 6, 30],
    ['29 février 2023', 2023, 2, 28],
    ['30 fév. 2024', 2024, 2, 29],
    ['2014-02-30', 2014, 2, 28],
    ['32 mars 2014', 2014, 3, 31],
  ] as const) {
    const refusal = { ok: false, reason: 'no_such_day', year, month, days };
    expect(dates.parsePartialDate(typed), typed).toEqual(refusal);
  }
  for (const typed of ['5.3.14', '31/12/24']) {
    expect(dates.parsePartialDate(typed), typed).toEqual({ ok: false, reason: 'month_as_number' });
  }
  for (const [typed, meant] of [
    ['mars 14', 'mars 2014'],
    ['Févr. 14', 'février 2014'],
    ['31 mars 14', '31 mars 2014'],
    ['1er mars ’14', '1er mars 2014'],
    ["1er mars '14", '1er mars 2014'],
    ['03/14', 'mars 2014'],
    ['12-49', 'décembre 2049'],
    ['12-50', 'décembre 1950'],
    ['mai 00', 'mai 2000'],
  ] as const) {
    const refusal = { ok: false, reason: 'short_year', meant };
    expect(dates.parsePartialDate(typed), typed).toEqual(refusal);
  }
  for (const typed of ['14 mars', '1er avril', '31 déc.']) {
    expect(dates.parsePartialDate(typed), typed).toEqual({ ok: false, reason: 'no_year' });
  }
  for (const [typed, first] of [
    ['automne 2025', '2025-09'],
    ['L’automne 2025', '2025-09'],
    ['Été 2024', '2024-06'],
    ['au printemps 2026', '2026-03'],
    ['hiver 2026', '2026-01'],
    ['à l’hiver 2022-2023', '2022-12'],
    ['hiver 2026-27', '2026-12'],
    ['hiver 1999-2000', '1999-12'],
    ['fall 2025', '2025-09'],
    // Which month, nobody can tell.
    ['printemps', null],
    ['hiver 2026-2028', null],
    ['automne 2025-2026', null],
    ['fin de l’automne 2025', null],
    ['automne-hiver 2025', null],
    ['été 3000', null],
  ] as const) {
    expect(dates.parsePartialDate(typed), typed).toEqual({ ok: false, reason: 'season', first });
  }
  for (const typed of [
    'vers 2018',
    'Environ 2018',
    '2018 environ',
    'début 2018',
    'fin mars 2018',
    'années 1990',
    'les années 90',
    '~2018',
    '2018?',
    'aux alentours de 2018',
  ]) {
    expect(dates.parsePartialDate(typed), typed).toEqual({ ok: false, reason: 'about' });
  }
  // « mi-mai » is about, « mai » is not.
  expect(dates.parsePartialDate('mi-mai 2018')).toEqual({ ok: false, reason: 'about' });
  expect(dates.parsePartialDate('mai 2018')).toEqual({ ok: true, value: '2018-05' });
  expect(dates.monthName(6)).toBe('juin');
});

test('a day in three numbers is taken where it reads in one way, and both readings are told where it reads in two', () => {
  for (const [typed, value] of [
    ['31/12/2024', '2024-12-31'],
    ['31-12-2024', '2024-12-31'],
    ['13.3.2014', '2014-03-13'],
    ['12/31/2024', '2024-12-31'],
    ['05/05/2024', '2024-05-05'],
    ['29/02/2024', '2024-02-29'],
  ] as const) {
    expect(dates.parsePartialDate(typed), typed).toEqual({ ok: true, value });
  }
  for (const [typed, dayFirst, monthFirst] of [
    ['12/03/2024', '2024-03-12', '2024-12-03'],
    ['05-03-2014', '2014-03-05', '2014-05-03'],
    ['1 2 2026', '2026-02-01', '2026-01-02'],
  ] as const) {
    const refusal = { ok: false, reason: 'two_ways', dayFirst, monthFirst };
    expect(dates.parsePartialDate(typed), typed).toEqual(refusal);
  }
  for (const typed of ['31/02/2024', '02/31/2024']) {
    const refusal = { ok: false, reason: 'no_such_day', year: 2024, month: 2, days: 29 };
    expect(dates.parsePartialDate(typed), typed).toEqual(refusal);
  }
  for (const typed of ['31/13/2024', '00/05/2024', '40/41/2024', '05/03/1899']) {
    expect(dates.parsePartialDate(typed), typed).toEqual({ ok: false });
  }
});

test('every day of four years is said, then understood again', () => {
  for (let day = '2023-01-01'; day < '2027-01-01'; day = dates.addDays(day, 1)) {
    const said = dates.formatPartialDate(day);
    expect(dates.parsePartialDate(said), said).toEqual({ ok: true, value: day });
  }
});

test('the day as a title may go to the next line after its weekday, and nowhere else', () => {
  expect(dates.formatWeekday('2026-09-23')).toBe('Mercredi 23\u00a0septembre');
  expect(dates.formatWeekday('2026-04-01')).toBe('Mercredi 1er\u00a0avril');
});
