import { expect, test } from '@playwright/test';
import { calendarEvents } from '../../shared/content/calendarEvents.ts';
import { type CalendarEvent, icsText } from '../../shared/domain/ics.ts';
import { translator } from '../../shared/strings/index.ts';
import { readIcs } from '../support/icsReader.ts';

const t = translator('fr-CA');
const STAMP = '2026-11-25T15:04:05.678Z';

const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'followUp-1@essaim',
  day: '2027-03-01',
  time: null,
  summary: 'Suivi',
  description: '',
  category: 'Suivi',
  ...changes,
});

test('every line ends with CRLF and none is longer than 75 octets', () => {
  const summary = 'Été à l’école; « là-bas », \\ 𝄞 '.repeat(12);
  const text = icsText([event({ summary, description: 'é'.repeat(200) })], 'Suivi', STAMP);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  // No character was cut in two: the bytes of each line are good UTF-8 by themselves.
  for (const line of lines) expect(Buffer.from(line).toString('utf8')).toBe(line);
  expect(lines.some((line) => Buffer.byteLength(line) > 70)).toBe(true);
});

test('what is read back is what was written, marks and ends of lines included', () => {
  const summary = 'Un, deux; trois \\ quatre\ncinq\r\nsix : « sept » \\n';
  const [read] = readIcs(icsText([event({ summary })], 'a;b', STAMP)).events;
  expect(read?.['SUMMARY']).toBe('Un, deux; trois \\ quatre\ncinq\nsix : « sept » \\n');
  expect(readIcs(icsText([], 'a;b,c', STAMP)).calendar['X-WR-CALNAME']).toBe('a;b,c');
});

test('a whole day is a date, an hour is that of the reader, and both say when they were written', () => {
  const [day, hour] = readIcs(
    icsText([event(), event({ time: '17:00', uid: 'report-2@essaim' })], 'Suivi', STAMP),
  ).events;
  expect(day?.['DTSTART;VALUE=DATE']).toBe('20270301');
  expect(hour?.['DTSTART']).toBe('20270301T170000');
  expect(day?.['DTSTAMP']).toBe('20261125T150405Z');
  expect(day?.['UID']).toBe('followUp-1@essaim');
});

test('a control is taken out, a tab stays', () => {
  const [read] = readIcs(icsText([event({ summary: 'a\u0007b\tc\u007f' })], '', STAMP)).events;
  expect(read?.['SUMMARY']).toBe('ab\tc');
});

test('no text adds a line, whatever a reader takes for the end of one', () => {
  for (const end of ['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029']) {
    const summary = `Suivi${end}BEGIN:VALARM${end}ACTION:PROCEDURE`;
    const text = icsText([event({ summary, uid: summary, category: summary })], summary, STAMP);
    expect(
      text
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
        .filter((line) => /^(?:BEGIN:VALARM|ACTION)/u.test(line)),
    ).toEqual([]);
    expect(readIcs(text).events).toHaveLength(1);
  }
});

const of = (kind: 'followUp' | 'fundingEnd', date: string) =>
  calendarEvents(
    [{ kind, key: '1', date, time: null, label: 'Fonds', initiativeTitle: 'Frigos du rang' }],
    t,
  )[0];

test('a date known to the month or the year only stands on a day and says so', () => {
  expect(of('followUp', '2027')).toMatchObject({ day: '2027-01-01' });
  expect(of('followUp', '2027')?.summary).toContain('2027');
  expect(of('followUp', '2027')?.description).not.toBe('');
  expect(of('fundingEnd', '2028-02')).toMatchObject({ day: '2028-02-29' });
  expect(of('fundingEnd', '2028-02-28')).toMatchObject({ day: '2028-02-28', description: '' });
  expect(of('followUp', '2027')?.uid).toBe(of('followUp', '2029')?.uid);
});

test('a report is in the calendar at its hour, its marks and a long name read back whole', () => {
  const label = 'Rapport final; « volet 2, été », \\ annexe '.repeat(4).trim();
  const due = {
    kind: 'report' as const,
    key: '9',
    date: '2028-02-29',
    time: '16:30',
    label,
    initiativeTitle: 'L’école, autrement; ensemble',
  };
  const text = icsText(calendarEvents([due, { ...due, key: '10', time: null }], t), 'Suivi', STAMP);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const [timed, whole] = readIcs(text).events;
  // No zone and no « Z »: 16 h 30 where the coordinator is, in summer as in winter.
  expect(timed?.['DTSTART']).toBe('20280229T163000');
  expect(whole?.['DTSTART;VALUE=DATE']).toBe('20280229');
  expect(timed?.['SUMMARY']?.replaceAll('\u00a0', ' ')).toContain(label);
  expect(timed?.['UID']).not.toBe(whole?.['UID']);
});
