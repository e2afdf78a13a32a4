import { formatPartialDate, type PartialDate } from '../domain/dates.ts';
import { writtenLanguage } from '../domain/language.ts';
import type { Translate } from '../strings/index.ts';

const NBSP = '\u00a0';

/** « A », « A et B », « A, B et C ». */
export function listInWords(items: string[], t: Translate): string {
  if (items.length < 2) return items.join('');
  const last = items.at(-1) ?? '';
  return t('dossier:list', { first: items.slice(0, -1).join(', '), last });
}

/** Paragraphs of a text: parted by blank lines, trimmed, empty ones left out. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** « le 3 mars 2024 », « en mars 2024 », « en 2024 ». */
export function onDate(date: PartialDate, t: Translate): string {
  const words = formatPartialDate(date);
  return date.length > 7
    ? t('dossier:date.onDay', { date: words })
    : t('dossier:date.in', { date: words });
}

/** « depuis le 3 mars 2024 », « depuis mars 2024 », « depuis 2024 ». */
export function sinceDate(date: PartialDate, t: Translate): string {
  const words = formatPartialDate(date);
  return date.length > 7
    ? t('dossier:date.sinceDay', { date: words })
    : t('dossier:date.since', { date: words });
}

/**
 * A period in words: « du 1er septembre 2026 au 31 août 2028 », « d’avril 2026 à 2028 », « de février à mars
 * 2027 », « du 3 au 12 mars 2027 », « à partir de 2026 », « jusqu’en 2028 »; null when neither end is known.
 */
export function periodInWords(
  start: PartialDate | null,
  end: PartialDate | null,
  t: Translate,
): string | null {
  if (start !== null && end !== null) {
    if (start === end) return onDate(start, t);
    return t('dossier:date.period', {
      start: from(start, t, saidOnce(start, end)),
      end: until(end, t),
    });
  }
  if (start !== null) return t('dossier:date.open', { start: from(start, t) });
  if (end !== null)
    return end.length > 7
      ? t('dossier:date.untilDay', { end: formatPartialDate(end) })
      : t('dossier:date.until', { end: formatPartialDate(end) });
  return null;
}

/** The beginning of a period, without the year, and the month of two days, that its end says too. In English all is said. */
function saidOnce(start: PartialDate, end: PartialDate): string {
  const whole = formatPartialDate(start);
  const said = start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7);
  const isSameYear = start.length > 4 && end.length > 4 && start.slice(0, 4) === end.slice(0, 4);
  if (!isSameYear || writtenLanguage() !== 'fr-CA') return whole;
  return whole
    .split(NBSP)
    .slice(0, said ? -2 : -1)
    .join(NBSP);
}

function from(date: PartialDate, t: Translate, words = formatPartialDate(date)): string {
  if (date.length > 7) return t('dossier:date.fromDay', { date: words });
  // « d’avril », « d’août », « d’octobre »
  return /^[ao]/.test(words)
    ? t('dossier:date.fromElided', { date: words })
    : t('dossier:date.from', { date: words });
}

function until(date: PartialDate, t: Translate): string {
  const words = formatPartialDate(date);
  return date.length > 7
    ? t('dossier:date.toDay', { date: words })
    : t('dossier:date.to', { date: words });
}

/** First letter in capital, as at the beginning of a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-CA') + text.slice(1);
}
