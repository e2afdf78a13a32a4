import { addDays, formatPartialDate, type PartialDate } from '../dates.ts';
import { type DateOrder, parsePastedDate } from '../pastedDates.ts';
import type { CellFault } from './importTerms.ts';

/** A date of a cell; null for « – »: nothing is known. `meant`: what it would be, written in full. */
export type CellDate =
  | { ok: true; value: PartialDate | null }
  | { ok: false; fault: CellFault; meant?: string };

const NOTHING = /^(?:[-–—.?]+|s\/?\.? ?o\.?|n\/?\.? ?[ad]\.?|nd|na|inconnue?|à venir|en cours)$/iu;
const WEEKDAY = /^(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)[ ,]+/iu;

/** Days that a spreadsheet counts, from 1927 to 2119; a smaller number is a year or a mistake. */
const LEAST_SERIAL = 10_000;
const MOST_SERIAL = 80_000;

/**
 * Reads a date as people write it in a cell, « 12/03/2024 » once it is known what comes first, « mardi 12
 * mars 2024 », « 2023-2024 » never; the number that a spreadsheet keeps of a day too.
 */
export function parseCellDate(text: string, order: DateOrder | null): CellDate {
  const bare = text
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    // « 12-mars-2026 », « mars-2026 », as spreadsheets show them.
    .replaceAll(/(?<=\d)[-/.](?=\p{L})|(?<=\p{L}\.?)[-/.](?=\d)/gu, ' ');
  if (NOTHING.test(bare)) return { ok: true, value: null };
  if (/^\d{5}(?:[.,]\d+)?$/u.test(bare)) {
    const serial = Math.floor(Number(bare.replace(',', '.')));
    if (serial >= LEAST_SERIAL && serial <= MOST_SERIAL) {
      return { ok: true, value: dayOfSerial(serial, false) };
    }
  }
  if (/^\d{8}$/u.test(bare)) {
    return read(`${bare.slice(0, 4)}-${bare.slice(4, 6)}-${bare.slice(6)}`, order);
  }
  return read(bare.replace(WEEKDAY, '').replace(/^(?:le|en|depuis le) /iu, ''), order);
}

function read(text: string, order: DateOrder | null): CellDate {
  const parsed = parsePastedDate(text, order);
  if (parsed.ok) return { ok: true, value: parsed.value };
  switch (parsed.reason) {
    case 'no_such_day':
      return { ok: false, fault: 'date_no_such_day' };
    case 'two_ways':
      return { ok: false, fault: 'date_order' };
    case 'short_year':
      return { ok: false, fault: 'date_short_year', meant: parsed.meant };
    case 'no_year':
      return { ok: false, fault: 'date_no_year' };
    case 'season':
      return {
        ok: false,
        fault: 'date_season',
        meant: parsed.first === null ? '' : formatPartialDate(parsed.first),
      };
    case 'about':
      return { ok: false, fault: 'date_about' };
    case 'month_as_number':
    case undefined:
    default:
      return { ok: false, fault: 'date_unreadable' };
  }
}

/** The day that a spreadsheet counts so, from 1900 with its 29 February that never was, or from 1904. */
export function dayOfSerial(serial: number, isFrom1904: boolean): PartialDate {
  return isFrom1904 ? addDays('1904-01-01', serial) : addDays('1899-12-30', serial);
}
