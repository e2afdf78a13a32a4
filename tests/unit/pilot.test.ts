import { expect, test } from '@playwright/test';
import { ageOf, pilotOf } from '../../shared/domain/pilot.ts';
import type { Stage } from '../../shared/domain/vocabulary.ts';

const TODAY = '2026-11-25';

const stages = (...entered: [Stage, string][]) => entered.map(([stage, date]) => ({ stage, date }));

const years = (count: number) => ({ unit: 'years', count, isAbout: false });

test('a pilot ends when the next stage begins; the last pilot counts', () => {
  const twice = stages(
    ['experimentation', '2012-01'],
    ['dormant', '2013-09'],
    ['experimentation', '2019-04'],
    ['sustaining', '2021-04'],
    ['scaling', '2024'],
  );
  expect(pilotOf(twice, TODAY)).toEqual({ endedOn: '2021-04' });
  expect(pilotOf(twice.slice(0, 3), TODAY)).toEqual({ runsSince: '2019-04' });
  expect(pilotOf(stages(['emergence', '2020']), TODAY)).toBeNull();
  // A stage of the future has not ended anything yet.
  expect(pilotOf(stages(['experimentation', '2025'], ['sustaining', '2027']), TODAY)).toEqual({
    runsSince: '2025',
  });
});

test('the age of a day is counted in whole years, on the day itself and the day before', () => {
  expect(ageOf('2018-03-31', TODAY)).toEqual(years(8));
  expect(ageOf('2018-11-25', TODAY)).toEqual(years(8));
  expect(ageOf('2018-11-26', TODAY)).toEqual(years(7));
});

test('under a year, months are counted; what begins today or later is 0 months old', () => {
  expect(ageOf('2025-11-26', TODAY)).toEqual({ unit: 'months', count: 11, isAbout: false });
  expect(ageOf('2026-10-25', TODAY)).toEqual({ unit: 'months', count: 1, isAbout: false });
  expect(ageOf('2026-10-26', TODAY)).toEqual({ unit: 'months', count: 0, isAbout: false });
  expect(ageOf(TODAY, TODAY)).toEqual({ unit: 'months', count: 0, isAbout: false });
  expect(ageOf('2027-05-01', TODAY)).toEqual({ unit: 'months', count: 0, isAbout: false });
});

test('the 29th of February has its anniversary on the 28th in common years', () => {
  expect(ageOf('2020-02-29', '2021-02-27').unit).toBe('months');
  expect(ageOf('2020-02-29', '2021-02-28')).toEqual({ unit: 'years', count: 1, isAbout: false });
  expect(ageOf('2020-02-29', '2024-02-28').count).toBe(3);
  expect(ageOf('2020-02-29', '2024-02-29').count).toBe(4);
});

test('a vague date gives a whole number when all its days do, an about when they do not', () => {
  // Every day of April 2018 is eight years back, and not nine.
  expect(ageOf('2018-04', TODAY)).toEqual({ unit: 'years', count: 8, isAbout: false });
  // November 2018: eight years for its first days, seven for its last.
  expect(ageOf('2018-11', TODAY)).toMatchObject({ unit: 'years', isAbout: true });
  expect(ageOf('2018', TODAY)).toEqual({ unit: 'years', count: 8, isAbout: true });
  expect(ageOf('2018', '2026-12-31')).toEqual({ unit: 'years', count: 8, isAbout: false });
  expect(ageOf('2025', TODAY)).toEqual({ unit: 'years', count: 1, isAbout: true });
  expect(ageOf('2026', TODAY)).toMatchObject({ unit: 'months', isAbout: true });
});
