import type { LocalDate } from './dates.ts';

/** One event of a calendar, on whole days or at an hour of the reader's own clock. */
export type CalendarEvent = {
  /** Stays the same from one export to the next, so that a calendar replaces what it has. */
  readonly uid: string;
  readonly day: LocalDate;
  /** `HH:MM`, or null for the whole day. */
  readonly time: string | null;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
};

/** Most octets of a line, its end not counted (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/**
 * A calendar as RFC 5545 writes it: UTF-8, CRLF after each line, lines folded at 75 octets. `stamp` is
 * the instant of the export, in UTC (`2026-11-25T15:00:00.000Z`).
 */
export function icsText(events: readonly CalendarEvent[], name: string, stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Essaim//Essaim//FR-CA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, summary, description, category } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp.replace(/[-:]/g, '').slice(0, 15)}Z`,
    ...when(event),
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `CATEGORIES:${escaped(category)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A day without an end is one day (RFC 5545, 3.6.1); an hour without a zone is that of the reader. */
function when({ day, time }: CalendarEvent): string[] {
  const date = day.replaceAll('-', '');
  return time === null
    ? [`DTSTART;VALUE=DATE:${date}`]
    : [`DTSTART:${date}T${time.replace(':', '')}00`];
}

/** A text as a value: marks escaped, ends of lines written `\n`, other controls taken out. */
function escaped(text: string): string {
  return (
    text
      // Some readers end a line at each of these.
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (mark) => `\\${mark}`)
      .replaceAll('\n', '\\n')
  );
}

/** A line cut so that none of its pieces is longer than 75 octets, never inside a character; each piece but the first begins with a space. */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}
