import { expect, test } from '@playwright/test';
import { formatNumber, parseNumber } from '../../renderer/components/fields/numberText.ts';
import { fileSize } from '../../renderer/fileSize.ts';
import { percentInWords } from '../../shared/content/accountFigures.ts';
import {
  formatPartialDate,
  formatShortDate,
  formatShortDay,
  formatTime,
  formatWeekday,
  monthName,
  parsePartialDate,
  parseTime,
} from '../../shared/domain/dates.ts';
import { formatDecimal, formatMeasured } from '../../shared/domain/decimals.ts';
import { byFrenchOrder } from '../../shared/domain/frenchOrder.ts';
import { inFrench, inLanguage, writtenLanguage } from '../../shared/domain/language.ts';
import { formatCents, formatShort, parseCents } from '../../shared/domain/money.ts';
import { inQuotes, quotable } from '../../shared/domain/quotes.ts';
import { shownValue } from '../../shared/strings/counts.ts';

const english = <T>(work: () => T): T => inLanguage('en-CA', work);

/** With plain spaces, to be read here. */
const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ');

const forms: readonly [string, () => string | null][] = [
  ['$12,345.67', () => formatCents(1_234_567)],
  ['−$0.05', () => formatCents(-5)],
  ['$12,345', () => formatShort(1_234_500)],
  ['$12,345.60', () => formatShort(1_234_560)],
  ['−12,345.60', () => formatDecimal('-12345.60')],
  ['45%', () => formatMeasured('45', '%')],
  ['1,200 personnes', () => formatMeasured('1200', 'personnes')],
  ['1,214.5', () => formatNumber(1214.5)],
  ['−8.1%', () => percentInWords({ planned: 1000, actual: 919, gap: -81, percent: -8.1 })],
  ['March 1, 2026', () => formatPartialDate('2026-03-01')],
  ['March 2026', () => formatPartialDate('2026-03')],
  ['2026', () => formatPartialDate('2026')],
  ['Dec. 31, 2014', () => formatShortDate('2014-12-31')],
  ['May 2014', () => formatShortDate('2014-05')],
  ['Monday, March 23', () => formatWeekday('2026-03-23')],
  ['4:05 p.m.', () => formatTime(16, 5)],
  ['12:00 a.m.', () => formatTime(0, 0)],
  ['June', () => monthName(6)],
  ['“Accès”', () => inQuotes('Accès')],
  ['“Move ‘Halte’”', () => inQuotes(quotable('Move “Halte”'))],
  ['3,000', () => shownValue('count', 3000)],
  ['214 KB', () => fileSize(214_000)],
  ['1.4 MB', () => fileSize(1_400_000)],
];

for (const [form, write] of forms) {
  test(`on screens in English one reads « ${form} »`, () => {
    expect(plain(english(write))).toBe(form);
    expect(plain(write())).not.toBe(form === '2026' ? '' : form);
  });
}

test('quotation marks inside others are those of the second rank', () => {
  expect(plain(inQuotes(quotable('Changer l’étape de «\u00a0Halte\u00a0»')))).toBe(
    '« Changer l’étape de “Halte” »',
  );
});

test('every day of a year is read back as it is written, in both languages and in either', () => {
  for (const write of [english, inFrench] as const)
    for (const read of [english, inFrench] as const)
      for (let month = 1; month <= 12; month += 1) {
        const date = `2026-${String(month).padStart(2, '0')}-09`;
        for (const text of [
          write(() => formatPartialDate(date)),
          write(() => formatShortDate(date)),
        ])
          expect(
            read(() => parsePartialDate(text)),
            text,
          ).toEqual({ ok: true, value: date });
      }
});

test('amounts, numbers and hours are read back as English writes them', () => {
  for (const cents of [5, 123_456, 1_234_500, -99_999_900, 100_000_000]) {
    expect(english(() => parseCents(formatCents(cents)))).toEqual({ ok: true, value: cents });
    expect(english(() => parseCents(formatShort(cents)))).toEqual({ ok: true, value: cents });
  }
  for (const value of [0.5, 1214.5, 12_345, 1_234_567.25, -3])
    expect(english(() => parseNumber(formatNumber(value)))).toEqual({ ok: true, value });
  for (const hours of [0, 1, 11, 12, 13, 23]) {
    const value = `${String(hours).padStart(2, '0')}:05`;
    expect(english(() => parseTime(formatTime(hours, 5)))).toEqual({ ok: true, value });
  }
});

test('« 12,345 » means two things in French only, and « 1,5 » is one and a half in both', () => {
  expect(parseCents('12,345')).toEqual({ ok: false });
  expect(english(() => parseCents('12,345'))).toEqual({ ok: true, value: 1_234_500 });
  for (const write of [english, inFrench])
    expect(write(() => parseCents('1,5'))).toEqual({ ok: true, value: 150 });
  expect(english(() => parseNumber('1,5'))).toEqual({ ok: true, value: 1.5 });
});

test('the last accent of a word counts before the first in French, not in English', () => {
  const names = ['coté', 'côte'];
  expect(names.toSorted(byFrenchOrder)).toEqual(['côte', 'coté']);
  expect(english(() => names.toSorted(byFrenchOrder))).toEqual(['coté', 'côte']);
});

test('a day whose year goes without saying ends neither in a comma nor in a space', () => {
  expect(english(() => formatShortDay('2026-11-30'))).toBe('Nov.\u00a030');
  expect(formatShortDay('2026-12-01')).toBe('1er\u00a0déc.');
});

test('a work in a language leaves the one that was, even when it fails', () => {
  expect(() =>
    english(() => {
      expect(inFrench(() => formatCents(100))).toBe('1,00\u00a0$');
      expect(writtenLanguage()).toBe('en-CA');
      throw new Error('x');
    }),
  ).toThrow('x');
  expect(writtenLanguage()).toBe('fr-CA');
});
