import { expect, test } from '@playwright/test';
import { dateEntry } from '../../renderer/components/records/dateEntry.ts';
import { parseCellDate } from '../../shared/domain/import/importDates.ts';
import { translator } from '../../shared/strings/index.ts';

// A date of the file is a year, a month or a day: a season is refused, and its first month proposed.

const spaces = (text: string | undefined) => text?.replaceAll(/\s/gu, ' ');

test('a field that is given a season says why it is no date, and proposes the month that one gesture writes', () => {
  const dates = dateEntry(translator('fr-CA'));
  const proposed = dates.propose('automne 2025');
  expect(spaces(proposed?.text)).toBe('septembre 2025');
  expect(spaces(proposed?.label)).toBe('Écrire « septembre 2025 »');
  // What it writes is a date.
  expect(dates.parse(proposed?.text ?? '')).toEqual({ ok: true, value: '2025-09' });
  expect(dates.badInput('automne 2025')).toContain('Une saison n’est pas une date.');
  for (const other of ['printemps', '2025', 'mars 14', 'vers 2018', '']) {
    expect(dates.propose(other), other).toBeUndefined();
  }
});

const meant = (text: string) => {
  const read = parseCellDate(text, null);
  return read.ok ? null : [read.fault, spaces(read.meant)];
};

test('a cell of a sheet, or of pasted rows, proposes the same', () => {
  expect(meant('Hiver 2026-2027')).toEqual(['date_season', 'décembre 2026']);
  expect(meant('en été 2024')).toEqual(['date_season', 'juin 2024']);
  expect(meant('printemps')).toEqual(['date_season', '']);
});
