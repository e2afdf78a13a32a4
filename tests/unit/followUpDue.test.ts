import { expect, test } from '@playwright/test';
import { addMonths, addYears } from '../../shared/domain/dates.ts';
import { followUpDue } from '../../shared/domain/followUpDue.ts';

const TODAY = '2026-11-25';

test('an initiative is looked at 1, 3, 5 and 10 years after its pilot ended', () => {
  expect(followUpDue('2020-05-10', [], TODAY)).toEqual({ date: '2021-05-10', isLate: true });
  expect(followUpDue('2020-05-10', ['2021-05-10'], TODAY)?.date).toBe('2023-05-10');
  expect(followUpDue('2020-05-10', ['2023-05-11'], TODAY)?.date).toBe('2025-05-10');
  expect(followUpDue('2020-05-10', ['2026'], TODAY)).toEqual({
    date: '2030-05-10',
    isLate: false,
  });
});

test('without a pilot that ended, and after ten years, nothing is due', () => {
  expect(followUpDue(null, ['2020'], TODAY)).toBeNull();
  expect(followUpDue('2010-01-01', ['2020-01-01'], TODAY)).toBeNull();
});

test('a record answers the dates before it, whatever came between', () => {
  expect(followUpDue('2015', ['2022-03'], TODAY)?.date).toBe('2025');
  expect(followUpDue('2015', ['2017', '2015-06'], TODAY)?.date).toBe('2018');
});

test('a vague date is late only when all of it is over', () => {
  expect(followUpDue('2025', [], TODAY)).toEqual({ date: '2026', isLate: false });
  expect(followUpDue('2025', [], '2027-01-01')).toEqual({ date: '2026', isLate: true });
  expect(followUpDue('2025-11', [], TODAY)).toEqual({ date: '2026-11', isLate: false });
  expect(followUpDue('2025-11', [], '2026-12-01')?.isLate).toBe(true);
});

test('a vague record answers up to the last day that it may mean', () => {
  expect(followUpDue('2014-06-15', ['2015'], TODAY)?.date).toBe('2017-06-15');
  expect(followUpDue('2014-06-15', ['2015-06'], TODAY)?.date).toBe('2017-06-15');
  expect(followUpDue('2014-06-15', ['2015-05'], TODAY)?.date).toBe('2015-06-15');
});

test('what is dated after today is no record yet', () => {
  expect(followUpDue('2025-01-10', ['2026-12-01'], TODAY)).toEqual({
    date: '2026-01-10',
    isLate: true,
  });
});

test('a pilot that ended on 29 February is looked at on the 28th', () => {
  const dates = ['2024-02-29', '2025-02-28', '2027-02-28', '2029-02-28'];
  const due = dates.map((record) => followUpDue('2024-02-29', [record], '2040-01-01')?.date);
  expect(due).toEqual(['2025-02-28', '2027-02-28', '2029-02-28', '2034-02-28']);
  expect(addYears('2020-02-29', 4)).toBe('2024-02-29');
  expect(addYears('2024-02', 1)).toBe('2025-02');
});

test('months are added within the month that is meant', () => {
  expect(addMonths('2026-11-25', 3)).toBe('2027-02-25');
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(addMonths('2026-01-15', 12)).toBe('2027-01-15');
});
