import { formatPartialDate, monthName, parsePartialDate } from '../../../shared/domain/dates.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { Proposal } from '../fields/TextField.tsx';

/** How a field of dates reads and writes; a text that is refused is told why, where that can be told. */
export interface DateEntry {
  readonly parse: typeof parsePartialDate;
  readonly format: typeof formatPartialDate;
  readonly badInput: (text: string) => string;
  /** Of a season, the month in which it begins. */
  readonly propose: (text: string) => Proposal | undefined;
}

/** How fields of dates read and write, with their remedies in words. */
export function dateEntry(t: Translate): DateEntry {
  return {
    parse: parsePartialDate,
    format: formatPartialDate,
    badInput: (text) => dateRemedy(text, t),
    propose: (text) => {
      const refused = parsePartialDate(text);
      if (refused.ok || refused.reason !== 'season' || refused.first === null) return undefined;
      return proposed(formatPartialDate(refused.first), t);
    },
  };
}

/** What a text that is refused would be, to be written by one gesture. */
export function proposed(text: string, t: Translate): Proposal {
  return { text, label: t('action.write', { text }) };
}

function dateRemedy(text: string, t: Translate): string {
  const refused = parsePartialDate(text);
  if (refused.ok || refused.reason === undefined) return t('invalidDate');
  const { reason } = refused;
  if (reason === 'short_year') return t('badDate.short_year', { date: refused.meant });
  if (reason === 'two_ways') {
    const [day, month] = [refused.dayFirst, refused.monthFirst].map(formatPartialDate);
    return t('badDate.two_ways', { dayFirst: day, monthFirst: month });
  }
  if (reason !== 'no_such_day') return t(`badDate.${reason}`);
  const { year, month, days } = refused;
  const name = monthName(month);
  const said = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  // February alone depends on its year.
  return t('badDate.no_such_day', { month: month === 2 ? `${said} ${year}` : said, days });
}
