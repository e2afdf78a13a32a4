import {
  formatShortDate,
  formatShortDay,
  type LocalDate,
  type PartialDate,
} from '../../../shared/domain/dates.ts';
import { type Distance, distanceTo } from '../../../shared/domain/waiting.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** « 8 déc., dans 12 jours », « mars 2024, depuis 2 ans », « aujourd’hui »; a dash when nobody knows. */
export function whenInWords(date: PartialDate | null, today: LocalDate, t: Translate): string {
  if (date === null) return t('home:when.never');
  const distance = distanceTo(date, today);
  const words = distanceInWords(distance, date, t);
  if (distance.way === 'now' && date.length > 7) return words;
  return t('home:when.dated', { date: shortened(date, distance), distance: words });
}

/** « dans 12 jours », « depuis 3 mois », « aujourd’hui ». */
export function distanceInWords(distance: Distance, date: PartialDate, t: Translate): string {
  if (distance.way === 'now') return t(date.length > 7 ? 'home:when.today' : 'home:when.current');
  const { way, unit, count, most } = distance;
  if (most !== undefined) return t('home:when.pastYears', { count, most });
  if (unit === 'days' && count === 1) {
    return t(way === 'ahead' ? 'home:when.tomorrow' : 'home:when.yesterday');
  }
  return t(`home:when.${way}.${unit}`, { count });
}

/** The year goes without saying for a day within two years, since how far it is stands beside it. */
function shortened(date: PartialDate, distance: Distance): string {
  const isNear = distance.way !== 'now' && distance.unit !== 'years';
  return date.length > 7 && isNear ? formatShortDay(date) : formatShortDate(date);
}
