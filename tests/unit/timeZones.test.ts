import { expect, test } from '@playwright/test';
import { clock, today } from '../../electron/services/context.ts';
import { localDay } from '../../shared/content/localDay.ts';
import {
  addDays,
  addMonths,
  addYears,
  dayAt,
  daysBetween,
  decimalYear,
  formatWeekday,
} from '../../shared/domain/dates.ts';
import { fiscalYearDays, fiscalYearOf } from '../../shared/domain/fiscalYears.ts';
import { followUpDue } from '../../shared/domain/followUpDue.ts';
import { addedOn, idsUntil } from '../../shared/domain/retention.ts';

// Where a computer is decides which day it is, and nothing else: no rule of the domain reads a zone.

/** From the first to the last to see a day; of half an hour; of a day that never was; with and without two times a year. */
const ZONES = [
  'America/Toronto',
  'America/St_Johns',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Europe/Paris',
  'Asia/Kathmandu',
  'UTC',
];

function inZone<T>(zone: string, work: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

const at = (instant: string) => ({ now: () => new Date(instant), newId: () => '' });

test('an instant has the day and the minute of where the person is', () => {
  const newYear = at('2027-01-01T03:30:00Z');
  const seen = (zone: string) =>
    inZone(zone, () => [clock(newYear).day, clock(newYear).time, localDay('2027-01-01T03:30:00Z')]);
  expect(seen('America/Toronto')).toEqual(['2026-12-31', '22:30', '2026-12-31']);
  expect(seen('America/St_Johns')).toEqual(['2027-01-01', '00:00', '2027-01-01']);
  expect(seen('Pacific/Kiritimati')).toEqual(['2027-01-01', '17:30', '2027-01-01']);
});

test('the night when the clock changes has one day before it and one after', () => {
  for (const [instant, day] of [
    // 1 h 59 EST, then 3 h EDT.
    ['2026-03-08T06:59:59Z', '2026-03-08'],
    ['2026-03-08T07:00:00Z', '2026-03-08'],
    ['2026-03-08T04:59:59Z', '2026-03-07'],
    // 1 h 30 comes twice.
    ['2026-11-01T05:30:00Z', '2026-11-01'],
    ['2026-11-01T06:30:00Z', '2026-11-01'],
    ['2026-11-02T04:59:59Z', '2026-11-01'],
    ['2026-11-02T05:00:00Z', '2026-11-02'],
  ] as const) {
    expect(
      inZone('America/Toronto', () => today(at(instant))),
      instant,
    ).toBe(day);
  }
});

/** The first identifier of an instant. */
const idAt = (instant: string) => {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
};

test('what was added until the end of a day is found by its identifier, also on the days of 23 and 25 hours', () => {
  inZone('America/Toronto', () => {
    for (const [day, last, next] of [
      ['2026-03-08', '2026-03-09T03:59:59.999Z', '2026-03-09T04:00:00Z'],
      ['2026-11-01', '2026-11-02T04:59:59.999Z', '2026-11-02T05:00:00Z'],
      ['2026-12-31', '2027-01-01T04:59:59.999Z', '2027-01-01T05:00:00Z'],
    ] as const) {
      expect(addedOn(idAt(last))).toBe(day);
      expect(addedOn(idAt(next))).toBe(addDays(day, 1));
      expect(idAt(last) < idsUntil(day)).toBe(true);
      expect(idAt(next) < idsUntil(day)).toBe(false);
    }
  });
});

const rules = () => [
  // Over both changes of the clock, a leap day, and the day that Apia skipped.
  daysBetween('2026-03-07', '2026-03-09'),
  daysBetween('2026-10-31', '2026-11-02'),
  daysBetween('2028-02-28', '2028-03-01'),
  daysBetween('2011-12-29', '2011-12-31'),
  addDays('2026-03-07', 1),
  addDays('2026-11-01', 1),
  addDays('2011-12-29', 1),
  addMonths('2026-01-31', 1),
  addYears('2028-02-29', 1),
  dayAt(decimalYear('2026-03-08')),
  formatWeekday('2026-11-01'),
  fiscalYearOf('2026-03-31', 4),
  fiscalYearOf('2026-04-01', 4),
  fiscalYearDays(2026, 4),
  followUpDue('2024-02-29', [], '2026-11-26'),
];

test('no rule counts days otherwise in another zone', () => {
  const here = inZone('UTC', rules);
  expect(here.slice(0, 7)).toEqual([2, 2, 2, 2, '2026-03-08', '2026-11-02', '2011-12-30']);
  for (const zone of ZONES) expect(inZone(zone, rules), zone).toEqual(here);
});
