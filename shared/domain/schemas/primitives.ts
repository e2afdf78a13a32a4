import { z } from 'zod';
import { isLocalDate, isPartialDate } from '../dates.ts';
import { LONGEST_LINE, LONGEST_TEXT } from '../limits.ts';
import { MOST_CENTS } from '../money.ts';
import { isOutgoing } from '../outgoingLink.ts';

// Under the window's content policy zod may not compile code; it must not even try.
z.config({ jitless: true });

/** Identifier of a record: UUID version 7, so that records of two portfolios never collide. */
export const Id = z.uuid({ version: 'v7' });

/**
 * Text as a file can hold it: half of a character that needs two (a cut « 😀 », which no keyboard types but
 * a paste may bring) becomes « \ufffd », as the disk would have made it. What is kept is then what is compared.
 */
export const Written = z.string().overwrite((text) => text.toWellFormed());

/** One line of text, at most 300 characters. May be empty. */
export const Line = Written.max(LONGEST_LINE).regex(/^[^\r\n]*$/);

/** A title: one line, at least one visible character, at most 300. */
export const Title = Line.refine((text) => text.trim() !== '');

/** Free text of several paragraphs, at most 20 000 characters (about forty pages). May be empty. */
export const Text = Written.max(LONGEST_TEXT);

/** The same, with something to see in it. */
export const NonBlankText = Text.refine((text) => text.trim() !== '');

/** A day, `YYYY-MM-DD`, that exists in the calendar. */
export const LocalDate = z.string().refine(isLocalDate);

/** A date known to the year, the month or the day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const PartialDate = z.string().refine(isPartialDate);

/** A moment of the day, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Money in cents, from 0 to 9 999 999 999,99 $. */
export const Cents = z.number().int().min(0).max(MOST_CENTS);

/** An instant, ISO 8601 in UTC, as the journal of the file keeps it. */
export const Instant = z.iso.datetime();

/** A place in an ordered list, from 0. */
export const Position = z.number().int().min(0).max(100_000);

/** A web address that may be shown as a link: `http` or `https` only. */
export const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine(isOutgoing);
