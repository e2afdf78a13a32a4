import { expect, test } from '@playwright/test';
import { excerpt } from '../../shared/content/excerpt.ts';
import { listInWords, paragraphs, periodInWords, sinceDate } from '../../shared/content/words.ts';
import { frCA } from '../../shared/strings/fr-CA/index.ts';
import { translator } from '../../shared/strings/index.ts';
import { frenchSpaces } from '../../shared/strings/typography.ts';

const t = translator('fr-CA');
const period = (start: string | null, end: string | null) => plain(periodInWords(start, end, t));
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

test('periods are said as people say them, elided before a vowel', () => {
  expect(period('2026-09-01', '2028-08-31')).toBe('du 1er septembre 2026 au 31 août 2028');
  expect(period('2025-04', '2027-03')).toBe('d’avril 2025 à mars 2027');
  expect(period('2025-08', '2027')).toBe('d’août 2025 à 2027');
  expect(period('2026', '2028')).toBe('de 2026 à 2028');
  expect(period('2026-10', null)).toBe('à partir d’octobre 2026');
  expect(period(null, '2028-08-31')).toBe('jusqu’au 31 août 2028');
  expect(period(null, '2028')).toBe('jusqu’en 2028');
  expect(period('2026', '2026')).toBe('en 2026');
  expect(period(null, null)).toBeUndefined();
});

test('a year or a month that both ends of a period have is said once', () => {
  expect(period('2027-02', '2027-03')).toBe('de février à mars 2027');
  expect(period('2027-10', '2027-11')).toBe('d’octobre à novembre 2027');
  expect(period('2028-10', '2028-11-30')).toBe('d’octobre au 30 novembre 2028');
  expect(period('2027-03-03', '2027-04-12')).toBe('du 3 mars au 12 avril 2027');
  expect(period('2027-03-01', '2027-03-12')).toBe('du 1er au 12 mars 2027');
  expect(period('2027', '2027-05')).toBe('de 2027 à mai 2027');
  expect(period('2027-05', '2027')).toBe('de mai 2027 à 2027');
});

test('a date since which something lasts has its article only when it is a day', () => {
  expect(plain(sinceDate('2022', t))).toBe('depuis 2022');
  expect(plain(sinceDate('2022-04', t))).toBe('depuis avril 2022');
  expect(plain(sinceDate('2022-04-01', t))).toBe('depuis le 1er avril 2022');
});

test('a list ends with « et »', () => {
  expect(listInWords([], t)).toBe('');
  expect(listInWords(['A'], t)).toBe('A');
  expect(listInWords(['A', 'B', 'C'], t)).toBe('A, B et C');
});

test('paragraphs are parted by blank lines, whatever the line ends', () => {
  expect(paragraphs('a\nb\r\n \r\nc\n\n\n\n d ')).toEqual(['a\nb', 'c', 'd']);
});

test('an excerpt keeps whole sentences, else ends at a word with « … »', () => {
  expect(excerpt('Court.', 20)).toBe('Court.');
  expect(excerpt('Une phrase entière. Une seconde, plus longue.', 25)).toBe('Une phrase entière.');
  expect(excerpt('Une seule phrase, bien plus longue que la place', 25)).toBe(
    'Une seule phrase, bien…',
  );
  expect(excerpt('x'.repeat(100), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(excerpt('Premier.\n\nSecond.', 100)).toBe('Premier.');
});

test('every string of the dossier’s catalogue is written for Québec French', () => {
  for (const [key, text] of leaves(frCA.dossier)) {
    expect(frenchSpaces(text), key).not.toMatch(/ [:!?»]|« | ;|'|\.\.\./);
  }
});

test('every plural of the dossier’s catalogue has its three forms', () => {
  const keys = leaves(frCA.dossier).map(([key]) => key);
  const stems = keys.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -4));
  for (const stem of stems) {
    expect(keys).toContain(`${stem}_many`);
    expect(keys).toContain(`${stem}_other`);
  }
});

function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] => {
    if (typeof inner === 'string') return [[`${path}${key}`, inner]];
    return inner !== null && typeof inner === 'object' ? leaves(inner, `${path}${key}.`) : [];
  });
}
