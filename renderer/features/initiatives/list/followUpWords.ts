import { daysBetween, type LocalDate, lastDay } from '../../../../shared/domain/dates.ts';
import type { Translate } from '../../../../shared/strings/index.ts';

/** « en retard de 2 mois »: whole years from two years, whole months from a month, days before; from the last day that the date may mean. */
export function lateWords(due: string, today: LocalDate, t: Translate): string {
  const days = daysBetween(lastDay(due), today);
  if (days >= 730) return t('list:late.years', { count: Math.floor(days / 365.25) });
  if (days >= 31) return t('list:late.months', { count: Math.floor(days / 30.44) });
  return t('list:late.days', { count: days });
}
