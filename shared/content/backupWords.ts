import { addDays, formatPartialDate, formatTime, type LocalDate } from '../domain/dates.ts';
import type { Backup } from '../domain/schemas/backup.ts';
import type { Translate } from '../strings/index.ts';
import { localDay } from './localDay.ts';

/** When something was, as one says it: « aujourd’hui à 9 h 04 », « hier à 16 h 12 », « le 3 mars 2026 à 8 h 00 ». */
export function momentWords(at: string, today: LocalDate, t: Translate): string {
  const day = localDay(at);
  const date = new Date(at);
  const time = formatTime(date.getHours(), date.getMinutes());
  if (day === today) return t('backup:when.today', { time });
  if (day === addDays(today, -1)) return t('backup:when.yesterday', { time });
  return t('backup:when.day', { date: formatPartialDate(day), time });
}

/** When a copy was made; the second one of a minute has its number, as its name has. */
export function copyMoment(
  { at, name }: Pick<Backup, 'at' | 'name'>,
  today: LocalDate,
  t: Translate,
): string {
  const when = momentWords(at, today, t);
  const number = / \d\d h \d\d \((\d+)\)\.essaim$/.exec(name)?.[1];
  return number === undefined ? when : t('backup:when.numbered', { when, number });
}

/** « Copie vérifiée hier à 16 h 12 : 214 initiatives ». */
export function copyWords(
  { at, initiatives }: Pick<Backup, 'at' | 'initiatives'>,
  today: LocalDate,
  t: Translate,
): string {
  return t('backup:sentence', { when: momentWords(at, today, t), count: initiatives });
}
